package ai.skyscout.prices.chart;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

import ai.skyscout.core.Money;

/**
 * A scale of prices with round numbers at its ticks. It always starts at nothing, so that
 * a price that is drawn twice as high is twice as high.
 *
 * @param top where the scale ends
 * @param ticks from nothing to the top, two to six
 */
public record MoneyAxis(Money top, List<Tick> ticks) {

	private static final int MOST_STEPS = 5;

	private static final List<BigDecimal> ROUND = List.of(new BigDecimal("1"), new BigDecimal("2"),
			new BigDecimal("2.5"), new BigDecimal("5"), new BigDecimal("10"));

	public MoneyAxis {
		ticks = List.copyOf(ticks);
	}

	/**
	 * A scale that has room for all of some prices of one currency.
	 * @throws java.util.NoSuchElementException if there are none
	 */
	public static MoneyAxis over(Collection<Money> prices) {
		Money highest = prices.stream().max(Money::compareTo).orElseThrow();
		BigDecimal reach = highest.amount().max(BigDecimal.ONE);
		BigDecimal step = step(reach);
		int steps = reach.divide(step, 0, RoundingMode.CEILING).intValueExact();
		Money top = new Money(step.multiply(BigDecimal.valueOf(steps)), highest.currency());
		List<Tick> ticks = new ArrayList<>();
		for (int i = 0; i <= steps; i++) {
			ticks.add(new Tick(new Money(step.multiply(BigDecimal.valueOf(i)), highest.currency()),
					Percent.of(steps - i, steps)));
		}
		return new MoneyAxis(top, ticks);
	}

	/** The smallest round number of which few enough reach a price. */
	private static BigDecimal step(BigDecimal reach) {
		BigDecimal atLeast = reach.divide(BigDecimal.valueOf(MOST_STEPS), 6, RoundingMode.CEILING);
		BigDecimal power = BigDecimal.ONE.scaleByPowerOfTen(atLeast.precision() - atLeast.scale() - 1);
		return ROUND.stream()
			.map((round) -> round.multiply(power))
			.filter((step) -> step.compareTo(atLeast) >= 0 && step.compareTo(BigDecimal.ONE) >= 0)
			.map((step) -> step.setScale(0, RoundingMode.CEILING))
			.findFirst()
			.orElse(BigDecimal.ONE);
	}

	/** How far from the top of the drawing a price is, in percent. */
	public double y(Money price) {
		return Percent.of(this.top.amount().subtract(price.amount()), this.top.amount());
	}

	/**
	 * A line with a number.
	 *
	 * @param price the number
	 * @param y how far from the top, in percent
	 */
	public record Tick(Money price, double y) {
	}

}
