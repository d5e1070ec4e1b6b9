package ai.skyscout.flights.ranking;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Set;

import ai.skyscout.core.AirportCode;
import ai.skyscout.flights.Alliance;
import ai.skyscout.flights.CarrierCode;
import org.jspecify.annotations.Nullable;

/**
 * What a traveller wants to see of the results, and in which order. Empty sets and nulls
 * leave a choice open.
 *
 * @param stops the numbers of stops that any slice may have; 2 stands for two and more
 * @param carriers only itineraries sold by nobody else
 * @param excludedCarriers no itinerary sold or operated by one of them
 * @param alliances only itineraries sold by members of these
 * @param maxPrice for all travellers, in the currency shown
 * @param maxDuration of the longest slice
 * @param times windows for each slice, in their order; slices beyond the list are free
 * @param via only itineraries with a layover at one of these
 * @param excludedVia no itinerary with a layover at one of these
 * @param minLayover no layover shorter
 * @param maxLayover no layover longer
 * @param checkedBags at least so many included in the price
 * @param selfTransfer whether changing between separate tickets is accepted
 * @param maxCo2eKilograms per traveller
 * @param sort the order
 */
public record Refinement(Set<Integer> stops, Set<CarrierCode> carriers, Set<CarrierCode> excludedCarriers,
		Set<Alliance> alliances, @Nullable BigDecimal maxPrice, @Nullable Duration maxDuration, List<SliceTimes> times,
		Set<AirportCode> via, Set<AirportCode> excludedVia, @Nullable Duration minLayover,
		@Nullable Duration maxLayover, int checkedBags, boolean selfTransfer, @Nullable Integer maxCo2eKilograms,
		Sort sort) {

	/** Everything, the best first. */
	public static final Refinement NONE = new Refinement(Set.of(), Set.of(), Set.of(), Set.of(), null, null, List.of(),
			Set.of(), Set.of(), null, null, 0, true, null, Sort.BEST);

	public Refinement {
		stops = Set.copyOf(stops);
		carriers = Set.copyOf(carriers);
		excludedCarriers = Set.copyOf(excludedCarriers);
		alliances = Set.copyOf(alliances);
		times = List.copyOf(times);
		via = Set.copyOf(via);
		excludedVia = Set.copyOf(excludedVia);
	}

}
