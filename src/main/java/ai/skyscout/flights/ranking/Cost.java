package ai.skyscout.flights.ranking;

/**
 * One inconvenience of an itinerary, told as the minutes of travelling that would be as
 * bad.
 */
@FunctionalInterface
interface Cost {

	/** Zero or more. */
	double minutes(Traits traits);

}
