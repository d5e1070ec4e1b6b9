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
import java.util.Locale;
import java.util.Optional;

import ai.skyscout.core.CurrentExchangeRates;
import ai.skyscout.core.ExchangeRates;
import ai.skyscout.core.Money;
import ai.skyscout.prices.Admission;
import ai.skyscout.prices.Observation;
import ai.skyscout.prices.Refusal;
import io.micrometer.core.instrument.MeterRegistry;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Values observations in euros at the rates of now. What can never be kept is left out
 * here, counted by reason in {@code skyscout.prices.observations.refused}, so that it
 * does not stand in the way of the rest.
 */
@Component
class Valuation implements Admission {

	static final Currency BASE = Currency.getInstance("EUR");

	/** Below what the columns hold; no fare is anywhere near. */
	private static final BigDecimal HIGHEST = BigDecimal.valueOf(1_000_000_000L);

	private static final Instant FIRST = Instant.parse("2000-01-01T00:00:00Z");

	private static final Instant LAST = Instant.parse("2200-01-01T00:00:00Z");

	private static final LocalDate FIRST_DEPARTURE = LocalDate.of(1999, 12, 1);

	private static final LocalDate LAST_DEPARTURE = LocalDate.of(2200, 1, 1);

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

	@Override
	public Optional<Refusal> findRefusal(Observation seen) {
		return Optional.ofNullable(refusal(seen, euros(seen.price(), this.rates.current()), oldest()));
	}

	private @Nullable ObservationRow value(Observation seen, ExchangeRates current, Instant oldest) {
		BigDecimal euros = euros(seen.price(), current);
		Refusal refusal = refusal(seen, euros, oldest);
		if (euros == null || refusal != null) {
			count((refusal != null) ? refusal : Refusal.UNKNOWN_CURRENCY);
			return null;
		}
		return new ObservationRow(seen, euros, current.rate(BASE, seen.price().currency()),
				ObservationRow.leadDays(seen));
	}

	private static @Nullable BigDecimal euros(Money price, ExchangeRates current) {
		return (current.knows(price.currency()) && current.knows(BASE)) ? current.convert(price, BASE).amount() : null;
	}

	private static @Nullable Refusal refusal(Observation seen, @Nullable BigDecimal euros, Instant oldest) {
		if (euros == null) {
			return Refusal.UNKNOWN_CURRENCY;
		}
		if (seen.seenAt().isBefore(oldest)) {
			return Refusal.TOO_OLD;
		}
		if (!seen.seenAt().isBefore(LAST) || seen.dates().departure().isAfter(LAST_DEPARTURE)
				|| seen.dates().departure().isBefore(FIRST_DEPARTURE)) {
			return Refusal.ABSURD_DATE;
		}
		if (!fits(seen.stops()) || !fits(seen.flightNumber()) || !fits(seen.minutes())) {
			return Refusal.ABSURD_FLIGHT;
		}
		return (euros.signum() <= 0 || euros.compareTo(HIGHEST) >= 0 || seen.price().amount().compareTo(HIGHEST) >= 0)
				? Refusal.ABSURD_PRICE : null;
	}

	private static boolean fits(@Nullable Integer number) {
		return number == null || (number >= 0 && number <= Short.MAX_VALUE);
	}

	private void count(Refusal refusal) {
		String reason = refusal.name().toLowerCase(Locale.ROOT).replace('_', '-');
		this.meters.counter("skyscout.prices.observations.refused", "reason", reason).increment();
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
