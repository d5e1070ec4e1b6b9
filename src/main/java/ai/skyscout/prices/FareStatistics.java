package ai.skyscout.prices;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Month;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import ai.skyscout.core.Cabin;
import ai.skyscout.core.DateWindow;

/**
 * What a market costs. Holds nothing that too few data stand behind: a step of lead time,
 * a weekday or a month with less than {@link Spread#FEWEST_SAMPLES} is absent.
 *
 * @param market from where to where
 * @param kind one-way or return
 * @param cabin the cabin
 * @param overall over everything that was seen
 * @param byLeadTime by how long before departure it was seen
 * @param byWeekday by weekday of the departure
 * @param byMonth by month of the departure
 * @param simulated whether any of the prices is invented
 * @param seen the days in UTC on which the prices were seen
 * @param computedAt when
 */
public record FareStatistics(Market market, TripKind kind, Cabin cabin, Spread overall,
		Map<LeadTime, Spread> byLeadTime, Map<DayOfWeek, Spread> byWeekday, Map<Month, Spread> byMonth,
		boolean simulated, DateWindow seen, Instant computedAt) {

	/** What was typical longer ago says nothing about a price of today. */
	private static final Duration COMPARABLE = Duration.ofDays(90);

	public FareStatistics {
		byLeadTime = Map.copyOf(byLeadTime);
		byWeekday = Map.copyOf(byWeekday);
		byMonth = Map.copyOf(byMonth);
	}

	/** What is typical so long before departure; empty if too little is known. */
	public Optional<Spread> at(LeadTime leadTime) {
		return Optional.ofNullable(this.byLeadTime.get(leadTime));
	}

	/**
	 * Where a fare of this market stands among departures that were as far off when they
	 * were seen as its own was. Empty if too little is known of those, if nothing of it
	 * was seen in the last 90 days, or if the fare itself was seen longer ago than
	 * {@link PriceHistory#CURRENT}: then it may well be gone.
	 */
	public Optional<FareStanding> standingOf(SeenFare fare, Instant now) {
		LocalDate comparable = LocalDate.ofInstant(now.minus(COMPARABLE), ZoneOffset.UTC);
		if (this.seen.last().isBefore(comparable) || fare.seenAt().isBefore(now.minus(PriceHistory.CURRENT))) {
			return Optional.empty();
		}
		LeadTime leadTime = fare.leadTime();
		return at(leadTime).map((spread) -> new FareStanding(leadTime, spread, spread.levelOf(fare.price())));
	}

	/**
	 * The weekday with the lowest median; empty unless there are two to compare, and
	 * where others are as cheap.
	 */
	public Optional<DayOfWeek> cheapestWeekday() {
		return cheapest(this.byWeekday);
	}

	/**
	 * The month with the lowest median; empty unless there are two to compare, and where
	 * others are as cheap.
	 */
	public Optional<Month> cheapestMonth() {
		return cheapest(this.byMonth);
	}

	private static <E extends Enum<E>> Optional<E> cheapest(Map<E, Spread> spreads) {
		List<Map.Entry<E, Spread>> two = spreads.entrySet()
			.stream()
			.sorted(Map.Entry.comparingByValue(Comparator.comparing(Spread::median)))
			.limit(2)
			.toList();
		return (two.size() < 2 || two.getFirst().getValue().median().compareTo(two.getLast().getValue().median()) == 0)
				? Optional.empty() : Optional.of(two.getFirst().getKey());
	}

}
