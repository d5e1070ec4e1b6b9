package ai.skyscout.prices.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import ai.skyscout.core.Cabin;
import ai.skyscout.core.DateWindow;
import ai.skyscout.core.Money;
import ai.skyscout.prices.DailyLow;
import ai.skyscout.prices.FareStatistics;
import ai.skyscout.prices.LeadTime;
import ai.skyscout.prices.Market;
import ai.skyscout.prices.NonstopFlight;
import ai.skyscout.prices.PriceHistory;
import ai.skyscout.prices.SeenFare;
import ai.skyscout.prices.Spread;
import ai.skyscout.prices.TripDates;
import ai.skyscout.prices.TripKind;

/**
 * A memory of prices that a test fills, the same for each market but for its statistics.
 */
final class KnownHistory implements PriceHistory {

	private final Map<Market, FareStatistics> statistics = new HashMap<>();

	private final List<SeenFare> fares = new ArrayList<>();

	private final List<DailyLow> lows = new ArrayList<>();

	/** Steps of lead time with their typical ranges, such as 100 to 200. */
	KnownHistory typical(Market market, LocalDate lastSeen, Map<LeadTime, int[]> ranges) {
		Map<LeadTime, Spread> steps = new HashMap<>();
		ranges.forEach((step, range) -> steps.put(step, spread(range[0], range[1])));
		this.statistics.put(market, new FareStatistics(market, TripKind.ONE_WAY, Cabin.ECONOMY, spread(100, 500), steps,
				Map.of(), Map.of(), false, new DateWindow(lastSeen.minusDays(60), lastSeen), Instant.EPOCH));
		return this;
	}

	KnownHistory fare(TripDates dates, String price, Instant seenAt, boolean simulated) {
		this.fares.add(new SeenFare(dates, Money.of(price, "EUR"), seenAt, simulated));
		return this;
	}

	KnownHistory low(LocalDate seenOn, String price, boolean simulated) {
		this.lows.add(new DailyLow(seenOn, Money.of(price, "EUR"), 1, simulated));
		return this;
	}

	private static Spread spread(int low, int high) {
		return new Spread(30, 90, euros(low - 50), euros(low), euros((low + high) / 2), euros(high));
	}

	private static Money euros(int amount) {
		return Money.of("" + amount, "EUR");
	}

	@Override
	public Optional<FareStatistics> findStatistics(Market market, TripKind kind, Cabin cabin) {
		return Optional.ofNullable(this.statistics.get(market));
	}

	@Override
	public List<DailyLow> listDailyLows(Market market, TripDates dates, Cabin cabin, LocalDate since) {
		return this.lows.stream().filter((low) -> !low.seenOn().isBefore(since)).toList();
	}

	@Override
	public List<SeenFare> listFares(Market market, Cabin cabin, Collection<TripDates> dates) {
		return this.fares.stream().filter((fare) -> dates.contains(fare.dates())).toList();
	}

	@Override
	public List<SeenFare> listCheapest(Market market, TripKind kind, Cabin cabin, DateWindow departures,
			Instant seenSince, int limit) {
		return this.fares.stream()
			.filter((fare) -> fare.dates().kind() == kind && departures.contains(fare.dates().departure())
					&& !fare.seenAt().isBefore(seenSince))
			.sorted(Comparator.comparing(SeenFare::price))
			.limit(limit)
			.toList();
	}

	@Override
	public List<NonstopFlight> listNonstopFlights(Market market) {
		return List.of();
	}

}
