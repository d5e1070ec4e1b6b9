package ai.skyscout.prices.interest;

import java.time.LocalDate;
import java.util.List;

/**
 * Brings trips that price scans should look at. Every bean of this type is asked when a
 * scan is planned; a trip that several bring is looked at once.
 */
public interface TripsOfInterest {

	/**
	 * The most valuable trips, in any order.
	 * @param today trips that have departed before it are of no use
	 * @param limit how many at most
	 * @throws org.springframework.dao.DataAccessException if they cannot be read; the
	 * scan is planned later then
	 */
	List<WantedTrip> list(LocalDate today, int limit);

}
