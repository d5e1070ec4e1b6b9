package ai.skyscout.prices.simulated;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Which departures are looked back at, and at which moments. Departures come in pairs a
 * week apart, so that there are return trips of a week among them; a pair begins every
 * ten days, which walks through all weekdays. They reach from those that left within the
 * last months, which tell what the last days before a departure cost, to half a year
 * ahead.
 *
 * @param today the day up to which is looked back, in UTC
 */
record SampledDays(LocalDate today) {

	/** How far is looked back. */
	static final int DAYS_BACK = 120;

	/** The length of a return trip. */
	static final int STAY = 7;

	private static final int STEP = 10;

	private static final int FIRST_DEPARTURE = -90;

	private static final int LAST_DEPARTURE = 180;

	/** Days before a departure that is past. */
	private static final int[] LEADS = { 1, 2, 4, 6, 9, 12, 16, 19, 24, 28, 36, 43, 52, 70, 85, 105 };

	/** Days between the looks at a departure that is to come. */
	private static final int BETWEEN = 6;

	/** Looks are spread over the day. */
	private static final int[] HOURS = { 7, 12, 18, 21, 9, 15 };

	/** The first days of each pair; the second is {@link #STAY} days later. */
	List<LocalDate> departures() {
		List<LocalDate> departures = new ArrayList<>();
		for (int day = FIRST_DEPARTURE; day <= LAST_DEPARTURE; day += STEP) {
			departures.add(this.today.plusDays(day));
		}
		return departures;
	}

	/** When a departure is looked at, the earliest first; never after now. */
	List<Instant> moments(LocalDate departure, Instant now) {
		if (departure.isAfter(this.today)) {
			return moments(daysBack(0, BETWEEN), now);
		}
		SortedSet<LocalDate> days = new TreeSet<>();
		for (int lead : LEADS) {
			days.add(departure.minusDays(lead));
		}
		return moments(days, now);
	}

	/** Every few days, for a trip that somebody asks for. */
	List<Instant> closeMoments(int between, Instant now) {
		return moments(daysBack(1, between), now);
	}

	private SortedSet<LocalDate> daysBack(int first, int between) {
		SortedSet<LocalDate> days = new TreeSet<>();
		for (int back = first; back <= DAYS_BACK; back += between) {
			days.add(this.today.minusDays(back));
		}
		return days;
	}

	private List<Instant> moments(SortedSet<LocalDate> days, Instant now) {
		LocalDate first = this.today.minusDays(DAYS_BACK);
		Instant latest = now.minus(Duration.ofMinutes(1));
		return days.tailSet(first)
			.stream()
			.map(SampledDays::moment)
			.filter((moment) -> !moment.isAfter(latest))
			.toList();
	}

	private static Instant moment(LocalDate day) {
		int hour = HOURS[(int) Math.floorMod(day.toEpochDay(), (long) HOURS.length)];
		return day.atTime(LocalTime.of(hour, 0)).toInstant(ZoneOffset.UTC);
	}

}
