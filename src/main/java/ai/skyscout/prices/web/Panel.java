package ai.skyscout.prices.web;

import ai.skyscout.core.Money;
import ai.skyscout.prices.FareStatistics;
import ai.skyscout.prices.LeadTime;
import ai.skyscout.prices.SeenFare;
import ai.skyscout.prices.Spread;
import ai.skyscout.prices.chart.BarTable;
import ai.skyscout.prices.chart.HistoryChart;
import ai.skyscout.prices.chart.LeadTimeChart;
import ai.skyscout.prices.chart.LevelGauge;
import org.jspecify.annotations.Nullable;

/**
 * What is told of a market and, if they were given, of some dates. Whatever too little is
 * known of is null.
 *
 * @param trip what was asked
 * @param away whether the store of prices does not answer, so that nothing is told
 * @param typical what the market costs, in the currency shown
 * @param statistics where that comes from
 * @param fare the cheapest known for the dates
 * @param fareShown its price in the currency shown
 * @param standing how that compares with what is typical
 * @param history the fare over time
 * @param leadTimes the price by how early one books
 * @param months by month of departure
 * @param weekdays by weekday of departure
 * @param simulated whether any price that is told or drawn is invented
 */
record Panel(AskedTrip trip, boolean away, @Nullable Typical typical, @Nullable FareStatistics statistics,
		@Nullable SeenFare fare, @Nullable Money fareShown, @Nullable Standing standing, @Nullable HistoryChart history,
		@Nullable LeadTimeChart leadTimes, @Nullable BarTable months, @Nullable BarTable weekdays, boolean simulated) {

	static Panel away(AskedTrip trip) {
		return new Panel(trip, true, null, null, null, null, null, null, null, null, null, false);
	}

	/** Whether nothing at all is known. */
	public boolean isEmpty() {
		return this.statistics == null && this.fare == null && this.history == null;
	}

	/** Whether what is typical leaves out the airports near by that are asked for. */
	public boolean isNearbyLeftOut() {
		return this.statistics != null && !this.statistics.market().equals(this.trip.ends().market());
	}

	/** The name of the month with the lowest median; null if none is known. */
	public @Nullable String cheapestMonth() {
		return cheapest(this.months);
	}

	/** The name of the weekday with the lowest median; null if none is known. */
	public @Nullable String cheapestWeekday() {
		return cheapest(this.weekdays);
	}

	private static @Nullable String cheapest(@Nullable BarTable table) {
		return (table == null) ? null
				: table.rows().stream().filter(BarTable.Row::cheapest).map(BarTable.Row::name).findFirst().orElse(null);
	}

	/**
	 * A spread in the currency shown.
	 *
	 * @param lowest the lowest
	 * @param low where the typical range begins
	 * @param median the median
	 * @param high where it ends
	 */
	record Typical(Money lowest, Money low, Money median, Money high) {
	}

	/**
	 * How a fare compares with what similar departures cost at the same lead time.
	 *
	 * @param leadTime how long before departure
	 * @param spread of similar departures
	 * @param typical the same in the currency shown
	 * @param gauge both drawn, with the level
	 */
	record Standing(LeadTime leadTime, Spread spread, Typical typical, LevelGauge gauge) {
	}

}
