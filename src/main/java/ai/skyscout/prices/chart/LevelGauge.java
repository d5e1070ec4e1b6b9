package ai.skyscout.prices.chart;

import java.util.List;

import ai.skyscout.core.Money;
import ai.skyscout.prices.FareLevel;
import ai.skyscout.prices.Spread;

/**
 * A price on a scale that shows what is typical. All figures are in percent from the
 * left.
 *
 * @param level where the price stands
 * @param low where the typical range begins
 * @param width its length
 * @param median the median
 * @param price the price
 */
public record LevelGauge(FareLevel level, double low, double width, double median, double price) {

	/** Room at both ends, in parts of the whole range. */
	private static final double MARGIN = 0.08;

	/**
	 * Places a price.
	 * @param price in euros
	 * @param spread what similar departures cost
	 */
	public static LevelGauge of(Money price, Spread spread) {
		List<Double> ends = List.of(amount(price), amount(spread.lowest()), amount(spread.high()));
		double least = ends.stream().min(Double::compare).orElseThrow();
		double range = Math.max(ends.stream().max(Double::compare).orElseThrow() - least, 1);
		double from = least - MARGIN * range;
		double whole = (1 + 2 * MARGIN) * range;
		double low = Percent.of(amount(spread.low()) - from, whole);
		return new LevelGauge(spread.levelOf(price), low,
				Percent.between(low, Percent.of(amount(spread.high()) - from, whole)),
				Percent.of(amount(spread.median()) - from, whole), Percent.of(amount(price) - from, whole));
	}

	private static double amount(Money money) {
		return money.amount().doubleValue();
	}

}
