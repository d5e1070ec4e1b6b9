package ai.skyscout.flights.supplier.demo;

import java.time.Duration;
import java.util.List;

import ai.skyscout.core.TripQuery;
import ai.skyscout.flights.Offer;
import ai.skyscout.flights.supplier.Deadline;
import ai.skyscout.flights.supplier.FlightSupplier;
import ai.skyscout.flights.supplier.PartialOffers;
import ai.skyscout.flights.supplier.SupplierAnswer;

/**
 * Answers bit by bit.
 */
class PartialSupplier extends TroubledSupplier {

	private static final int PARTS = 5;

	private final Duration between;

	PartialSupplier(FlightSupplier sound, Duration between) {
		super(sound);
		this.between = between;
	}

	@Override
	public SupplierAnswer search(TripQuery query, Deadline deadline, PartialOffers parts) {
		if (!(sound().search(query, deadline, parts) instanceof SupplierAnswer.Answered answered)) {
			return new SupplierAnswer.TimedOut();
		}
		List<Offer> offers = answered.offers();
		for (int i = 0; i < PARTS - 1; i++) {
			parts.accept(offers.subList(i * offers.size() / PARTS, (i + 1) * offers.size() / PARTS));
			if (!pause(this.between, deadline)) {
				return new SupplierAnswer.TimedOut();
			}
		}
		return new SupplierAnswer.Answered(offers.subList((PARTS - 1) * offers.size() / PARTS, offers.size()));
	}

}
