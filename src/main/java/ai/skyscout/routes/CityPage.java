package ai.skyscout.routes;

import java.util.List;

import ai.skyscout.places.Airport;
import org.jspecify.annotations.Nullable;

/**
 * All that the page of flights from or to a city shows.
 *
 * @param city the city
 * @param from whether flights start here; otherwise they end here
 * @param available whether PostgreSQL could be asked for the prices
 * @param pairs the routes whose fares are known, those of which most is known first
 * @param bands the same, drawn
 * @param airports of the city, the best connected first
 * @param text what an editor wrote; null if nothing
 */
record CityPage(RouteCity city, boolean from, boolean available, List<PricedPair> pairs, List<Band> bands,
		List<Airport> airports, @Nullable EditorialText text) {

	/** Fewer routes than this are no list. */
	private static final int FEWEST_ROUTES = 3;

	/** Whether enough is known to show it to search engines. */
	boolean isTelling() {
		return isTelling(this.pairs);
	}

	static boolean isTelling(List<PricedPair> pairs) {
		return pairs.stream().filter(PricedPair::isTelling).limit(FEWEST_ROUTES).count() == FEWEST_ROUTES;
	}

	/** Whether any of the prices is invented and has to be labelled so. */
	public boolean simulated() {
		return this.pairs.stream().anyMatch((pair) -> pair.cheapest().simulated());
	}

}
