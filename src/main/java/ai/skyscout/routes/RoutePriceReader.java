package ai.skyscout.routes;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import ai.skyscout.core.AirportCode;
import ai.skyscout.core.Cabin;
import ai.skyscout.core.DateWindow;
import ai.skyscout.flights.Airlines;
import ai.skyscout.places.Place;
import ai.skyscout.prices.DailyLow;
import ai.skyscout.prices.FareLevel;
import ai.skyscout.prices.FareStanding;
import ai.skyscout.prices.FareStatistics;
import ai.skyscout.prices.Market;
import ai.skyscout.prices.NonstopFlight;
import ai.skyscout.prices.PriceHistory;
import ai.skyscout.prices.SeenFare;
import ai.skyscout.prices.TripKind;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * Reads what is known of the fares between two cities.
 */
@Component
class RoutePriceReader {

	/** How far ahead the cheapest days are looked for. */
	static final int DAYS_AHEAD = 183;

	/** More days than a page tells of. */
	static final int MOST_FARES = 8;

	private final PriceHistory history;

	private final Airlines airlines;

	private final Clock clock;

	RoutePriceReader(PriceHistory history, Airlines airlines, Clock clock) {
		this.history = history;
		this.airlines = airlines;
		this.clock = clock;
	}

	/**
	 * What is known now.
	 * @throws org.springframework.dao.DataAccessException if PostgreSQL cannot tell
	 */
	RoutePrices read(RouteCity from, RouteCity to) {
		Market market = market(from, to);
		LocalDate today = LocalDate.now(this.clock);
		DateWindow ahead = new DateWindow(today.plusDays(1), today.plusDays(DAYS_AHEAD));
		Instant since = this.clock.instant().minus(PriceHistory.CURRENT);
		List<SeenFare> oneWay = this.history.listCheapest(market, TripKind.ONE_WAY, Cabin.ECONOMY, ahead, since,
				MOST_FARES);
		List<SeenFare> comeBack = this.history.listCheapest(market, TripKind.RETURN, Cabin.ECONOMY, ahead, since, 1);
		@Nullable FareStatistics statistics = this.history.findStatistics(market, TripKind.ONE_WAY, Cabin.ECONOMY).orElse(null);
		List<DailyLow> lows = oneWay.isEmpty() ? List.of() : this.history.listDailyLows(market,
				oneWay.getFirst().dates(), Cabin.ECONOMY, RoutePrices.historySince(today));
		List<NonstopFlight> flights = this.history.listNonstopFlights(market);
		@Nullable Duration quickest = Nonstop.quickest(flights);
		return new RoutePrices(oneWay, comeBack.isEmpty() ? null : comeBack.getFirst(), statistics, lows,
				level(oneWay, statistics), Nonstop.of(flights, this.airlines), quickest);
	}

	static Market market(RouteCity from, RouteCity to) {
		return Market.between(airports(from), airports(to));
	}

	private static List<AirportCode> airports(RouteCity city) {
		return city.airports().subList(0, Math.min(city.airports().size(), Place.MOST_AIRPORTS));
	}

	private @Nullable FareLevel level(List<SeenFare> fares, @Nullable FareStatistics statistics) {
		return (fares.isEmpty() || statistics == null) ? null
				: statistics.standingOf(fares.getFirst(), this.clock.instant()).map(FareStanding::level).orElse(null);
	}

}
