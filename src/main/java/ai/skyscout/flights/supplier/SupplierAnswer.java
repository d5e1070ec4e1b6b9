package ai.skyscout.flights.supplier;

import java.time.Instant;
import java.util.List;

import ai.skyscout.flights.Offer;

/**
 * How a supplier's search ended. Only {@link Answered} says anything about flights; every
 * other answer says something about the supplier and must never be read as "no flights".
 */
public sealed interface SupplierAnswer {

	/** Complete; offers that were handed over in parts are not repeated. */
	record Answered(List<Offer> offers) implements SupplierAnswer {

		public Answered {
			offers = List.copyOf(offers);
		}

	}

	/** Asked too often; asks not to be asked before a moment. */
	record RateLimited(Instant retryAt) implements SupplierAnswer {
	}

	/**
	 * Refuses to deal with us: a wrong key, a closed account, an address that is shut
	 * out.
	 *
	 * @param reason for operators; holds no secret
	 */
	record Blocked(String reason) implements SupplierAnswer {
	}

	/** Did not finish by the deadline; what came in parts may stand. */
	record TimedOut() implements SupplierAnswer {
	}

	/**
	 * Broke down or answered what cannot be understood.
	 *
	 * @param reason for operators; holds no secret
	 */
	record Failed(String reason) implements SupplierAnswer {
	}

}
