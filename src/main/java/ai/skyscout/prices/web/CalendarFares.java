package ai.skyscout.prices.web;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import ai.skyscout.core.CurrentExchangeRates;
import ai.skyscout.core.DateWindow;
import ai.skyscout.core.ExchangeRates;
import ai.skyscout.flights.search.TripSearch;
import ai.skyscout.prices.PriceHistory;
import ai.skyscout.prices.SeenFare;
import ai.skyscout.prices.TripDates;
import ai.skyscout.prices.TripKind;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/**
 * Finds the cheapest fare for many dates at once: what was observed, and for dates that
 * nobody has looked at what quick suppliers tell.
 */
@Component
class CalendarFares {

	private static final Logger logger = LoggerFactory.getLogger(CalendarFares.class);

	private final PriceHistory history;

	private final TripSearch tripSearch;

	private final CurrentExchangeRates rates;

	CalendarFares(PriceHistory history, TripSearch tripSearch, CurrentExchangeRates rates) {
		this.history = history;
		this.tripSearch = tripSearch;
		this.rates = rates;
	}

	/**
	 * What is known of some dates of a trip, all of one kind.
	 * @param patience how long to wait for suppliers
	 */
	Found find(AskedTrip trip, Collection<TripDates> dates, Currency currency, Duration patience) {
		Map<TripDates, KnownFare> known = new HashMap<>();
		boolean away = false;
		if (!dates.isEmpty()) {
			try {
				observed(trip, dates).forEach((fare) -> keep(known, fare(fare, currency)));
			}
			catch (DataAccessException ex) {
				logger.info("Nothing observed is told of {}: {}", trip.ends().market().key(), ex.getMessage());
				away = true;
			}
			ask(trip, dates, known, currency, patience);
		}
		known.keySet().retainAll(dates);
		return new Found(known, away);
	}

	/** The cheapest that was observed lately of a window of departures. */
	List<KnownFare> cheapest(AskedTrip trip, TripKind kind, DateWindow departures, Instant seenSince, int limit,
			Currency currency) {
		try {
			return this.history.listCheapest(trip.ends().market(), kind, trip.cabin(), departures, seenSince, limit)
				.stream()
				.map((fare) -> fare(fare, currency))
				.toList();
		}
		catch (DataAccessException ex) {
			logger.info("Nothing cheap is told of {}: {}", trip.ends().market().key(), ex.getMessage());
			return List.of();
		}
	}

	private List<SeenFare> observed(AskedTrip trip, Collection<TripDates> dates) {
		return this.history.listFares(trip.ends().market(), trip.cabin(), dates);
	}

	/**
	 * Asks for each length of stay at once: all are started before any is waited for.
	 */
	private void ask(AskedTrip trip, Collection<TripDates> dates, Map<TripDates, KnownFare> known, Currency currency,
			Duration patience) {
		Map<Long, DateWindow> missing = missing(dates, known);
		missing.forEach((stay, window) -> tell(trip, stay, window, known, currency, Duration.ZERO));
		long start = System.nanoTime();
		for (Map.Entry<Long, DateWindow> one : missing.entrySet()) {
			Duration left = patience.minusNanos(System.nanoTime() - start);
			if (left.isPositive() && !missing(dates, known).isEmpty()) {
				tell(trip, one.getKey(), one.getValue(), known, currency, left);
			}
		}
	}

	/** The departures of which nothing is known, by nights of stay; −1 for one way. */
	private static Map<Long, DateWindow> missing(Collection<TripDates> dates, Map<TripDates, KnownFare> known) {
		Map<Long, List<LocalDate>> departures = new TreeMap<>();
		for (TripDates one : dates) {
			if (!known.containsKey(one)) {
				departures.computeIfAbsent(stay(one), (stay) -> new ArrayList<>()).add(one.departure());
			}
		}
		Map<Long, DateWindow> windows = new TreeMap<>();
		departures.forEach((stay, days) -> windows.put(stay, window(days)));
		return windows;
	}

	private void tell(AskedTrip trip, long stay, DateWindow window, Map<TripDates, KnownFare> known, Currency currency,
			Duration patience) {
		ExchangeRates today = this.rates.current();
		this.tripSearch.cheapestPerDay(trip.query(dates(window.first(), stay)), window, patience).forEach((fare) -> {
			if (fare.total() != null && fare.seenAt() != null) {
				keep(known, new KnownFare(dates(fare.departure(), stay), today.convert(fare.total(), currency),
						fare.seenAt()));
			}
		});
	}

	private KnownFare fare(SeenFare fare, Currency currency) {
		return new KnownFare(fare.dates(), this.rates.current().convert(fare.price(), currency), fare.seenAt());
	}

	/** Whoever has seen it last knows best. */
	private static void keep(Map<TripDates, KnownFare> known, KnownFare fare) {
		known.merge(fare.dates(), fare, (one, other) -> one.seenAt().isBefore(other.seenAt()) ? other : one);
	}

	private static long stay(TripDates dates) {
		LocalDate comeBack = dates.comeBack();
		return (comeBack != null) ? comeBack.toEpochDay() - dates.departure().toEpochDay() : -1;
	}

	private static TripDates dates(LocalDate departure, long stay) {
		return new TripDates(departure, (stay >= 0) ? departure.plusDays(stay) : null);
	}

	private static DateWindow window(Collection<LocalDate> days) {
		return new DateWindow(days.stream().min(LocalDate::compareTo).orElseThrow(),
				days.stream().max(LocalDate::compareTo).orElseThrow());
	}

	/**
	 * What was found.
	 *
	 * @param fares by dates; absent where nothing is known
	 * @param away whether the store of prices does not answer
	 */
	record Found(Map<TripDates, KnownFare> fares, boolean away) {

		Found {
			fares = Map.copyOf(fares);
		}

	}

}
