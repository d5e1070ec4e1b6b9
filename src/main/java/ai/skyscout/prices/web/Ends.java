package ai.skyscout.prices.web;

import java.time.ZoneId;
import java.util.SortedSet;
import java.util.TreeSet;

import ai.skyscout.core.AirportCode;
import ai.skyscout.places.Place;
import ai.skyscout.prices.Market;

/**
 * The two places that a trip is between, and the market that is.
 *
 * @param from where it starts
 * @param to where it ends
 * @param market all its routes, those of airports near by among them if they are wanted
 * @param proper the routes of the two places themselves, which statistics are kept of
 * @param zone the clock where it starts
 */
record Ends(Place from, Place to, Market market, Market proper, ZoneId zone) {

	/** The codes that addresses are made of, such as {@code LON-NYC}. */
	public String codes() {
		return this.from.address() + "-" + this.to.address();
	}

	static SortedSet<AirportCode> airports(Place place) {
		SortedSet<AirportCode> airports = new TreeSet<>();
		place.airports().stream().limit(Place.MOST_AIRPORTS).forEach(airports::add);
		return airports;
	}

}
