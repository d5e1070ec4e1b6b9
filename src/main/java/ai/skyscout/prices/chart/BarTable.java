package ai.skyscout.prices.chart;

import java.time.DayOfWeek;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;

import ai.skyscout.core.Money;
import ai.skyscout.prices.FareStatistics;
import ai.skyscout.prices.Spread;

/**
 * What departures cost by month or weekday: a table whose rows are drawn as bars, too.
 *
 * @param rows in the order of the calendar, those of which too little is known left out
 */
public record BarTable(List<Row> rows) {

	public BarTable {
		rows = List.copyOf(rows);
	}

	/** By month of the departure; empty unless there are two to compare. */
	public static Optional<BarTable> byMonth(FareStatistics statistics, UnaryOperator<Money> shownAs, Locale locale) {
		return of(Month.values(), statistics.byMonth(), statistics.cheapestMonth(),
				(month) -> month.getDisplayName(TextStyle.FULL_STANDALONE, locale), shownAs);
	}

	/** By weekday of the departure; empty unless there are two to compare. */
	public static Optional<BarTable> byWeekday(FareStatistics statistics, UnaryOperator<Money> shownAs, Locale locale) {
		return of(DayOfWeek.values(), statistics.byWeekday(), statistics.cheapestWeekday(),
				(day) -> day.getDisplayName(TextStyle.FULL_STANDALONE, locale), shownAs);
	}

	private static <E extends Enum<E>> Optional<BarTable> of(E[] order, Map<E, Spread> spreads, Optional<E> cheapest,
			Function<E, String> name, UnaryOperator<Money> shownAs) {
		if (spreads.size() < 2) {
			return Optional.empty();
		}
		Money highest = spreads.values().stream().map(Spread::high).max(Money::compareTo).orElseThrow();
		List<Row> rows = new ArrayList<>();
		for (E one : order) {
			Spread spread = spreads.get(one);
			if (spread != null) {
				rows.add(new Row(name.apply(one), shownAs.apply(spread.median()), shownAs.apply(spread.low()),
						shownAs.apply(spread.high()), spread.observations(), share(spread.median(), highest),
						share(spread.low(), highest), share(spread.high(), highest), one == cheapest.orElse(null)));
			}
		}
		return Optional.of(new BarTable(rows));
	}

	private static double share(Money price, Money highest) {
		return (highest.amount().signum() == 0) ? 0 : Percent.of(price.amount(), highest.amount());
	}

	/**
	 * A month or a weekday.
	 *
	 * @param name in the reader's language
	 * @param median the median
	 * @param low where the typical range begins
	 * @param high where it ends
	 * @param observations how many stand behind that
	 * @param medianShare the median in percent of the highest price of the table
	 * @param lowShare the begin of the typical range, likewise
	 * @param highShare its end, likewise
	 * @param cheapest whether all others have a higher median
	 */
	public record Row(String name, Money median, Money low, Money high, long observations, double medianShare,
			double lowShare, double highShare, boolean cheapest) {

		/** The length of the typical range, in percent. */
		public double rangeShare() {
			return Percent.between(this.lowShare, this.highShare);
		}

	}

}
