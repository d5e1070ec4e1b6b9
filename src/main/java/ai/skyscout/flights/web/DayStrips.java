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

import org.springframework.stereotype.Component;

/**
 * Draws up the days around a search's departure.
 */
@Component
class DayStrips {

	private static final int DAYS_AROUND = 3;

	private static final Duration PATIENCE = Duration.ofMillis(700);

	/** With the time between two looks, somewhat longer than a supplier may take. */
	private static final int MOST_LOOKS = 9;

	private final TripSearch tripSearch;

	private final CurrentExchangeRates rates;

	private final Clock clock;

	DayStrips(TripSearch tripSearch, CurrentExchangeRates rates, Clock clock) {
		this.tripSearch = tripSearch;
		this.rates = rates;
		this.clock = clock;
	}

	/** The days with the prices that are known already, at once. */
	DayStrip known(AskedResults asked, Currency currency) {
		return strip(asked, Duration.ZERO, 1, currency);
	}

	/**
	 * The days with the prices that are known or quickly found.
	 * @param look how often the same reader has looked, this time included
	 */
	DayStrip priced(AskedResults asked, int look, Currency currency) {
		return strip(asked, PATIENCE, look + 1, currency);
	}

	private DayStrip strip(AskedResults asked, Duration patience, int nextLook, Currency currency) {
		Search search = asked.search();
		LocalDate chosen = search.query().slices().getFirst().departure();
		ExchangeRates today = this.rates.current();
		List<DayStrip.Day> days = new ArrayList<>();
		boolean pending = false;
		for (DayFare fare : this.tripSearch.cheapestPerDay(search.query(), DateWindow.around(chosen, DAYS_AROUND),
				patience)) {
			LocalDate date = fare.departure();
			Money total = fare.total();
			boolean flyable = isFlyable(search, date);
			pending |= flyable && fare.pending();
			days.add(new DayStrip.Day(date, (total != null) ? today.convert(total, currency) : null, fare.seenAt(),
					date.equals(chosen), flyable ? moved(search, asked.address(), date) : null));
		}
		return new DayStrip(days,
				(pending && nextLook > 0 && nextLook <= MOST_LOOKS) ? asked.address().with("look", nextLook) : null);
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
