package ai.skyscout.core;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;

/**
 * An amount in a currency, kept at the currency's own number of decimals. Amounts of
 * different currencies never mix; convert them with {@link ExchangeRates} first.
 *
 * @param amount the amount, at the scale of the currency
 * @param currency an ISO 4217 currency
 */
public record Money(BigDecimal amount, Currency currency) implements Comparable<Money> {

	/**
	 * Rounds half up to the decimals of the currency.
	 */
	public Money {
		int decimals = Math.max(0, currency.getDefaultFractionDigits());
		if (amount.scale() != decimals) {
			amount = amount.setScale(decimals, RoundingMode.HALF_UP);
		}
	}

	public static Money of(String amount, String currency) {
		return new Money(new BigDecimal(amount), Currency.getInstance(currency));
	}

	/**
	 * Reads what {@link #toString()} writes, such as {@code 412.50 EUR}.
	 * @throws IllegalArgumentException if it is written otherwise
	 */
	public static Money parse(String text) {
		int space = text.indexOf(' ');
		if (space < 0) {
			throw new IllegalArgumentException("Not an amount of money: '" + text + "'");
		}
		return of(text.substring(0, space), text.substring(space + 1));
	}

	public Money plus(Money other) {
		requireSameCurrency(other);
		return new Money(this.amount.add(other.amount), this.currency);
	}

	public Money minus(Money other) {
		requireSameCurrency(other);
		return new Money(this.amount.subtract(other.amount), this.currency);
	}

	public Money times(BigDecimal factor) {
		return new Money(this.amount.multiply(factor), this.currency);
	}

	/**
	 * One of {@code parts} equal shares, rounded half up.
	 */
	public Money dividedBy(int parts) {
		return new Money(this.amount.divide(BigDecimal.valueOf(parts), this.amount.scale(), RoundingMode.HALF_UP),
				this.currency);
	}

	/**
	 * Compares amounts of one currency.
	 * @throws IllegalArgumentException if the currencies differ
	 */
	@Override
	public int compareTo(Money other) {
		requireSameCurrency(other);
		return this.amount.compareTo(other.amount);
	}

	private void requireSameCurrency(Money other) {
		if (!this.currency.equals(other.currency)) {
			throw new IllegalArgumentException(
					"Currencies differ: " + this.currency + " and " + other.currency + "; convert one first");
		}
	}

	@Override
	public String toString() {
		return this.amount.toPlainString() + " " + this.currency.getCurrencyCode();
	}

}
