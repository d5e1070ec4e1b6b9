package ai.skyscout.site.money;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.temporal.ChronoUnit;
import java.util.Currency;

import ai.skyscout.core.CurrentExchangeRates;
import ai.skyscout.core.ExchangeRates;
import org.springframework.stereotype.Component;

/**
 * The newest rates that were believed, the shipped ones at first.
 */
@Component
class KnownRates implements CurrentExchangeRates {

	/** How far a rate may move within thirty days, as a fraction of itself. */
	private static final BigDecimal TOLERANCE = new BigDecimal("0.20");

	private volatile ExchangeRates current;

	KnownRates() {
		this(ShippedRates.read());
	}

	KnownRates(ExchangeRates first) {
		this.current = first;
	}

	@Override
	public ExchangeRates current() {
		return this.current;
	}

	/**
	 * Takes rates over if they are newer.
	 * @return whether they were
	 * @throws UnusableRatesException if one of them moved further than is likely: a wrong
	 * price is worse than one at yesterday's rate
	 */
	synchronized boolean offer(ExchangeRates offered) {
		if (!offered.date().isAfter(this.current.date())) {
			return false;
		}
		offered.currencies().forEach((currency) -> requireLikely(currency, offered));
		this.current = offered;
		return true;
	}

	private void requireLikely(Currency currency, ExchangeRates offered) {
		BigDecimal before = this.current.perBase().get(currency);
		BigDecimal after = offered.perBase().get(currency);
		if (before == null || after == null) {
			return;
		}
		long thirties = 1 + ChronoUnit.DAYS.between(this.current.date(), offered.date()) / 30;
		BigDecimal limit = BigDecimal.ONE.add(TOLERANCE.multiply(BigDecimal.valueOf(thirties)));
		BigDecimal change = after.max(before).divide(after.min(before), MathContext.DECIMAL64);
		if (change.compareTo(limit) > 0) {
			throw new UnusableRatesException("%s went from %s on %s to %s on %s".formatted(currency, before,
					this.current.date(), after, offered.date()), null);
		}
	}

}
