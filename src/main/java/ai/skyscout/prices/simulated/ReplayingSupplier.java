package ai.skyscout.prices.simulated;

import java.util.List;
import java.util.Optional;

import ai.skyscout.flights.SupplierId;
import ai.skyscout.flights.supplier.Capability;
import ai.skyscout.flights.supplier.Deadline;
import ai.skyscout.flights.supplier.FlightSupplier;
import ai.skyscout.flights.supplier.PriceReplay;
import ai.skyscout.flights.supplier.ReplayQuestion;
import ai.skyscout.flights.supplier.ReplayedFare;

/**
 * The supplier whose past can be told: the market itself. Agencies that sell its flights
 * ask a few percent less or more; their past is not told.
 *
 * @param id whose fares these are
 * @param past how it is told
 */
record ReplayingSupplier(SupplierId id, PriceReplay past) {

	/** The first that can. */
	static Optional<ReplayingSupplier> among(List<FlightSupplier> suppliers) {
		for (FlightSupplier supplier : suppliers) {
			if (supplier instanceof PriceReplay past && supplier.can(Capability.CALENDAR_PRICES)
					&& supplier.can(Capability.SIMULATED)) {
				return Optional.of(new ReplayingSupplier(supplier.id(), past));
			}
		}
		return Optional.empty();
	}

	Optional<List<ReplayedFare>> replay(List<ReplayQuestion> questions, Deadline deadline) {
		return this.past.replay(questions, deadline);
	}

}
