package ai.skyscout.batch.scan;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import ai.skyscout.core.Cabin;
import ai.skyscout.prices.Route;
import ai.skyscout.prices.TripDates;
import ai.skyscout.prices.interest.TripsOfInterest;
import ai.skyscout.prices.interest.WantedTrip;
import org.springframework.stereotype.Component;

/**
 * Puts together what others find worth a look: each trip once, for its best reason, the
 * most valuable first.
 */
@Component
final class Shortlist {

	/** Farther ahead hardly any seat is on sale. */
	private static final int DAYS_AHEAD = 360;

	private final List<TripsOfInterest> sources;

	Shortlist(List<TripsOfInterest> sources) {
		this.sources = List.copyOf(sources);
	}

	/**
	 * The trips to look at.
	 * @param today trips that departed before it are left out
	 * @param limit how many at most
	 */
	List<WantedTrip> make(LocalDate today, int limit) {
		Map<Trip, WantedTrip> best = new HashMap<>();
		for (TripsOfInterest source : this.sources) {
			add(source.list(today, limit), today, best);
		}
		return best.values().stream().sorted(WantedTrip.BY_VALUE.thenComparing(Shortlist::name)).limit(limit).toList();
	}

	private static void add(Collection<WantedTrip> trips, LocalDate today, Map<Trip, WantedTrip> best) {
		LocalDate last = today.plusDays(DAYS_AHEAD);
		for (WantedTrip trip : trips) {
			LocalDate departure = trip.dates().departure();
			if (!departure.isBefore(today) && !departure.isAfter(last)) {
				best.merge(new Trip(trip.route(), trip.dates(), trip.cabin()), trip,
						(one, other) -> (WantedTrip.BY_VALUE.compare(other, one) < 0) ? other : one);
			}
		}
	}

	/** So that equal trips always come in the same order. */
	private static String name(WantedTrip trip) {
		return trip.route() + " " + trip.dates() + " " + trip.cabin();
	}

	private record Trip(Route route, TripDates dates, Cabin cabin) {

	}

}
