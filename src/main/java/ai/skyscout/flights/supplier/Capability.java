package ai.skyscout.flights.supplier;

/**
 * Something that not every supplier can do.
 */
public enum Capability {

	/** Offers that can be bought now. */
	LIVE_OFFERS,

	/** Trips of more than one slice. */
	SEVERAL_SLICES,

	/** Cheapest prices per day, often seen some time ago. */
	CALENDAR_PRICES,

	/** Usually answers within 100 milliseconds, so that a page may wait for it. */
	QUICK,

	/** Invents its fares: every page that shows one has to say so. */
	SIMULATED

}
