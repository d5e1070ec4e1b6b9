package ai.skyscout.flights;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.Map;

import ai.skyscout.core.CurrentExchangeRates;
import ai.skyscout.core.ExchangeRates;

/**
 * Round exchange rates, for tests: a euro buys 1.25 dollars and 0.80 pounds.
 */
public final class FixedRates implements CurrentExchangeRates {

	private final ExchangeRates rates = new ExchangeRates(LocalDate.of(2027, 1, 8), Currency.getInstance("EUR"), Map
		.of(Currency.getInstance("USD"), new BigDecimal("1.25"), Currency.getInstance("GBP"), new BigDecimal("0.80")));

	@Override
	public ExchangeRates current() {
		return this.rates;
	}

}
