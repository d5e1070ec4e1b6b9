package ai.skyscout.prices;

import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.SortedSet;
import java.util.StringJoiner;
import java.util.TreeSet;

import ai.skyscout.core.AirportCode;
import ai.skyscout.core.TripQuery;

/**
 * All routes from any of some airports to any of others, such as from London to New York:
 * what a traveller compares prices over. Its cheapest fare is the cheapest of its routes.
 *
 * @param origins where a trip may start; at least one
 * @param destinations where it may end; at least one, none of them an origin
 */
public record Market(SortedSet<AirportCode> origins, SortedSet<AirportCode> destinations) {

	/**
	 * Copies the sets.
	 * @throws IllegalArgumentException if a set is empty or both hold the same airport
	 */
	public Market {
		origins = Collections.unmodifiableSortedSet(new TreeSet<>(origins));
		destinations = Collections.unmodifiableSortedSet(new TreeSet<>(destinations));
		if (origins.isEmpty() || destinations.isEmpty() || !Collections.disjoint(origins, destinations)) {
			throw new IllegalArgumentException("Not a market: from " + origins + " to " + destinations);
		}
	}

	public static Market between(Collection<AirportCode> origins, Collection<AirportCode> destinations) {
		return new Market(new TreeSet<>(origins), new TreeSet<>(destinations));
	}

	public static Market of(Route route) {
		return between(List.of(route.origin()), List.of(route.destination()));
	}

	/** The market that a slice of a search is in. */
	public static Market of(TripQuery.Slice slice) {
		return new Market(slice.origins(), slice.destinations());
	}

	/** The same towns the other way. */
	public Market reversed() {
		return new Market(this.destinations, this.origins);
	}

	/** Its name in stores and logs, such as {@code LGW,LHR-EWR,JFK}. */
	public String key() {
		return codes(this.origins) + "-" + codes(this.destinations);
	}

	private static String codes(SortedSet<AirportCode> airports) {
		StringJoiner codes = new StringJoiner(",");
		airports.forEach((airport) -> codes.add(airport.value()));
		return codes.toString();
	}

}
