package ai.skyscout.prices;

import java.time.Instant;
import java.util.List;

import ai.skyscout.core.DateWindow;

/**
 * The routes whose fares are known.
 */
public interface PricedRoutes {

	/**
	 * Every route with known one-way fares in economy, those with the most first. Only
	 * these fares are told of and counted:
	 * @param departures when they depart
	 * @param seenSince when they were seen, or later
	 * @param limit how many routes at most
	 * @throws org.springframework.dao.DataAccessException if PostgreSQL cannot answer
	 */
	List<PricedRoute> listPricedRoutes(DateWindow departures, Instant seenSince, int limit);

}
