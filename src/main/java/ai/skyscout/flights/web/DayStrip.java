package ai.skyscout.flights.web;

import java.time.LocalDate;
import java.util.List;

import ai.skyscout.core.Money;
import org.jspecify.annotations.Nullable;

/**
 * The days around a departure, each with its cheapest fare.
 *
 * @param days in the order of the calendar
 * @param complete whether every day that can be flown has been looked at
 */
record DayStrip(List<Day> days, boolean complete) {

	DayStrip {
		days = List.copyOf(days);
	}

	/**
	 * One day.
	 *
	 * @param date the day of departure
	 * @param total the cheapest for all travellers in the currency shown; null if unknown
	 * @param share the height of its bar in percent of the dearest day's
	 * @param chosen whether it is the day that was asked for
	 * @param cheapest whether no day shown is cheaper
	 * @param address the same search on that day; null if it cannot be flown
	 */
	record Day(LocalDate date, @Nullable Money total, int share, boolean chosen, boolean cheapest,
			@Nullable Address address) {

		/** Where its bar starts, in percent from the top. */
		public int top() {
			return 100 - this.share;
		}

	}

}
