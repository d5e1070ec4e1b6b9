package ai.skyscout.prices;

import java.util.Collection;

/**
 * Where observations are kept for good.
 */
public interface Observations {

	/**
	 * Writes observations, within the transaction of the caller if there is one. A
	 * sighting that is there already is left as it is, so that writing twice does no
	 * harm. Far-off prices are kept but quarantined. Once the transaction is through,
	 * {@link PricesObserved} tells of it.
	 * @param observations in any order, of any number of routes
	 * @return how many were new
	 * @throws org.springframework.dao.DataAccessException if PostgreSQL cannot take them;
	 * none of them is written then
	 */
	int add(Collection<Observation> observations);

}
