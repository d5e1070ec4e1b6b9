package ai.skyscout.prices.chart;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.StringJoiner;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

import ai.skyscout.core.DateWindow;
import ai.skyscout.core.Money;
import ai.skyscout.prices.DailyLow;
import ai.skyscout.prices.FareStatistics;
import ai.skyscout.prices.LeadTime;
import ai.skyscout.prices.Spread;
import org.jspecify.annotations.Nullable;

/**
 * The cheapest fare for some dates on each day of looking, before the range that is
 * typical so long before departure. Days on which nobody looked are gaps in the line.
 *
 * @param shown the days of looking that are drawn
 * @param prices the scale
 * @param days the days with a label
 * @param lines where somebody looked on consecutive days: SVG paths in an area of 100 by
 * 100
 * @param dots days of looking without a neighbour, and the last one
 * @param band the typical range, a part for each step of lead time of which it is known
 * @param rows all days of looking, the newest first
 * @param simulated whether any of the prices is invented
 */
public record HistoryChart(DateWindow shown, MoneyAxis prices, List<DayTick> days, List<String> lines, List<Dot> dots,
		List<Band> band, List<Row> rows, boolean simulated) {

	/** Labels nearer to an end would stick out of a narrow drawing. */
	private static final double MARGIN = 5;

	public HistoryChart {
		days = List.copyOf(days);
		lines = List.copyOf(lines);
		dots = List.copyOf(dots);
		band = List.copyOf(band);
		rows = List.copyOf(rows);
	}

	/**
	 * Draws up what was seen; empty if nothing was.
	 * @param lows by day of looking, the oldest first
	 * @param statistics of the same market and kind of trip; null if there are none
	 * @param departure when the trip departs
	 * @param shown the days to draw; what was seen on others is left out
	 * @param shownAs turns euros into what is shown
	 */
	public static Optional<HistoryChart> of(List<DailyLow> lows, @Nullable FareStatistics statistics,
			LocalDate departure, DateWindow shown, UnaryOperator<Money> shownAs) {
		List<DailyLow> seen = lows.stream().filter((low) -> shown.contains(low.seenOn())).toList();
		List<Row> rows = seen.stream().map((low) -> row(low, statistics, departure, shownAs)).toList();
		if (rows.isEmpty()) {
			return Optional.empty();
		}
		List<Typical> typical = (statistics != null) ? typical(statistics, departure, shown, shownAs) : List.of();
		MoneyAxis prices = MoneyAxis
			.over(Stream.concat(rows.stream().map(Row::price), typical.stream().map(Typical::high)).toList());
		List<List<Row>> runs = runs(rows);
		return Optional.of(new HistoryChart(shown, prices, ticks(shown),
				runs.stream().filter((run) -> run.size() > 1).map((run) -> path(run, shown, prices)).toList(),
				dots(runs, shown, prices), typical.stream().map((one) -> one.drawn(shown, prices)).toList(),
				rows.reversed(), seen.stream().anyMatch(DailyLow::simulated)));
	}

	private static Row row(DailyLow low, @Nullable FareStatistics statistics, LocalDate departure,
			UnaryOperator<Money> shownAs) {
		Spread spread = (statistics != null)
				? statistics.at(LeadTime.ofDays(ChronoUnit.DAYS.between(low.seenOn(), departure))).orElse(null) : null;
		return new Row(low.seenOn(), shownAs.apply(low.price()), low.observations(),
				(spread != null) ? shownAs.apply(spread.low()) : null,
				(spread != null) ? shownAs.apply(spread.high()) : null);
	}

	private static List<Typical> typical(FareStatistics statistics, LocalDate departure, DateWindow shown,
			UnaryOperator<Money> shownAs) {
		List<Typical> parts = new ArrayList<>();
		for (LeadTime step : LeadTime.values()) {
			LocalDate first = (step == LeadTime.DAYS_181_AND_MORE) ? shown.first()
					: departure.minusDays(step.lastDay());
			LocalDate last = departure.minusDays(step.firstDay());
			Spread spread = statistics.at(step).orElse(null);
			if (spread != null && !last.isBefore(shown.first()) && !first.isAfter(shown.last())) {
				parts.add(new Typical(first.isBefore(shown.first()) ? shown.first() : first,
						last.isAfter(shown.last()) ? shown.last() : last, shownAs.apply(spread.low()),
						shownAs.apply(spread.high())));
			}
		}
		return parts;
	}

	private static List<List<Row>> runs(List<Row> rows) {
		List<List<Row>> runs = new ArrayList<>();
		LocalDate next = null;
		for (Row row : rows) {
			if (!row.seenOn().equals(next)) {
				runs.add(new ArrayList<>());
			}
			runs.getLast().add(row);
			next = row.seenOn().plusDays(1);
		}
		return runs;
	}

	private static String path(List<Row> run, DateWindow shown, MoneyAxis prices) {
		StringJoiner path = new StringJoiner("L", "M", "");
		run.forEach((row) -> path.add(x(row.seenOn(), shown) + " " + prices.y(row.price())));
		return path.toString();
	}

	private static List<Dot> dots(List<List<Row>> runs, DateWindow shown, MoneyAxis prices) {
		List<Dot> dots = new ArrayList<>();
		for (List<Row> run : runs) {
			boolean last = run == runs.getLast();
			if (last || run.size() == 1) {
				Row row = run.getLast();
				dots.add(new Dot(x(row.seenOn(), shown), prices.y(row.price()), last));
			}
		}
		return dots;
	}

	/** The first of each month, or each Monday of a short time. */
	private static List<DayTick> ticks(DateWindow shown) {
		boolean weekly = shown.length() < 45;
		return shown.days()
			.stream()
			.filter((day) -> weekly ? day.getDayOfWeek().getValue() == 1 : day.getDayOfMonth() == 1)
			.map((day) -> new DayTick(day, x(day, shown)))
			.filter((tick) -> tick.x() >= MARGIN && tick.x() <= 100 - MARGIN)
			.toList();
	}

	/** The middle of a day. */
	private static double x(LocalDate day, DateWindow shown) {
		return Percent.of(ChronoUnit.DAYS.between(shown.first(), day) + 0.5, shown.length());
	}

	/** The newest day of looking. */
	public Row latest() {
		return this.rows.getFirst();
	}

	/** The last day of looking on which the fare was lowest. */
	public Row lowest() {
		return this.rows.stream().min(Comparator.comparing(Row::price)).orElseThrow();
	}

	/** The first day of looking on which the fare was highest. */
	public Row highest() {
		return this.rows.stream().max(Comparator.comparing(Row::price)).orElseThrow();
	}

	/**
	 * A day with a label.
	 *
	 * @param x from the left, in percent
	 */
	public record DayTick(LocalDate day, double x) {
	}

	/**
	 * A price that is drawn by itself.
	 *
	 * @param x from the left, in percent
	 * @param y from the top, in percent
	 * @param latest whether it is the newest
	 */
	public record Dot(double x, double y, boolean latest) {
	}

	/**
	 * The typical range over some days; all in percent, from the left and the top.
	 */
	public record Band(double x, double width, double y, double height) {
	}

	/**
	 * A day of looking.
	 *
	 * @param seenOn the day
	 * @param price the cheapest fare
	 * @param observations how many fares were seen
	 * @param low where the typical range begins; null if it is not known
	 * @param high where it ends; null if it is not known
	 */
	public record Row(LocalDate seenOn, Money price, int observations, @Nullable Money low, @Nullable Money high) {
	}

	private record Typical(LocalDate first, LocalDate last, Money low, Money high) {

		private Band drawn(DateWindow shown, MoneyAxis prices) {
			double x = Percent.of(ChronoUnit.DAYS.between(shown.first(), this.first), shown.length());
			double end = Percent.of(ChronoUnit.DAYS.between(shown.first(), this.last) + 1, shown.length());
			double y = prices.y(this.high);
			return new Band(x, Percent.between(x, end), y, Percent.between(y, prices.y(this.low)));
		}

	}

}
