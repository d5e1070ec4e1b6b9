package ai.skyscout.flights.search;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.function.Function;

import ai.skyscout.core.ExchangeRates;
import ai.skyscout.core.Money;

/**
 * Compares prices of different currencies.
 */
final class Prices {

	private Prices() {
	}

	/**
	 * The value in the base currency, not rounded to its decimals: equal amounts of one
	 * currency stay equal and unequal ones unequal. For comparing only.
	 * @throws IllegalArgumentException if the currency has no rate
	 */
	static double comparable(Money money, ExchangeRates rates) {
		BigDecimal rate = rates.perBase().get(money.currency());
		if (rate == null) {
			throw new IllegalArgumentException("No exchange rate for " + money.currency());
		}
		return money.amount().doubleValue() / rate.doubleValue();
	}

	static <T> Comparator<T> cheapestFirst(ExchangeRates rates, Function<T, Money> price) {
		return Comparator.comparingDouble((thing) -> comparable(price.apply(thing), rates));
	}

}
