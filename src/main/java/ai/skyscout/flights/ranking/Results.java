package ai.skyscout.flights.ranking;

import java.util.List;
import java.util.Map;

import ai.skyscout.flights.ItineraryId;

/**
 * Found itineraries as a traveller wants to see them.
 *
 * @param shown in the order asked for
 * @param found how many there are in all, before anything was left out
 * @param hidden how many each wish hides that no other wish hides, for "show 12 more"
 * @param reasons why each itinerary that is not shown is left out, by id
 * @param facets what the results can be narrowed to
 * @param summaries what each order puts first; empty if nothing is shown
 */
public record Results(List<RankedItinerary> shown, int found, Map<HiddenBecause, Integer> hidden,
		Map<ItineraryId, List<HiddenBecause>> reasons, Facets facets, List<SortSummary> summaries) {

	public Results {
		shown = List.copyOf(shown);
		hidden = Map.copyOf(hidden);
		reasons = Map.copyOf(reasons);
		summaries = List.copyOf(summaries);
	}

}
