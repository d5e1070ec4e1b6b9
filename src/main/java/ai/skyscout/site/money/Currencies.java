package ai.skyscout.site.money;

import java.time.LocalDate;
import java.util.Currency;
import java.util.Set;

import ai.skyscout.core.CurrentExchangeRates;
import org.springframework.stereotype.Component;

/**
 * Tells templates which currencies can be chosen: {@code ${currencies.all()}}.
 */
@Component
public class Currencies {

	private final CurrentExchangeRates rates;

	Currencies(CurrentExchangeRates rates) {
		this.rates = rates;
	}

	/** All that have a rate, in the order of their codes. */
	public Set<Currency> all() {
		return this.rates.current().currencies();
	}

	/** The day the rates were set. */
	public LocalDate ratesDate() {
		return this.rates.current().date();
	}

}
