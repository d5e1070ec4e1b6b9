package ai.skyscout.prices.web;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.TextStyle;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Currency;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import ai.skyscout.core.DateWindow;
import ai.skyscout.prices.PriceHistory;
import ai.skyscout.prices.TripDates;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * Draws up calendars of prices: a month of departures with the stay that was asked for,
 * and for return trips the days around both dates.
 */
@Component
class Calendars {

	/** Airlines publish their timetables about this far ahead. */
	private static final int HORIZON_DAYS = 330;

	private static final int DAYS_AROUND = 3;

	private static final int CHEAP_DAYS = 183;

	private static final int MOST_CHEAP = 6;

	private final CalendarFares fares;

	private final Clock clock;

	Calendars(CalendarFares fares, Clock clock) {
		this.fares = fares;
		this.clock = clock;
	}

	/** The days on which flights of a trip may be booked. */
	DateWindow bookable(AskedTrip trip) {
		LocalDate today = LocalDate.now(this.clock.withZone(trip.ends().zone()));
		return new DateWindow(today, today.plusDays(HORIZON_DAYS));
	}

	/**
	 * The calendar of a month.
	 * @param dates those of the trip
	 * @param look how many times was looked for what is missing
	 * @param patience how long to wait for what is not known
	 */
	CalendarPage calendar(AskedTrip trip, TripDates dates, YearMonth month, Currency currency, Locale locale, int look,
			Duration patience) {
		DateWindow bookable = bookable(trip);
		Integer nights = nights(dates);
		List<TripDates> ofMonth = new ArrayList<>();
		for (int day = 1; day <= month.lengthOfMonth(); day++) {
			ofMonth.add(stay(month.atDay(day), nights));
		}
		List<LocalDate> departures = (nights != null) ? around(dates.departure()) : List.of();
		List<LocalDate> returns = (nights != null) ? around(dates.departure().plusDays(nights)) : List.of();
		List<TripDates> ofGrid = pairs(departures, returns);
		CalendarFares.Found found = this.fares.find(trip,
				List.of(bookable(ofMonth, bookable), bookable(ofGrid, bookable)), currency, patience);
		Cells monthCells = new Cells(trip, ofMonth, found.fares(), bookable, this.clock.instant());
		Cells gridCells = new Cells(trip, ofGrid, found.fares(), bookable, this.clock.instant());
		List<CalendarPage.Cheap> cheapest = cheapest(trip, dates, found, bookable, currency);
		CalendarPage page = new CalendarPage(trip, month, nights, weekdays(locale), weeks(ofMonth, monthCells),
				grid(departures, returns, gridCells), returns, cheapest, null, null,
				missing(ofMonth, found, bookable) + missing(ofGrid, found, bookable), look, found.away(),
				isAnySimulated(found, cheapest));
		return withNeighbours(page, bookable);
	}

	private static List<TripDates> bookable(List<TripDates> dates, DateWindow bookable) {
		return dates.stream().filter((one) -> Cells.isBookable(one, bookable)).toList();
	}

	private static boolean isAnySimulated(CalendarFares.Found found, List<CalendarPage.Cheap> cheapest) {
		return found.fares().values().stream().anyMatch(KnownFare::simulated)
				|| cheapest.stream().anyMatch((cheap) -> cheap.fare().simulated());
	}

	private static CalendarPage withNeighbours(CalendarPage page, DateWindow bookable) {
		YearMonth month = page.month();
		boolean earlier = month.isAfter(YearMonth.from(bookable.first()));
		boolean later = month.isBefore(YearMonth.from(bookable.last()));
		return new CalendarPage(page.trip(), month, page.nights(), page.weekdays(), page.weeks(), page.grid(),
				page.returns(), page.cheapest(), earlier ? page.monthAt(month.minusMonths(1)) : null,
				later ? page.monthAt(month.plusMonths(1)) : null, page.missing(), page.look(), page.away(),
				page.simulated());
	}

	/** Of what was observed and of what is shown, which may just have been asked. */
	private List<CalendarPage.Cheap> cheapest(AskedTrip trip, TripDates dates, CalendarFares.Found shown,
			DateWindow bookable, Currency currency) {
		DateWindow soon = new DateWindow(bookable.first(), bookable.first().plusDays(CHEAP_DAYS));
		Map<TripDates, KnownFare> fares = new HashMap<>();
		this.fares
			.cheapest(trip, dates.kind(), soon, this.clock.instant().minus(PriceHistory.CURRENT), MOST_CHEAP, currency)
			.forEach((fare) -> fares.put(fare.dates(), fare));
		fares.putAll(shown.fares());
		return fares.values()
			.stream()
			.filter((fare) -> soon.contains(fare.dates().departure()) && Cells.isBookable(fare.dates(), bookable))
			.sorted(Comparator.comparing(KnownFare::price).thenComparing((fare) -> fare.dates().departure()))
			.limit(MOST_CHEAP)
			.map((fare) -> new CalendarPage.Cheap(fare, fare.price(), nights(fare.dates()),
					trip.on(fare.dates()).search()))
			.toList();
	}

	private static List<CalendarPage.Weekday> weekdays(Locale locale) {
		return Arrays.stream(DayOfWeek.values())
			.map((day) -> new CalendarPage.Weekday(day.getDisplayName(TextStyle.FULL_STANDALONE, locale),
					day.getDisplayName(TextStyle.SHORT_STANDALONE, locale)))
			.toList();
	}

	private static List<CalendarPage.Week> weeks(List<TripDates> days, Cells cells) {
		List<CalendarPage.Week> weeks = new ArrayList<>();
		List<CalendarPage.@Nullable Cell> week = new ArrayList<>();
		for (int i = 1; i < days.getFirst().departure().getDayOfWeek().getValue(); i++) {
			week.add(null);
		}
		for (TripDates day : days) {
			week.add(cells.cell(day));
			if (week.size() == DayOfWeek.values().length) {
				weeks.add(new CalendarPage.Week(week));
				week = new ArrayList<>();
			}
		}
		if (!week.isEmpty()) {
			while (week.size() < DayOfWeek.values().length) {
				week.add(null);
			}
			weeks.add(new CalendarPage.Week(week));
		}
		return weeks;
	}

	private static List<CalendarPage.GridRow> grid(List<LocalDate> departures, List<LocalDate> returns, Cells cells) {
		List<CalendarPage.GridRow> rows = new ArrayList<>();
		for (LocalDate departure : departures) {
			List<CalendarPage.@Nullable Cell> row = new ArrayList<>();
			for (LocalDate comeBack : returns) {
				row.add(comeBack.isBefore(departure) ? null : cells.cell(new TripDates(departure, comeBack)));
			}
			rows.add(new CalendarPage.GridRow(departure, row));
		}
		return rows;
	}

	private static List<TripDates> pairs(List<LocalDate> departures, List<LocalDate> returns) {
		Set<TripDates> pairs = new LinkedHashSet<>();
		for (LocalDate departure : departures) {
			for (LocalDate comeBack : returns) {
				if (!comeBack.isBefore(departure)) {
					pairs.add(new TripDates(departure, comeBack));
				}
			}
		}
		return List.copyOf(pairs);
	}

	private static int missing(List<TripDates> dates, CalendarFares.Found found, DateWindow bookable) {
		return (int) dates.stream()
			.filter((one) -> Cells.isBookable(one, bookable) && !found.fares().containsKey(one))
			.count();
	}

	private static List<LocalDate> around(LocalDate day) {
		return DateWindow.around(day, DAYS_AROUND).days();
	}

	private static TripDates stay(LocalDate departure, @Nullable Integer nights) {
		return new TripDates(departure, (nights != null) ? departure.plusDays(nights) : null);
	}

	private static @Nullable Integer nights(TripDates dates) {
		LocalDate comeBack = dates.comeBack();
		return (comeBack != null) ? (int) ChronoUnit.DAYS.between(dates.departure(), comeBack) : null;
	}

}
