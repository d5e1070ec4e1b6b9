package ai.skyscout.prices;

/**
 * How a price stands against what similar departures cost at the same lead time: below
 * the typical range, within it, above it.
 */
public enum FareLevel {

	LOW, TYPICAL, HIGH

}
