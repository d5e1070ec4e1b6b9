package ai.skyscout.flights.web;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Objects;

import ai.skyscout.core.CurrentExchangeRates;
import ai.skyscout.core.DateWindow;
import ai.skyscout.core.ExchangeRates;
import ai.skyscout.core.Money;
import ai.skyscout.flights.search.DayFare;
import ai.skyscout.flights.search.TripSearch;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * Draws up the days around a search's departure.
 */
@Component
class DayStrips {

	private static final int DAYS_AROUND = 3;

	private static final Duration PATIENCE = Duration.ofMillis(700);

	private final TripSearch tripSearch;

	private final CurrentExchangeRates rates;

	private final Clock clock;

	DayStrips(TripSearch tripSearch, CurrentExchangeRates rates, Clock clock) {
		this.tripSearch = tripSearch;
		this.rates = rates;
		this.clock = clock;
	}

	/** The days with the prices that are known already, at once. */
	DayStrip known(Search search, Address address, Currency currency) {
		return strip(search, address, this.tripSearch.cheapestPerDay(search.query(), window(search), Duration.ZERO),
				currency);
	}

	/** The days with the prices that are known or quickly found. */
	DayStrip priced(Search search, Address address, Currency currency) {
		return strip(search, address, this.tripSearch.cheapestPerDay(search.query(), window(search), PATIENCE),
				currency);
	}

	private DateWindow window(Search search) {
		return DateWindow.around(search.query().slices().getFirst().departure(), DAYS_AROUND);
	}

	private DayStrip strip(Search search, Address address, List<DayFare> fares, Currency currency) {
		LocalDate chosen = search.query().slices().getFirst().departure();
		ExchangeRates today = this.rates.current();
		List<@Nullable Money> totals = new ArrayList<>();
		for (DayFare fare : fares) {
			Money total = fare.total();
			totals.add((total != null) ? today.convert(total, currency) : null);
		}
		double highest = totals.stream()
			.filter(Objects::nonNull)
			.mapToDouble((total) -> total.amount().doubleValue())
			.max()
			.orElse(1);
		Money lowest = totals.stream().filter(Objects::nonNull).min(Money::compareTo).orElse(null);
		List<DayStrip.Day> days = new ArrayList<>();
		boolean complete = true;
		for (int i = 0; i < fares.size(); i++) {
			LocalDate date = fares.get(i).departure();
			Money total = totals.get(i);
			boolean flyable = isFlyable(search, date);
			complete &= total != null || !flyable;
			days.add(new DayStrip.Day(date, total,
					(total != null) ? (int) Math.round(100 * total.amount().doubleValue() / highest) : 0,
					date.equals(chosen), total != null && total.equals(lowest),
					flyable ? moved(search, address, date) : null));
		}
		return new DayStrip(days, complete);
	}

	private boolean isFlyable(Search search, LocalDate date) {
		LocalDate today = LocalDate.now(this.clock.withZone(search.from().zone()));
		int shift = (int) (date.toEpochDay() - search.query().slices().getFirst().departure().toEpochDay());
		LocalDate lastDeparture = search.query().slices().getLast().departure().plusDays(shift);
		return !date.isBefore(today) && !lastDeparture.isAfter(today.plusDays(SearchFormReader.HORIZON_DAYS));
	}

	/** Keeps what was wished for and moves the days. */
	private static Address moved(Search search, Address address, LocalDate date) {
		Address moved = search.departing(date);
		Address kept = address.without("show", "open");
		for (String name : List.of("slice", "depart", "return")) {
			if (moved.parameters().containsKey(name)) {
				kept = kept.with(name, Objects.requireNonNull(moved.parameters().get(name)));
			}
		}
		return kept;
	}

}
