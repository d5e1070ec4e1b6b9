package ai.skyscout.prices;

import ai.skyscout.core.Money;

/**
 * How prices are spread: order statistics of the cheapest fare per departure and day of
 * seeing it, which a few odd prices do not move. All amounts are for one adult, in euros.
 *
 * @param samples how many prices it is made of: the cheapest of each departure on each
 * day that it was seen
 * @param observations how many observations stand behind those
 * @param lowest the lowest
 * @param low the 20th percentile; typical prices begin here
 * @param median half of the prices are below it
 * @param high the 80th percentile; typical prices end here
 */
public record Spread(int samples, long observations, Money lowest, Money low, Money median, Money high) {

	/** Fewer samples than this say nothing. */
	public static final int FEWEST_SAMPLES = 20;

	/** Where a price stands in the spread. */
	public FareLevel levelOf(Money price) {
		if (price.compareTo(this.low) < 0) {
			return FareLevel.LOW;
		}
		return (price.compareTo(this.high) > 0) ? FareLevel.HIGH : FareLevel.TYPICAL;
	}

}
