package ai.skyscout.prices.chart;

import java.math.BigDecimal;
import java.math.MathContext;

/**
 * Shares of an area, in percent with two decimals: a fiftieth of a pixel on any screen.
 */
final class Percent {

	private Percent() {
	}

	static double of(double part, double whole) {
		return Math.round(part / whole * 10_000) / 100.0;
	}

	static double of(BigDecimal part, BigDecimal whole) {
		return of(part.divide(whole, MathContext.DECIMAL64).doubleValue(), 1);
	}

	static double between(double from, double to) {
		return Math.round((to - from) * 100) / 100.0;
	}

}
