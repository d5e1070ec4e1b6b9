package ai.skyscout.prices.store;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Currency;
import java.util.List;

import ai.skyscout.core.CurrentExchangeRates;
import ai.skyscout.core.ExchangeRates;
import ai.skyscout.core.Money;
import ai.skyscout.prices.Observation;
import io.micrometer.core.instrument.MeterRegistry;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Values observations in euros at the rates of now. What can never be kept is left out
 * here, counted by reason in {@code skyscout.prices.observations.refused}, so that it
 * does not stand in the way of the rest.
 */
@Component
class Valuation {

	static final Currency BASE = Currency.getInstance("EUR");

	/** Below what the columns hold; no fare is anywhere near. */
	private static final BigDecimal HIGHEST = BigDecimal.valueOf(1_000_000_000L);

	private static final Instant FIRST = Instant.parse("2000-01-01T00:00:00Z");

	private static final Instant LAST = Instant.parse("2200-01-01T00:00:00Z");

	private final CurrentExchangeRates rates;

	private final PriceSettings settings;

	private final MeterRegistry meters;

	private final Clock clock;

	Valuation(CurrentExchangeRates rates, PriceSettings settings, MeterRegistry meters, Clock clock) {
		this.rates = rates;
		this.settings = settings;
		this.meters = meters;
		this.clock = clock;
	}

	/** Rows in the order in which they are written. */
	List<ObservationRow> value(Collection<Observation> observations) {
		ExchangeRates current = this.rates.current();
		Instant oldest = oldest();
		List<ObservationRow> rows = new ArrayList<>(observations.size());
		for (Observation seen : observations) {
			ObservationRow row = value(seen, current, oldest);
			if (row != null) {
				rows.add(row);
			}
		}
		rows.sort(ObservationRow.ORDER);
		return rows;
	}

	private @Nullable ObservationRow value(Observation seen, ExchangeRates current, Instant oldest) {
		Money price = seen.price();
		if (!current.knows(price.currency()) || !current.knows(BASE)) {
			return refuse("unknown-currency");
		}
		if (seen.seenAt().isBefore(oldest)) {
			return refuse("too-old");
		}
		if (!seen.seenAt().isBefore(LAST) || seen.dates().departure().isAfter(LocalDate.of(2200, 1, 1))
				|| seen.dates().departure().isBefore(LocalDate.of(1999, 12, 1))) {
			return refuse("absurd-date");
		}
		if (!fits(seen.stops()) || !fits(seen.flightNumber()) || !fits(seen.minutes())) {
			return refuse("absurd-flight");
		}
		BigDecimal euros = current.convert(price, BASE).amount();
		if (euros.signum() <= 0 || euros.compareTo(HIGHEST) >= 0 || price.amount().compareTo(HIGHEST) >= 0) {
			return refuse("absurd-price");
		}
		return new ObservationRow(seen, euros, current.rate(BASE, price.currency()), ObservationRow.leadDays(seen));
	}

	private static boolean fits(@Nullable Integer number) {
		return number == null || (number >= 0 && number <= Short.MAX_VALUE);
	}

	private @Nullable ObservationRow refuse(String reason) {
		this.meters.counter("skyscout.prices.observations.refused", "reason", reason).increment();
		return null;
	}

	/** What is older would be thrown away again. */
	private Instant oldest() {
		if (this.settings.keep() == null) {
			return FIRST;
		}
		LocalDate day = LocalDate.ofInstant(this.clock.instant(), ZoneOffset.UTC).minus(this.settings.keep());
		Instant kept = day.withDayOfMonth(1).atStartOfDay(ZoneOffset.UTC).toInstant();
		return kept.isAfter(FIRST) ? kept : FIRST;
	}

}
