package ai.skyscout.flights.search;

import java.util.Locale;

/**
 * Why an offer of a supplier is not used.
 */
enum Drop {

	/** There is nothing where an offer should be. */
	MISSING,

	/** It bears the name of another supplier. */
	WRONG_SUPPLIER,

	/** Another number of slices, other airports or another day than asked for. */
	OTHER_TRIP,

	/** An airport that nobody knows. */
	UNKNOWN_AIRPORT,

	/** Not above zero, or more than anybody pays. */
	ABSURD_PRICE,

	/** Sells seats that it says are not there. */
	NO_SEATS,

	/** There is no rate to compare it by. */
	UNKNOWN_CURRENCY,

	/** Departs in the past. */
	DEPARTED,

	/** A slice departs before the one in front of it has arrived. */
	BACKWARDS,

	/** A segment starts far from where the one before it ends. */
	NOT_CONTIGUOUS,

	/** Faster than any aircraft, or longer than any trip. */
	ABSURD_DURATION,

	/** The supplier no longer stands by it. */
	EXPIRED,

	/** Another offer has the same id. */
	DUPLICATE,

	/** More than an answer may hold. */
	TOO_MANY;

	/** How it is written in metrics. */
	String slug() {
		return name().toLowerCase(Locale.ROOT).replace('_', '-');
	}

}
