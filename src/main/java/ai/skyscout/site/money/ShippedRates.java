package ai.skyscout.site.money;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Currency;
import java.util.HashMap;
import java.util.Map;

import ai.skyscout.core.ExchangeRates;
import org.springframework.core.io.ClassPathResource;

/**
 * Reads the rates that come with the application, for machines without a network.
 */
final class ShippedRates {

	static final Currency BASE = Currency.getInstance("EUR");

	private ShippedRates() {
	}

	static ExchangeRates read() {
		String text;
		try {
			text = new ClassPathResource("reference/exchange-rates.csv").getContentAsString(StandardCharsets.UTF_8);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		LocalDate date = LocalDate.EPOCH;
		Map<Currency, BigDecimal> rates = new HashMap<>();
		for (String line : text.lines().filter((candidate) -> !candidate.startsWith("#")).toList()) {
			int comma = line.indexOf(',');
			String name = line.substring(0, comma);
			String value = line.substring(comma + 1);
			if (name.equals("date")) {
				date = LocalDate.parse(value);
			}
			else {
				rates.put(Currency.getInstance(name), new BigDecimal(value));
			}
		}
		return new ExchangeRates(date, BASE, rates);
	}

}
