package ai.skyscout.flights.search;

import java.time.Duration;
import java.util.List;

import ai.skyscout.core.DateWindow;
import ai.skyscout.core.TripQuery;
import ai.skyscout.flights.OfferId;
import ai.skyscout.flights.supplier.Recheck;

/**
 * Finds what can be flown and for how much. The first answer comes at once from what is
 * known; suppliers that take longer go on behind it and the same question asked again
 * later tells what came in.
 */
public interface TripSearch {

	/**
	 * What is known of a trip. Starts asking suppliers whose offers are missing or no
	 * longer fresh.
	 * @param patience how long to wait for suppliers that have never been asked; returns
	 * as soon as the quick ones have answered
	 */
	SearchState search(TripQuery query, Duration patience);

	/**
	 * The cheapest total per departure day in a window, later slices keeping their
	 * distance to the first; each day is listed.
	 * @param patience how long to wait for what is not known yet
	 */
	List<DayFare> cheapestPerDay(TripQuery query, DateWindow departures, Duration patience);

	/** Asks an offer's supplier for it again. */
	Recheck recheck(OfferId offer, Duration patience);

}
