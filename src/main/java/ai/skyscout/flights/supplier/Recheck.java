package ai.skyscout.flights.supplier;

import java.time.Instant;

import ai.skyscout.flights.Offer;

/**
 * What became of an offer that was asked for again.
 */
public sealed interface Recheck {

	/** Still there, at the price and terms that this offer says, seen now. */
	record Available(Offer offer) implements Recheck {
	}

	/** Sold out or withdrawn. */
	record Gone() implements Recheck {
	}

	/** There was never such an offer. */
	record Unknown() implements Recheck {
	}

	/**
	 * The supplier is not to be asked before a moment: it limits how often it is asked,
	 * or is in trouble. Says nothing about the offer.
	 */
	record NotNow(Instant retryAt) implements Recheck {
	}

	/**
	 * The supplier could not be asked.
	 *
	 * @param reason for operators; holds no secret
	 */
	record Unreachable(String reason) implements Recheck {
	}

}
