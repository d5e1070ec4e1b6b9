package ai.skyscout.flights.ranking;

/**
 * What a traveller should know before choosing an itinerary.
 */
public enum Warning {

	/** Separate tickets: collect bags, check in again, nobody waits. */
	SELF_TRANSFER,

	/** A layover that starts at one airport and ends at another. */
	AIRPORT_CHANGE,

	/** A night spent waiting. */
	OVERNIGHT_LAYOVER,

	/** Little time to connect. */
	TIGHT_CONNECTION,

	/** A wait of more than six hours by day. */
	LONG_LAYOVER,

	/** Part of the trip is in a lesser cabin than asked for. */
	MIXED_CABIN,

	/** The trip ends at another airport than it starts from, or the like. */
	DIFFERENT_AIRPORTS

}
