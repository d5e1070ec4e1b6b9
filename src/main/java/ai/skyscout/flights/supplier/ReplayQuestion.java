package ai.skyscout.flights.supplier;

import java.time.Instant;
import java.util.List;

import ai.skyscout.core.TripQuery;

/**
 * What is to be looked back at.
 *
 * @param query a one-way or return trip
 * @param moments at which it would have been asked, the earliest first
 * @param everyNonstopFlight whether the last moment is to name each flight without a stop
 * with its fare, too; for one-way trips
 */
public record ReplayQuestion(TripQuery query, List<Instant> moments, boolean everyNonstopFlight) {

	/**
	 * Copies the moments.
	 * @throws IllegalArgumentException if the trip is neither one-way nor return, or
	 * there is no moment
	 */
	public ReplayQuestion {
		moments = List.copyOf(moments);
		if (!(query.isOneWay() || query.isRoundTrip()) || moments.isEmpty()) {
			throw new IllegalArgumentException(
					"Cannot look back at " + query.key() + " at " + moments.size() + " moments");
		}
	}

}
