package ai.skyscout.core;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Currency;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Exchange rates of one day, each given as units of a currency for one unit of the base.
 *
 * @param date the day the rates were set
 * @param base the currency that the rates are quoted against
 * @param perBase how much of each currency one unit of the base buys; holds the base
 * itself with 1
 */
public record ExchangeRates(LocalDate date, Currency base, Map<Currency, BigDecimal> perBase) {

	/**
	 * Copies the rates.
	 * @throws IllegalArgumentException if a rate is not above zero
	 */
	public ExchangeRates {
		Map<Currency, BigDecimal> copy = new TreeMap<>(
				(one, other) -> one.getCurrencyCode().compareTo(other.getCurrencyCode()));
		copy.putAll(perBase);
		copy.put(base, BigDecimal.ONE);
		copy.forEach((currency, rate) -> {
			if (rate.signum() <= 0) {
				throw new IllegalArgumentException("Not an exchange rate for " + currency + ": " + rate);
			}
		});
		perBase = Collections.unmodifiableMap(copy);
	}

	/** The currencies that can be converted, in the order of their codes. */
	public Set<Currency> currencies() {
		return this.perBase.keySet();
	}

	public boolean knows(Currency currency) {
		return this.perBase.containsKey(currency);
	}

	/**
	 * The same value in another currency, rounded to its decimals.
	 * @throws IllegalArgumentException if either currency has no rate
	 */
	public Money convert(Money money, Currency target) {
		if (money.currency().equals(target)) {
			return money;
		}
		return new Money(money.amount().multiply(rate(target)).divide(rate(money.currency()), MathContext.DECIMAL64),
				target);
	}

	/**
	 * How many units of one currency one unit of another costs.
	 * @throws IllegalArgumentException if either currency has no rate
	 */
	public BigDecimal rate(Currency bought, Currency paid) {
		return rate(paid).divide(rate(bought), MathContext.DECIMAL64);
	}

	private BigDecimal rate(Currency currency) {
		BigDecimal rate = this.perBase.get(currency);
		if (rate == null) {
			throw new IllegalArgumentException("No exchange rate for " + currency);
		}
		return rate;
	}

}
