package ai.skyscout.prices.store;

import java.util.Arrays;

/**
 * What the robust statistics of a route allow. Prices spread like factors, so it is their
 * logarithms that are compared.
 * <p>
 * The rule is the modified z-score of Iglewicz and Hoaglin ("How to Detect and Handle
 * Outliers", 1993): a value is an outlier if it is more than 3.5 robust standard
 * deviations from the median. They take the deviation from the median of all deviations
 * (MAD / 0.6745); here it is taken from the 20th and the 80th percentile, which the
 * statistics hold (their distance from the median is 0.8416 standard deviations of a
 * normal distribution), and for each side by itself, because fares have a long tail
 * upwards. A tight spread must not quarantine a sale, so the deviation has a floor.
 *
 * @param lowest the lowest price that is believed at once, in euros
 * @param highest the highest
 */
record FareLimits(double lowest, double highest) {

	/** From fewer prices nothing follows. */
	static final int FEWEST_PRICES = 20;

	private static final double MOST_DEVIATIONS = 3.5;

	/** Of the 20th percentile of a normal distribution from its median. */
	private static final double QUANTILE = 0.8416;

	/** Sales of two thirds off are believed: exp(-3.5 × 0.35) is 0.29. */
	private static final double FLOOR_BELOW = 0.35;

	/**
	 * The statistics are those of the cheapest fares; dearer ones beside them are usual.
	 * Eight times the median is not: exp(3.5 × 0.6) is 8.2.
	 */
	private static final double FLOOR_ABOVE = 0.6;

	/**
	 * The limits around a spread.
	 * @param low the 20th percentile, above zero
	 * @param median the median
	 * @param high the 80th percentile
	 */
	static FareLimits around(double low, double median, double high) {
		double below = Math.max(Math.log(median / low) / QUANTILE, FLOOR_BELOW);
		double above = Math.max(Math.log(high / median) / QUANTILE, FLOOR_ABOVE);
		return new FareLimits(median * Math.exp(-MOST_DEVIATIONS * below), median * Math.exp(MOST_DEVIATIONS * above));
	}

	/**
	 * The limits around prices themselves.
	 * @param prices at least {@value #FEWEST_PRICES}, in any order
	 */
	static FareLimits around(double[] prices) {
		double[] sorted = prices.clone();
		Arrays.sort(sorted);
		return around(percentile(sorted, 0.2), percentile(sorted, 0.5), percentile(sorted, 0.8));
	}

	private static double percentile(double[] sorted, double share) {
		double place = share * (sorted.length - 1);
		int below = (int) place;
		int above = Math.min(below + 1, sorted.length - 1);
		return sorted[below] + (place - below) * (sorted[above] - sorted[below]);
	}

	boolean allow(double price) {
		return price >= this.lowest && price <= this.highest;
	}

}
