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
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

import ai.skyscout.core.CurrentExchangeRates;
import ai.skyscout.core.DateWindow;
import ai.skyscout.core.ExchangeRates;
import ai.skyscout.flights.search.TripSearch;
import ai.skyscout.flights.supplier.Deadline;
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
	 * @param groups the dates; those of a group are near each other, so that suppliers
	 * are asked for short windows of departures
	 * @param patience how long to wait for suppliers, for all of them together
	 */
	Found find(AskedTrip trip, List<List<TripDates>> groups, Currency currency, Duration patience) {
		Deadline deadline = Deadline.in(patience);
		Map<TripDates, KnownFare> known = new HashMap<>();
		Set<TripDates> dates = groups.stream().flatMap(List::stream).collect(Collectors.toSet());
		boolean away = false;
		try {
			this.history.listFares(trip.ends().market(), trip.cabin(), dates)
				.forEach((fare) -> keep(known, fare(fare, currency)));
		}
		catch (DataAccessException ex) {
			logger.info("Nothing observed is told of {}: {}", trip.ends().market().key(), ex.getMessage());
			away = true;
		}
		ask(trip, groups, known, currency, deadline);
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

	/**
	 * Asks for each length of stay at once: all are started before any is waited for.
	 */
	private void ask(AskedTrip trip, List<List<TripDates>> groups, Map<TripDates, KnownFare> known, Currency currency,
			Deadline deadline) {
		List<Missing> missing = groups.stream().flatMap((group) -> Missing.of(group, known).stream()).toList();
		missing.forEach((one) -> this.tripSearch.startPerDay(trip.query(one.first()), one.departures()));
		missing.forEach((one) -> tell(trip, one, known, currency, deadline.remaining()));
	}

	private void tell(AskedTrip trip, Missing missing, Map<TripDates, KnownFare> known, Currency currency,
			Duration patience) {
		ExchangeRates today = this.rates.current();
		this.tripSearch.cheapestPerDay(trip.query(missing.first()), missing.departures(), patience).forEach((fare) -> {
			if (fare.total() != null && fare.seenAt() != null) {
				keep(known, new KnownFare(dates(fare.departure(), missing.stay()),
						today.convert(fare.total(), currency), fare.seenAt(), fare.simulated()));
			}
		});
	}

	private KnownFare fare(SeenFare fare, Currency currency) {
		return new KnownFare(fare.dates(), this.rates.current().convert(fare.price(), currency), fare.seenAt(),
				fare.simulated());
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
	 * Departures of which nothing is known.
	 *
	 * @param stay nights until the return; −1 for one way
	 * @param departures from the first to the last of them
	 */
	private record Missing(long stay, DateWindow departures) {

		/** What is missing of a group, by length of stay. */
		static List<Missing> of(Collection<TripDates> group, Map<TripDates, KnownFare> known) {
			Map<Long, List<LocalDate>> departures = new TreeMap<>();
			for (TripDates one : group) {
				if (!known.containsKey(one)) {
					departures.computeIfAbsent(CalendarFares.stay(one), (stay) -> new ArrayList<>())
						.add(one.departure());
				}
			}
			return departures.entrySet()
				.stream()
				.map((each) -> new Missing(each.getKey(), window(each.getValue())))
				.toList();
		}

		TripDates first() {
			return dates(this.departures.first(), this.stay);
		}

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
