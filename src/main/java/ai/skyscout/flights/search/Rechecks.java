package ai.skyscout.flights.search;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

import ai.skyscout.core.Passengers;
import ai.skyscout.flights.Offer;
import ai.skyscout.flights.OfferId;
import ai.skyscout.flights.supplier.Deadline;
import ai.skyscout.flights.supplier.FlightSupplier;
import ai.skyscout.flights.supplier.Recheck;

/**
 * Asks suppliers for single offers again, unless they are to be left alone.
 */
final class Rechecks {

	private final Gates gates;

	private final OfferInspector inspector;

	private final InstantSource clock;

	Rechecks(Gates gates, OfferInspector inspector, InstantSource clock) {
		this.gates = gates;
		this.inspector = inspector;
		this.clock = clock;
	}

	Recheck ask(FlightSupplier supplier, OfferId offer, Deadline deadline) {
		Instant now = this.clock.instant();
		Standing standing = this.gates.standingOf(supplier.id());
		Optional<Standing.Pause> pause = standing.findPause(now);
		if (pause.isPresent()) {
			return new Recheck.NotNow(pause.get().until());
		}
		if (this.gates.forRechecks(supplier.id()).isCrowded()) {
			return new Recheck.NotNow(now.plus(Gate.CROWD_PASSES));
		}
		return switch (call(supplier, offer, deadline)) {
			case Recheck.Available(Offer found) -> sound(found, supplier);
			case Recheck.NotNow(Instant retryAt) -> {
				Instant until = Standing.sensible(retryAt, this.clock.instant());
				standing.limitedUntil(until);
				yield new Recheck.NotNow(until);
			}
			case Recheck other -> other;
		};
	}

	private Recheck call(FlightSupplier supplier, OfferId offer, Deadline deadline) {
		Recheck overdue = new Recheck.Unreachable("took too long");
		SupplierCall<Recheck> call = SupplierCall.start(supplier.id(), this.gates.forRechecks(supplier.id()), deadline,
				() -> supplier.recheck(offer, deadline), overdue, Recheck.Unreachable::new);
		try {
			return call.await(deadline.remaining()).orElse(overdue);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			return new Recheck.Unreachable("interrupted");
		}
		finally {
			call.abandon();
		}
	}

	private Recheck sound(Offer offer, FlightSupplier supplier) {
		Optional<Drop> fault = this.inspector.findFault(supplier.id(), offer, 1, Passengers.MOST);
		return fault.isPresent() ? new Recheck.Unreachable("answered nonsense: " + fault.get().slug())
				: new Recheck.Available(offer);
	}

}
