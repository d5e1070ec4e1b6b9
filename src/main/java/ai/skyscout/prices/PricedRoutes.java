package ai.skyscout.prices;

import java.time.LocalDate;
import java.util.List;

/**
 * The routes whose fares are known.
 */
public interface PricedRoutes {

	/**
	 * Every route with a one-way fare in economy that departs on a day or later, those
	 * with the most known fares first.
	 * @param limit how many at most
	 * @throws org.springframework.dao.DataAccessException if PostgreSQL cannot answer
	 */
	List<PricedRoute> listPricedRoutes(LocalDate earliest, int limit);

}
