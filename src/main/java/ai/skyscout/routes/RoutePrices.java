package ai.skyscout.routes;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.Month;
import java.util.List;

import ai.skyscout.core.Money;
import ai.skyscout.prices.DailyLow;
import ai.skyscout.prices.FareLevel;
import ai.skyscout.prices.FareStatistics;
import ai.skyscout.prices.LeadTime;
import ai.skyscout.prices.SeenFare;
import ai.skyscout.prices.Spread;
import org.jspecify.annotations.Nullable;

/**
 * What is known of the fares between two cities, for one adult in economy.
 *
 * @param oneWay the cheapest one-way fares ahead, of one departure each, the cheapest
 * first
 * @param comeBack the cheapest return fare ahead; null if none is known
 * @param statistics what is typical of one-way fares; null if too little is known
 * @param lows the lowest price of each day of looking for the cheapest one-way fare
 * @param level how its price stands; null if too little is known
 * @param nonstops who flies without a stop
 * @param quickest how long the quickest flight without a stop takes; null if unknown
 */
record RoutePrices(List<SeenFare> oneWay, @Nullable SeenFare comeBack, @Nullable FareStatistics statistics,
		List<DailyLow> lows, @Nullable FareLevel level, List<Nonstop> nonstops, @Nullable Duration quickest) {

	static final RoutePrices NONE = new RoutePrices(List.of(), null, null, List.of(), null, List.of(), null);

	/** The cheapest one-way fare; null if none is known. */
	public @Nullable SeenFare cheapest() {
		return this.oneWay.isEmpty() ? null : this.oneWay.getFirst();
	}

	/** The cheapest one-way or else return fare; null if none is known. */
	public @Nullable SeenFare headline() {
		return (cheapest() != null) ? cheapest() : this.comeBack;
	}

	/** What is typical so long before the departure of the cheapest fare. */
	public @Nullable Spread typical() {
		return (this.statistics != null) ? this.statistics.overall() : null;
	}

	/** Whether any of it is invented and has to be labelled so. */
	public boolean simulated() {
		return (this.statistics != null && this.statistics.simulated())
				|| this.oneWay.stream().anyMatch(SeenFare::simulated)
				|| (this.comeBack != null && this.comeBack.simulated())
				|| this.lows.stream().anyMatch(DailyLow::simulated);
	}

	/** The cheapest month to depart in; null if too little is known. */
	public @Nullable Month cheapestMonth() {
		return (this.statistics != null) ? this.statistics.cheapestMonth().orElse(null) : null;
	}

	/** The cheapest weekday to depart on; null if too little is known. */
	public @Nullable DayOfWeek cheapestWeekday() {
		return (this.statistics != null) ? this.statistics.cheapestWeekday().orElse(null) : null;
	}

	/** How long ahead fares were lowest; null unless several steps are known. */
	public @Nullable LeadTime cheapestLeadTime() {
		if (this.statistics == null || this.statistics.byLeadTime().size() < 3) {
			return null;
		}
		Money lowest = this.statistics.byLeadTime()
			.values()
			.stream()
			.map(Spread::median)
			.min(Money::compareTo)
			.orElseThrow();
		for (LeadTime step : LeadTime.values()) {
			Spread spread = this.statistics.at(step).orElse(null);
			if (spread != null && spread.median().equals(lowest)) {
				return step;
			}
		}
		return null;
	}

	/** The day after which the charts of prices begin. */
	static LocalDate historySince(LocalDate today) {
		return today.minusDays(120);
	}

}
