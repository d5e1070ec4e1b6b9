package ai.skyscout.flights.supplier.demo;

import ai.skyscout.core.TripQuery;
import ai.skyscout.flights.supplier.Deadline;
import ai.skyscout.flights.supplier.FlightSupplier;
import ai.skyscout.flights.supplier.PartialOffers;
import ai.skyscout.flights.supplier.SupplierAnswer;

/**
 * Does not deal with us.
 */
class BlockedSupplier extends TroubledSupplier {

	BlockedSupplier(FlightSupplier sound) {
		super(sound);
	}

	@Override
	public SupplierAnswer search(TripQuery query, Deadline deadline, PartialOffers parts) {
		return new SupplierAnswer.Blocked("The seller has closed the account");
	}

}
