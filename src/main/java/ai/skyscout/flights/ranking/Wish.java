package ai.skyscout.flights.ranking;

/**
 * One thing that a traveller wants of an itinerary.
 */
interface Wish {

	/** What is said of an itinerary that does not meet it. */
	HiddenBecause reason();

	/** Whether an itinerary meets it. */
	boolean isMetBy(Traits traits);

}
