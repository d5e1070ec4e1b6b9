package ai.skyscout.prices;

/**
 * Why an observation can never be kept.
 */
public enum Refusal {

	/** There is no rate for its currency. */
	UNKNOWN_CURRENCY,

	/** It was seen longer ago than observations are kept. */
	TOO_OLD,

	/** It was seen or departs on a day that cannot be. */
	ABSURD_DATE,

	/** Its stops, its number or its duration cannot be. */
	ABSURD_FLIGHT,

	/** In euros its price is rounded to nothing, or is beyond any fare. */
	ABSURD_PRICE

}
