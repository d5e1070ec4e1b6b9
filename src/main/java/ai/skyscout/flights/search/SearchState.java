package ai.skyscout.flights.search;

import java.util.List;

import ai.skyscout.core.TripQuery;

/**
 * What is known of a trip at a moment: the flights found so far and how each supplier is
 * doing.
 *
 * @param query the trip
 * @param itineraries found so far, in no particular order
 * @param suppliers everyone who was asked
 * @param version changes whenever the itineraries or their offers do, the same on every
 * instance; fit for addresses and entity tags
 */
public record SearchState(TripQuery query, List<FoundItinerary> itineraries, List<SupplierReport> suppliers,
		String version) {

	public SearchState {
		itineraries = List.copyOf(itineraries);
		suppliers = List.copyOf(suppliers);
	}

	/** Whether every supplier is done, one way or another. */
	public boolean isComplete() {
		return this.suppliers.stream().noneMatch(SupplierReport::isPending);
	}

	/** Those who could not answer; never to be read as "no flights". */
	public List<SupplierReport> missing() {
		return this.suppliers.stream().filter(SupplierReport::isMissing).toList();
	}

	/** Whether any fare in here is simulated. */
	public boolean isSimulated() {
		return this.itineraries.stream()
			.anyMatch((found) -> found.offers().stream().anyMatch((offer) -> offer.simulated()));
	}

}
