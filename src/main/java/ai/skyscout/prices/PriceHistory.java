package ai.skyscout.prices;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
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

	/** For how long a fare that was seen counts as one that may still be had. */
	Duration CURRENT = Duration.ofDays(14);

	/** The cheapest fare of each day of looking for some dates, the oldest first. */
	List<DailyLow> listDailyLows(Market market, TripDates dates, Cabin cabin, LocalDate since);

	/**
	 * The cheapest known fare of each of some dates, by departure and return; dates of
	 * which none is known are missing. Where several airports serve the ends, a fare that
	 * was seen days before another of the same dates is not compared with it: it may be
	 * gone.
	 */
	List<SeenFare> listFares(Market market, Cabin cabin, Collection<TripDates> dates);

	/**
	 * The cheapest known fares in a window of departures, the cheapest first, one for
	 * each of the dates.
	 * @param seenSince none that was seen before it
	 */
	List<SeenFare> listCheapest(Market market, TripKind kind, Cabin cabin, DateWindow departures, Instant seenSince,
			int limit);

	/** Flights without a stop that were seen on sale lately, by carrier and time. */
	List<NonstopFlight> listNonstopFlights(Market market);

}
