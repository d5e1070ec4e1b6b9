package ai.skyscout.routes;

import java.util.List;

import ai.skyscout.places.Airport;
import org.jspecify.annotations.Nullable;

/**
 * All that the page of an airport shows.
 *
 * @param airport the airport
 * @param city that it serves
 * @param available whether PostgreSQL could be asked for the prices
 * @param pairs routes from it whose fares are known
 * @param bands the same, drawn
 * @param near other airports, the nearest first
 * @param text what an editor wrote; null if nothing
 * @param indexed whether enough is known to show it to search engines
 */
record AirportPage(Airport airport, RouteCity city, boolean available, List<PricedPair> pairs, List<Band> bands,
		List<Airport> near, @Nullable EditorialText text, boolean indexed) {

	/** How far away another airport is, in kilometres. */
	public double kilometresTo(Airport other) {
		return this.airport.coordinates().distanceTo(other.coordinates()).kilometres();
	}

	/** Above the sea. */
	public double elevationMetres() {
		return this.airport.elevationFeet() * 0.3048;
	}

	/** Whether any of the prices is invented and has to be labelled so. */
	public boolean simulated() {
		return this.pairs.stream().anyMatch((pair) -> pair.cheapest().simulated());
	}

}
