package ai.skyscout.routes;

import java.util.List;

/**
 * All cities that something is known of, by country.
 *
 * @param available whether PostgreSQL could be asked
 * @param popular routes of which most is known
 * @param bands the same, drawn
 * @param countries in the order of their names
 * @param simulated whether any of the prices is invented and has to be labelled so
 */
record DestinationsPage(boolean available, List<PricedPair> popular, List<Band> bands, List<Country> countries,
		boolean simulated) {

	/**
	 * The cities of a country, in the order of their names.
	 */
	record Country(String name, List<Crumb> cities) {
	}

}
