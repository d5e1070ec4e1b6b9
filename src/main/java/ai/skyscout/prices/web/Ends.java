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
 * @param market all its routes
 * @param zone the clock where it starts
 */
record Ends(Place from, Place to, Market market, ZoneId zone) {

	/** As many airports as one end of a search stands for at most. */
	static final int MOST_AIRPORTS = 12;

	/** The codes that addresses are made of, such as {@code LON-NYC}. */
	public String codes() {
		return this.from.address() + "-" + this.to.address();
	}

	static SortedSet<AirportCode> airports(Place place) {
		SortedSet<AirportCode> airports = new TreeSet<>();
		place.airports().stream().limit(MOST_AIRPORTS).forEach(airports::add);
		return airports;
	}

}
