package ai.skyscout.flights.supplier.demo;

import java.util.concurrent.atomic.AtomicInteger;

import ai.skyscout.core.TripQuery;
import ai.skyscout.flights.supplier.Deadline;
import ai.skyscout.flights.supplier.FlightSupplier;
import ai.skyscout.flights.supplier.PartialOffers;
import ai.skyscout.flights.supplier.SupplierAnswer;

/**
 * Breaks down: says so the first time, throws the next, and so on in turn.
 */
class FailingSupplier extends TroubledSupplier {

	private final AtomicInteger searches = new AtomicInteger();

	FailingSupplier(FlightSupplier sound) {
		super(sound);
	}

	@Override
	public SupplierAnswer search(TripQuery query, Deadline deadline, PartialOffers parts) {
		if (this.searches.getAndIncrement() % 2 == 1) {
			throw new IllegalStateException("The seller's answer broke off");
		}
		return new SupplierAnswer.Failed("The seller answered 500");
	}

}
