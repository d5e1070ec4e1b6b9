package ai.skyscout.prices;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import ai.skyscout.core.Cabin;
import ai.skyscout.core.DateWindow;

/**
 * What was seen, asked by market. Nothing in quarantine is ever told. Every method
 * answers from a few index ranges and throws
 * {@link org.springframework.dao.DataAccessException} if PostgreSQL cannot answer.
 */
public interface PriceHistory {

	/** What a market costs; empty if too little is known. */
	Optional<FareStatistics> findStatistics(Market market, TripKind kind, Cabin cabin);

	/** The cheapest fare of each day of looking for some dates, the oldest first. */
	List<DailyLow> listDailyLows(Market market, TripDates dates, Cabin cabin, LocalDate since);

	/** The cheapest known one-way fare of each departure day in a window, by day. */
	List<SeenFare> listOneWayFares(Market market, Cabin cabin, DateWindow departures);

	/**
	 * The cheapest known return fare of each pair of days, by departure and return.
	 */
	List<SeenFare> listReturnFares(Market market, Cabin cabin, DateWindow departures, DateWindow returns);

	/**
	 * The cheapest known fares in a window of departures, the cheapest first.
	 * @param seenSince when they were seen, or later
	 */
	List<SeenFare> listCheapest(Market market, TripKind kind, Cabin cabin, DateWindow departures, Instant seenSince,
			int limit);

	/** Flights without a stop that were seen on sale lately, by carrier and time. */
	List<NonstopFlight> listNonstopFlights(Market market);

}
