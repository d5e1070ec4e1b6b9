package ai.skyscout.flights.search;

import java.util.List;

import ai.skyscout.flights.Itinerary;
import ai.skyscout.flights.Offer;

/**
 * Flights with everything that they were offered for, by whoever sells them.
 *
 * @param itinerary the flights
 * @param offers at least one, the cheapest first; several fares of several suppliers
 */
public record FoundItinerary(Itinerary itinerary, List<Offer> offers) {

	public FoundItinerary {
		offers = List.copyOf(offers);
		if (offers.isEmpty()) {
			throw new IllegalArgumentException("An itinerary is only found with an offer");
		}
	}

	public Offer cheapest() {
		return this.offers.getFirst();
	}

}
