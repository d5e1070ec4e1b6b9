package ai.skyscout.prices.web;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

import ai.skyscout.core.CurrentExchangeRates;
import ai.skyscout.core.DateWindow;
import ai.skyscout.core.ExchangeRates;
import ai.skyscout.core.Money;
import ai.skyscout.flights.search.DayFare;
import ai.skyscout.flights.search.TripSearch;
import ai.skyscout.prices.DailyLow;
import ai.skyscout.prices.FareStanding;
import ai.skyscout.prices.FareStatistics;
import ai.skyscout.prices.LeadTime;
import ai.skyscout.prices.PriceHistory;
import ai.skyscout.prices.SeenFare;
import ai.skyscout.prices.Spread;
import ai.skyscout.prices.TripDates;
import ai.skyscout.prices.TripKind;
import ai.skyscout.prices.chart.BarTable;
import ai.skyscout.prices.chart.HistoryChart;
import ai.skyscout.prices.chart.LeadTimeChart;
import ai.skyscout.prices.chart.LevelGauge;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/**
 * Puts together what is told of a market.
 */
@Component
class Panels {

	private static final Logger logger = LoggerFactory.getLogger(Panels.class);

	/** How far back the history of a fare is drawn. */
	private static final int DAYS_BACK = 120;

	private static final Currency EURO = Currency.getInstance("EUR");

	private final PriceHistory history;

	private final TripSearch tripSearch;

	private final CurrentExchangeRates rates;

	private final Clock clock;

	Panels(PriceHistory history, TripSearch tripSearch, CurrentExchangeRates rates, Clock clock) {
		this.history = history;
		this.tripSearch = tripSearch;
		this.rates = rates;
		this.clock = clock;
	}

	/** All that is known, in a currency; says so if the store of prices is away. */
	Panel panel(AskedTrip trip, Currency currency, Locale locale) {
		ExchangeRates today = this.rates.current();
		try {
			return panel(trip, (euros) -> today.convert(euros, currency), locale);
		}
		catch (DataAccessException ex) {
			logger.info("Nothing is told of {}: {}", trip.ends().market().key(), ex.getMessage());
			return Panel.away(trip);
		}
	}

	private Panel panel(AskedTrip trip, UnaryOperator<Money> shownAs, Locale locale) {
		Instant now = this.clock.instant();
		LocalDate there = LocalDate.ofInstant(now, trip.ends().zone());
		LocalDate today = LocalDate.ofInstant(now, ZoneOffset.UTC);
		FareStatistics statistics = statistics(trip).orElse(null);
		TripDates dates = trip.dates();
		HistoryChart chart = (dates != null) ? history(trip, dates, statistics, there, today, shownAs) : null;
		SeenFare fare = (dates != null && !dates.departure().isBefore(there)) ? fare(trip, dates).orElse(null) : null;
		LeadTime lead = (dates != null && !dates.departure().isBefore(there))
				? LeadTime.ofDays(ChronoUnit.DAYS.between(today, dates.departure())) : null;
		Panel.Standing standing = (fare != null && statistics != null)
				? statistics.standingOf(fare, now).map((found) -> standing(found, fare, shownAs)).orElse(null) : null;
		boolean simulated = (statistics != null && statistics.simulated()) || (fare != null && fare.simulated())
				|| (chart != null && chart.simulated());
		Panel panel = new Panel(trip, false, (statistics != null) ? typical(statistics.overall(), shownAs) : null,
				statistics, fare, (fare != null) ? shownAs.apply(fare.price()) : null, standing, chart, null, null,
				null, simulated);
		return (statistics != null) ? drawn(panel, statistics, lead, shownAs, locale) : panel;
	}

	/** The fare is drawn where it was seen: at today's lead time or not at all. */
	private static Panel drawn(Panel panel, FareStatistics statistics, @Nullable LeadTime lead,
			UnaryOperator<Money> shownAs, Locale locale) {
		SeenFare fare = panel.fare();
		Money price = (fare != null && fare.leadTime() == lead) ? fare.price() : null;
		LeadTimeChart leadTimes = LeadTimeChart.of(statistics, shownAs, lead, price).orElse(null);
		return new Panel(panel.trip(), false, panel.typical(), statistics, fare, panel.fareShown(), panel.standing(),
				panel.history(), leadTimes, BarTable.byMonth(statistics, shownAs, locale).orElse(null),
				BarTable.byWeekday(statistics, shownAs, locale).orElse(null), panel.simulated());
	}

	/**
	 * Those of return trips, unless a one-way trip is asked for or nothing is known; of
	 * the places themselves, because nobody counts what their surroundings cost.
	 */
	private Optional<FareStatistics> statistics(AskedTrip trip) {
		TripDates dates = trip.dates();
		Stream<TripKind> kinds = (dates != null) ? Stream.of(dates.kind())
				: Stream.of(TripKind.RETURN, TripKind.ONE_WAY);
		return kinds.flatMap((kind) -> this.history.findStatistics(trip.ends().proper(), kind, trip.cabin()).stream())
			.findFirst();
	}

	/**
	 * What has departed is told up to its departure.
	 * @param there the day it is where the trip departs, which decides on that
	 * @param today the day it is in UTC, as days of looking are counted
	 */
	private @Nullable HistoryChart history(AskedTrip trip, TripDates dates, @Nullable FareStatistics statistics,
			LocalDate there, LocalDate today, UnaryOperator<Money> shownAs) {
		LocalDate last = dates.departure().isBefore(there) ? dates.departure() : today;
		DateWindow shown = new DateWindow(last.minusDays(DAYS_BACK - 1L), last);
		List<DailyLow> lows = this.history.listDailyLows(trip.ends().market(), dates, trip.cabin(), shown.first());
		return HistoryChart.of(lows, statistics, dates.departure(), shown, shownAs).orElse(null);
	}

	/**
	 * The cheapest that is known, by whoever has seen it last: a search that this
	 * instance remembers, or observations.
	 */
	private Optional<SeenFare> fare(AskedTrip trip, TripDates dates) {
		DateWindow day = new DateWindow(dates.departure(), dates.departure());
		List<SeenFare> observed = this.history.listFares(trip.ends().market(), trip.cabin(), List.of(dates));
		return Stream.concat(observed.stream(), remembered(trip, dates, day))
			.max((one, other) -> one.seenAt().compareTo(other.seenAt()));
	}

	private Stream<SeenFare> remembered(AskedTrip trip, TripDates dates, DateWindow day) {
		ExchangeRates today = this.rates.current();
		return this.tripSearch.cheapestPerDay(trip.query(dates), day, Duration.ZERO)
			.stream()
			.filter((fare) -> fare.total() != null && fare.seenAt() != null)
			.map((DayFare fare) -> new SeenFare(dates, today.convert(Objects.requireNonNull(fare.total()), EURO),
					Objects.requireNonNull(fare.seenAt()), fare.simulated()));
	}

	private static Panel.Standing standing(FareStanding standing, SeenFare fare, UnaryOperator<Money> shownAs) {
		return new Panel.Standing(standing.leadTime(), standing.spread(), typical(standing.spread(), shownAs),
				LevelGauge.of(fare.price(), standing.spread()));
	}

	private static Panel.Typical typical(Spread spread, UnaryOperator<Money> shownAs) {
		return new Panel.Typical(shownAs.apply(spread.lowest()), shownAs.apply(spread.low()),
				shownAs.apply(spread.median()), shownAs.apply(spread.high()));
	}

}
