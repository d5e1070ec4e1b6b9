package ai.skyscout.flights.supplier.demo.fares;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.MonthDay;
import java.util.Map;
import java.util.Set;

import ai.skyscout.flights.supplier.demo.timetable.Chance;
import ai.skyscout.flights.supplier.demo.timetable.Network;

/**
 * How sought-after a day is on the way between two airports: the season at the
 * destination, the holidays at both ends, and now and then an event.
 */
final class Seasons {

	/** Middles of the months from December to January, north of the tropics. */
	private static final double[] NORTH = { 1.02, 0.86, 0.87, 0.95, 1.0, 1.0, 1.09, 1.2, 1.2, 1.02, 0.96, 0.87, 1.02,
			0.86 };

	private static final double[] SOUTH = { 1.2, 1.2, 1.02, 0.98, 0.98, 0.9, 0.9, 1.0, 0.94, 0.98, 0.99, 1.02, 1.2,
			1.2 };

	private static final double SOUTH_OF = -10;

	private static final double EVENTS = 0.02;

	private static final Set<String> CHRISTIAN_HOLIDAYS = Set.of("GB", "IE", "FR", "DE", "ES", "IT", "PT", "NL", "BE",
			"CH", "AT", "PL", "SE", "NO", "DK", "FI", "US", "CA", "MX", "BR", "AR", "CL", "CO", "AU", "NZ", "ZA", "PH",
			"CZ", "HU", "HR", "LU", "MT");

	private static final Set<String> LUNAR_NEW_YEAR = Set.of("CN", "HK", "MO", "TW", "SG", "MY", "VN", "KR");

	/** First days of the lunar year, by the Chinese calendar. */
	private static final Map<Integer, MonthDay> NEW_YEAR_DAYS = Map.of(2025, MonthDay.of(1, 29), 2026,
			MonthDay.of(2, 17), 2027, MonthDay.of(2, 6), 2028, MonthDay.of(1, 26), 2029, MonthDay.of(2, 13), 2030,
			MonthDay.of(2, 3), 2031, MonthDay.of(1, 23), 2032, MonthDay.of(2, 11));

	private final Network network;

	private final long seed;

	Seasons(Network network, long seed) {
		this.network = network;
		this.seed = seed;
	}

	/** A factor on the price, about 1 over the year. */
	double factor(int origin, int destination, int epochDay) {
		LocalDate day = LocalDate.ofEpochDay(epochDay);
		double latitude = this.network.airport(destination).coordinates().latitude();
		double season = ofYear((latitude < SOUTH_OF) ? SOUTH : NORTH, day);
		double holiday = Math.max(holiday(this.network.country(origin), day),
				holiday(this.network.country(destination), day));
		long week = Chance.mix(this.seed, this.network.key(destination), Math.floorDiv(epochDay, 5));
		double event = (Chance.unit(week) < EVENTS) ? Chance.between(1.12, 1.35, Chance.mix(week)) : 1;
		return season * holiday * event;
	}

	private static double ofYear(double[] months, LocalDate day) {
		double position = day.getMonthValue() + (day.getDayOfMonth() - 15.5) / day.lengthOfMonth();
		int month = (int) Math.floor(position);
		double part = position - month;
		return months[month] * (1 - part) + months[month + 1] * part;
	}

	private static double holiday(String country, LocalDate day) {
		if (CHRISTIAN_HOLIDAYS.contains(country)) {
			int december = day.getMonthValue() * 100 + day.getDayOfMonth();
			if ((december >= 1218 && december <= 1223) || (december >= 1227) || december <= 104) {
				return 1.32;
			}
			if (december == 1224 || december == 1225) {
				return 1.05;
			}
			long toEaster = easter(day.getYear()).toEpochDay() - day.toEpochDay();
			if (toEaster <= 4 && toEaster >= -2) {
				return 1.16;
			}
		}
		if (country.equals("US") && isAroundThanksgiving(day)) {
			return 1.28;
		}
		if (country.equals("JP") && isBetween(day, MonthDay.of(4, 28), MonthDay.of(5, 6))) {
			return 1.3;
		}
		MonthDay newYear = NEW_YEAR_DAYS.get(day.getYear());
		if (newYear != null && LUNAR_NEW_YEAR.contains(country)) {
			long since = day.toEpochDay() - newYear.atYear(day.getYear()).toEpochDay();
			return (since >= -6 && since <= 8) ? 1.33 : 1;
		}
		return 1;
	}

	private static boolean isBetween(LocalDate day, MonthDay first, MonthDay last) {
		MonthDay monthDay = MonthDay.from(day);
		return !monthDay.isBefore(first) && !monthDay.isAfter(last);
	}

	private static boolean isAroundThanksgiving(LocalDate day) {
		if (day.getMonth() != Month.NOVEMBER && day.getMonth() != Month.DECEMBER) {
			return false;
		}
		LocalDate first = LocalDate.of(day.getYear(), 11, 1);
		int toThursday = Math.floorMod(DayOfWeek.THURSDAY.getValue() - first.getDayOfWeek().getValue(), 7);
		LocalDate thanksgiving = first.plusDays(toThursday + 21);
		return !day.isBefore(thanksgiving.minusDays(2)) && !day.isAfter(thanksgiving.plusDays(3))
				&& !day.equals(thanksgiving);
	}

	/**
	 * Easter Sunday by the anonymous Gregorian computus (Meeus, Astronomical Algorithms).
	 */
	static LocalDate easter(int year) {
		int a = year % 19;
		int b = year / 100;
		int c = year % 100;
		int d = (19 * a + b - b / 4 - ((b - (b + 8) / 25 + 1) / 3) + 15) % 30;
		int e = (32 + 2 * (b % 4) + 2 * (c / 4) - d - c % 4) % 7;
		int f = d + e - 7 * ((a + 11 * d + 22 * e) / 451) + 114;
		return LocalDate.of(year, f / 31, f % 31 + 1);
	}

}
