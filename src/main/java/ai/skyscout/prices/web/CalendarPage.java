package ai.skyscout.prices.web;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;

import ai.skyscout.core.Money;
import ai.skyscout.prices.TripDates;
import org.jspecify.annotations.Nullable;

/**
 * Prices day by day.
 *
 * @param trip what was asked
 * @param month the month shown
 * @param nights of the stay; null for one-way trips
 * @param weekdays Monday to Sunday
 * @param weeks the days of the month by week; null where the week is in another month
 * @param grid departures by returns around those chosen; empty for one-way trips
 * @param returns the returns of the grid, from left to right
 * @param cheapest of the next months, the cheapest first
 * @param earlier where the month before is; null if it is over
 * @param later where the month after is; null if nobody sells it yet
 * @param missing how many days that can be booked have no price
 * @param look how many times was looked for what is missing
 * @param away whether the memory of prices does not answer
 * @param simulated whether any price shown is invented
 */
record CalendarPage(AskedTrip trip, YearMonth month, @Nullable Integer nights, List<Weekday> weekdays, List<Week> weeks,
		List<GridRow> grid, List<LocalDate> returns, List<Cheap> cheapest, @Nullable String earlier,
		@Nullable String later, int missing, int look, boolean away, boolean simulated) {

	private static final int MOST_LOOKS = 4;

	CalendarPage {
		weekdays = List.copyOf(weekdays);
		weeks = List.copyOf(weeks);
		grid = List.copyOf(grid);
		returns = List.copyOf(returns);
		cheapest = List.copyOf(cheapest);
	}

	/** Where this page itself is. */
	public String address() {
		return monthAt(this.month);
	}

	/** Where to look for what is missing; null if that is not worth while. */
	public @Nullable String again() {
		return (this.missing > 0 && this.look < MOST_LOOKS) ? address() + "&look=" + (this.look + 1) : null;
	}

	String monthAt(YearMonth month) {
		return this.trip.calendar() + "&month=" + month;
	}

	/**
	 * The head of a column.
	 *
	 * @param name in full
	 * @param letters the first letters of it
	 */
	record Weekday(String name, String letters) {
	}

	/**
	 * A week of the month.
	 *
	 * @param cells Monday to Sunday; null where the day is in another month
	 */
	record Week(List<@Nullable Cell> cells) {
	}

	/**
	 * A row of the grid.
	 *
	 * @param departure the day of all its cells
	 * @param cells by return; null where it would be before the departure
	 */
	record GridRow(LocalDate departure, List<@Nullable Cell> cells) {
	}

	/**
	 * Some dates.
	 *
	 * @param dates the dates
	 * @param fare the cheapest known; null if nothing is
	 * @param age how long ago it was seen; null likewise
	 * @param share its height in percent of the dearest shown
	 * @param shade 1 for the cheapest quarter of the range shown to 4 for the dearest
	 * @param cheapest whether none shown is cheaper
	 * @param chosen whether these dates were asked for
	 * @param search where they are searched; null if they cannot be booked
	 */
	record Cell(TripDates dates, @Nullable KnownFare fare, @Nullable Age age, double share, int shade, boolean cheapest,
			boolean chosen, @Nullable String search) {

		/** The price without decimals, rounded up so that it is not understated. */
		public BigDecimal whole() {
			return (this.fare != null) ? this.fare.price().amount().setScale(0, RoundingMode.UP) : BigDecimal.ZERO;
		}

		/** Where its bar starts, in percent from the top. */
		public double top() {
			return 100 - this.share;
		}

	}

	/**
	 * A time since, in the unit that says it shortest.
	 *
	 * @param unit the end of a message key
	 * @param count how many
	 */
	record Age(String unit, long count) {
	}

	/**
	 * A cheap trip.
	 *
	 * @param fare when and for how much
	 * @param price in the currency shown
	 * @param nights of the stay; null for one-way trips
	 * @param search where it is searched
	 */
	record Cheap(KnownFare fare, Money price, @Nullable Integer nights, String search) {
	}

}
