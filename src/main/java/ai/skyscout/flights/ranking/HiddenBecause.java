package ai.skyscout.flights.ranking;

/**
 * Which wish of the traveller hides an itinerary.
 */
public enum HiddenBecause {

	STOPS, CARRIERS, EXCLUDED_CARRIERS, ALLIANCES, PRICE, DURATION, TIMES, VIA, EXCLUDED_VIA, LAYOVER_LENGTH, BAGS,
	SELF_TRANSFER, CO2E

}
