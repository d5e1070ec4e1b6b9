package ai.skyscout.prices;

import java.util.List;

/**
 * Routes that many people fly, known without anybody having searched here: what is
 * observed first and what search engines are shown.
 */
public interface PopularRoutes {

	/**
	 * The most popular routes, the most popular first; the way back stands beside the way
	 * there.
	 * @param limit how many at most
	 */
	List<Route> list(int limit);

}
