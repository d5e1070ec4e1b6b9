package ai.skyscout.flights;

import java.util.List;

import ai.skyscout.core.TripQuery;

/**
 * A supplier has answered this instance with offers. Published once for each answer, by
 * whoever asked; an answer read from a cache is not a sighting.
 *
 * @param query what was asked
 * @param offers all of one supplier, sound, each for the whole trip
 */
public record FaresSeen(TripQuery query, List<Offer> offers) {

	public FaresSeen {
		offers = List.copyOf(offers);
	}

}
