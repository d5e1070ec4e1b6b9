package ai.skyscout.flights.ranking;

import java.time.Duration;
import java.util.List;

import ai.skyscout.core.Money;
import org.jspecify.annotations.Nullable;

/**
 * What results can be narrowed to, with counts and cheapest totals.
 *
 * @param stops 0, 1 and 2 (two and more)
 * @param carriers sold by, most itineraries first
 * @param alliances of the sellers
 * @param via airports of layovers, most itineraries first
 * @param bags numbers of checked bags included, 0 to 2
 * @param lowestTotal of everything found
 * @param shortest longest slice of the quickest itinerary
 * @param lowestCo2eKilograms of everything found
 * @param selfTransfers how many of everything found need one
 */
public record Facets(List<Facet> stops, List<Facet> carriers, List<Facet> alliances, List<Facet> via, List<Facet> bags,
		@Nullable Money lowestTotal, @Nullable Duration shortest, @Nullable Integer lowestCo2eKilograms,
		int selfTransfers) {

}
