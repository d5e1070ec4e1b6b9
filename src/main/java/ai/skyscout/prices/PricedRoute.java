package ai.skyscout.prices;

import java.time.Instant;

/**
 * What is known of a route's fares at a glance.
 *
 * @param route from where to where
 * @param cheapest the cheapest fare that can still be flown, in economy
 * @param fares how many dates have a known fare
 * @param newestSeenAt when the newest of them was seen
 */
public record PricedRoute(Route route, SeenFare cheapest, int fares, Instant newestSeenAt) {
}
