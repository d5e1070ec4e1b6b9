package ai.skyscout.prices.chart;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

import ai.skyscout.core.Money;
import ai.skyscout.prices.FareStatistics;
import ai.skyscout.prices.LeadTime;
import ai.skyscout.prices.Spread;
import org.jspecify.annotations.Nullable;

/**
 * What departures cost by how long before them one looks: the typical range and the
 * median of each step of lead time, the longest time before departure on the left. A step
 * of which too little is known is a gap.
 *
 * @param prices the scale
 * @param ticks days before departure, where one step meets the next
 * @param steps the steps of which something is known, the longest before departure first
 * @param here where the traveller stands; null if that is not known
 */
public record LeadTimeChart(MoneyAxis prices, List<DayTick> ticks, List<Step> steps, @Nullable Here here) {

	private static final int STEPS = LeadTime.values().length;

	public LeadTimeChart {
		ticks = List.copyOf(ticks);
		steps = List.copyOf(steps);
	}

	/** Draws up statistics; empty if they tell fewer than two steps apart. */
	public static Optional<LeadTimeChart> of(FareStatistics statistics, UnaryOperator<Money> shownAs) {
		return of(statistics, shownAs, null, null);
	}

	/**
	 * Draws up statistics and where the traveller stands; empty if they tell fewer than
	 * two steps apart.
	 * @param shownAs turns euros into what is shown
	 * @param lead how long before departure the traveller looks; null if unknown
	 * @param price what the traveller would pay, in euros; null if unknown
	 */
	public static Optional<LeadTimeChart> of(FareStatistics statistics, UnaryOperator<Money> shownAs,
			@Nullable LeadTime lead, @Nullable Money price) {
		if (statistics.byLeadTime().size() < 2) {
			return Optional.empty();
		}
		Money paid = (price != null) ? shownAs.apply(price) : null;
		MoneyAxis prices = MoneyAxis.over(
				Stream
					.concat(statistics.byLeadTime().values().stream().map((spread) -> shownAs.apply(spread.high())),
							Stream.ofNullable(paid))
					.toList());
		List<Step> steps = new ArrayList<>();
		for (LeadTime step : Arrays.asList(LeadTime.values()).reversed()) {
			Spread spread = statistics.at(step).orElse(null);
			if (spread != null) {
				steps.add(step(step, spread, prices, shownAs, step == lead));
			}
		}
		Here here = (lead != null)
				? new Here(Percent.of(position(lead) + 0.5, STEPS), paid, (paid != null) ? prices.y(paid) : 100) : null;
		return Optional.of(new LeadTimeChart(prices, joints(), steps, here));
	}

	private static Step step(LeadTime lead, Spread spread, MoneyAxis prices, UnaryOperator<Money> shownAs,
			boolean here) {
		double x = Percent.of(position(lead), STEPS);
		Money low = shownAs.apply(spread.low());
		Money median = shownAs.apply(spread.median());
		Money high = shownAs.apply(spread.high());
		return new Step(lead, low, median, high, spread.observations(), x,
				Percent.between(x, Percent.of(position(lead) + 1, STEPS)), prices.y(high),
				Percent.between(prices.y(high), prices.y(low)), prices.y(median), here);
	}

	/** The longest lead time is on the left. */
	private static int position(LeadTime lead) {
		return STEPS - 1 - lead.ordinal();
	}

	private static List<DayTick> joints() {
		List<DayTick> ticks = new ArrayList<>();
		for (LeadTime step : LeadTime.values()) {
			if (step != LeadTime.DAYS_181_AND_MORE) {
				ticks.add(new DayTick(step.lastDay(), Percent.of(position(step), STEPS)));
			}
		}
		ticks.addFirst(new DayTick(0, 100));
		return ticks.reversed();
	}

	/** The step with the lowest median. */
	public Step cheapest() {
		return this.steps.stream().min(Comparator.comparing(Step::median)).orElseThrow();
	}

	/** The step with the highest median. */
	public Step dearest() {
		return this.steps.stream().max(Comparator.comparing(Step::median)).orElseThrow();
	}

	/**
	 * A number of days before departure.
	 *
	 * @param x from the left, in percent
	 */
	public record DayTick(int days, double x) {
	}

	/**
	 * What a step of lead time costs; figures in percent from the left and the top.
	 *
	 * @param leadTime the step
	 * @param low where the typical range begins
	 * @param median the median
	 * @param high where the typical range ends
	 * @param observations how many stand behind that
	 * @param here whether the traveller is in it
	 */
	public record Step(LeadTime leadTime, Money low, Money median, Money high, long observations, double x,
			double width, double y, double height, double medianY, boolean here) {
	}

	/**
	 * Where the traveller stands; figures in percent from the left and the top.
	 *
	 * @param price what would be paid; null if unknown
	 */
	public record Here(double x, @Nullable Money price, double y) {
	}

}
