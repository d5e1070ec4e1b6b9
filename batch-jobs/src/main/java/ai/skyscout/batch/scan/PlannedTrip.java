package ai.skyscout.batch.scan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import ai.skyscout.core.Cabin;
import ai.skyscout.core.Passengers;
import ai.skyscout.core.TripQuery;
import ai.skyscout.prices.Route;
import ai.skyscout.prices.TripDates;

/**
 * A trip in the plan of a scan.
 *
 * @param rank its place, 0 for the most valuable
 */
record PlannedTrip(int rank, Route route, TripDates dates, Cabin cabin) {

	/** What suppliers are asked: the trip for one adult. */
	TripQuery query() {
		List<TripQuery.Slice> slices = new ArrayList<>(2);
		slices.add(TripQuery.Slice.between(this.route.origin(), this.route.destination(), this.dates.departure()));
		LocalDate comeBack = this.dates.comeBack();
		if (comeBack != null) {
			slices.add(TripQuery.Slice.between(this.route.destination(), this.route.origin(), comeBack));
		}
		return new TripQuery(slices, Passengers.ONE_ADULT, this.cabin);
	}

}
