package ai.skyscout.prices.exchange;

/**
 * Why a line of a file is no observation.
 */
public enum RejectedBecause {

	/** The line is longer than any fare can be. */
	TOO_LONG,

	/** The bytes are no UTF-8. */
	NOT_TEXT,

	/** A quote is not closed, or something stands beside a quoted field. */
	BROKEN_QUOTES,

	/** There are more or fewer fields than columns. */
	WRONG_COLUMN_COUNT,

	/** When it was observed is no date. */
	NO_OBSERVATION_DATE,

	/** It was observed after today. */
	OBSERVED_IN_THE_FUTURE,

	/** It was observed longer ago than observations are kept. */
	OBSERVED_TOO_LONG_AGO,

	/** An airport is none that is known. */
	UNKNOWN_AIRPORT,

	/** It goes nowhere. */
	SAME_AIRPORT,

	/** The carrier is no airline designator. */
	NO_CARRIER,

	/** The flight number is none, or stands without a carrier. */
	NO_FLIGHT_NUMBER,

	/** The day of departure is no date. */
	NO_DEPARTURE_DATE,

	/** It departs before it was observed. */
	DEPARTED_BEFORE_OBSERVED,

	/** The time of departure is none. */
	NO_DEPARTURE_TIME,

	/** The currency has no exchange rate. */
	UNKNOWN_CURRENCY,

	/** The price is no amount above zero in the currency's own decimals. */
	NO_PRICE,

	/** In euros the price is rounded to nothing, or is beyond any fare. */
	PRICE_OUT_OF_RANGE,

	/** Nothing can be read from here to the end. */
	FILE_DAMAGED

}
