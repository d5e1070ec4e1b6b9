package ai.skyscout.flights.ranking;

import java.util.Arrays;

/**
 * How good an itinerary is as a whole: what it costs more than the cheapest, and what its
 * inconveniences are worth in money, put on the scale of this set's prices, so that 1
 * means "as much worse as the price at the 80th percentile is above the lowest". The
 * percentile rather than the highest price, because a few absurd fares would otherwise
 * make all others look alike.
 */
final class Score {

	private static final double ROBUST_HIGH = 0.8;

	/** Where all prices are alike, a twentieth of the price is what matters. */
	private static final double LEAST_SPREAD = 0.05;

	private Score() {
	}

	/**
	 * The scores of all; not a number where there is no price.
	 * @param prices of all, in one currency; not a number where there is none
	 */
	static double[] of(Traits[] all, double[] prices) {
		Traits[] priced = Arrays.stream(all)
			.filter((traits) -> !Double.isNaN(prices[traits.index()]))
			.toArray(Traits[]::new);
		double[] scores = new double[all.length];
		Arrays.fill(scores, Double.NaN);
		if (priced.length == 0) {
			return scores;
		}
		double[] known = Arrays.stream(priced).mapToDouble((traits) -> prices[traits.index()]).sorted().toArray();
		double lowest = known[0];
		double high = known[(int) (ROBUST_HIGH * (known.length - 1))];
		double spread = Math.max(high - lowest, LEAST_SPREAD * lowest);
		double perMinute = ValueOfTime.perMinute(
				Arrays.stream(priced).mapToDouble((traits) -> prices[traits.index()]).toArray(),
				Arrays.stream(priced).mapToInt(Traits::minutes).toArray());
		Inconvenience inconvenience = new Inconvenience(priced);
		for (Traits traits : priced) {
			double dearer = prices[traits.index()] - lowest;
			scores[traits.index()] = (dearer + perMinute * inconvenience.minutes(traits)) / spread;
		}
		return scores;
	}

}
