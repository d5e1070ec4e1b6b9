package ai.skyscout.flights.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

import ai.skyscout.core.Money;
import org.jspecify.annotations.Nullable;

/**
 * The days around a departure, each with its cheapest fare. Prices are drawn by what they
 * are above the cheapest day's: unlike a bar that does not start at zero, that shows how
 * days differ without overstating it.
 *
 * @param days in the order of the calendar
 * @param next where to look again for days that are not known yet; null if there are none
 * or if they have been looked for often enough
 */
record DayStrip(List<Day> days, @Nullable Address next) {

	/**
	 * The height stands for at least this share of the lowest price, so that small
	 * differences look small.
	 */
	private static final double NARROWEST_RANGE = 0.25;

	DayStrip {
		days = List.copyOf(days);
	}

	/** The price of the cheapest day; null while none is known. */
	public @Nullable Money lowest() {
		return this.days.stream().map(Day::total).filter(Objects::nonNull).min(Comparator.naturalOrder()).orElse(null);
	}

	public boolean isCheapest(Day day) {
		return day.total() != null && day.total().equals(lowest());
	}

	/** How far a day's price is above the lowest, in percent of the height drawn. */
	public int rise(Day day) {
		Money lowest = lowest();
		if (lowest == null || day.total() == null) {
			return 0;
		}
		double floor = amount(lowest);
		double highest = this.days.stream()
			.map(Day::total)
			.filter(Objects::nonNull)
			.mapToDouble(DayStrip::amount)
			.max()
			.orElse(floor);
		return (int) Math
			.round(100 * (amount(day.total()) - floor) / Math.max(highest - floor, floor * NARROWEST_RANGE));
	}

	private static double amount(Money money) {
		return money.amount().doubleValue();
	}

	/**
	 * One day.
	 *
	 * @param date the day of departure
	 * @param total the cheapest for all travellers in the currency shown; null if unknown
	 * @param seenAt when that was seen; null if unknown
	 * @param chosen whether it is the day that was asked for
	 * @param address the same search on that day; null if it cannot be flown
	 */
	record Day(LocalDate date, @Nullable Money total, @Nullable Instant seenAt, boolean chosen,
			@Nullable Address address) {

	}

}
