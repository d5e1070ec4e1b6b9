package ai.skyscout.flights.supplier.demo;

import java.time.Duration;

import ai.skyscout.core.TripQuery;
import ai.skyscout.flights.supplier.Deadline;
import ai.skyscout.flights.supplier.FlightSupplier;
import ai.skyscout.flights.supplier.PartialOffers;
import ai.skyscout.flights.supplier.SupplierAnswer;

/**
 * Takes its time.
 */
class SlowSupplier extends TroubledSupplier {

	private final Duration time;

	SlowSupplier(FlightSupplier sound, Duration time) {
		super(sound);
		this.time = time;
	}

	@Override
	public SupplierAnswer search(TripQuery query, Deadline deadline, PartialOffers parts) {
		return pause(this.time, deadline) ? sound().search(query, deadline, parts) : new SupplierAnswer.TimedOut();
	}

}
