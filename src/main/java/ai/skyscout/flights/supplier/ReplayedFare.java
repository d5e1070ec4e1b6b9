package ai.skyscout.flights.supplier;

import java.time.Instant;
import java.util.List;

import ai.skyscout.core.Money;
import ai.skyscout.core.TripQuery;
import ai.skyscout.flights.Slice;

/**
 * A simulated fare of the past.
 *
 * @param query what would have been asked
 * @param seenAt when
 * @param slices the flights
 * @param total for all travellers
 */
public record ReplayedFare(TripQuery query, Instant seenAt, List<Slice> slices, Money total) {

	public ReplayedFare {
		slices = List.copyOf(slices);
	}

}
