package ai.skyscout.flights.ranking;

/**
 * What makes an itinerary stand out among all that were found.
 */
public enum Tag {

	BEST, CHEAPEST, FASTEST, GREENEST

}
