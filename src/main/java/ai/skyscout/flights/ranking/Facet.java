package ai.skyscout.flights.ranking;

import ai.skyscout.core.Money;
import org.jspecify.annotations.Nullable;

/**
 * One value that results can be narrowed to.
 *
 * @param value as an address writes it: a number of stops, a carrier, an airport
 * @param count how many itineraries would be shown with it, all other wishes being kept
 * @param cheapest the lowest total among them; null if there are none
 */
public record Facet(String value, int count, @Nullable Money cheapest) {

}
