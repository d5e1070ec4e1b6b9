package ai.skyscout.prices.interest;

import java.util.Comparator;
import java.util.List;

import ai.skyscout.core.Cabin;
import ai.skyscout.core.TripQuery;
import ai.skyscout.flights.FaresSeen;
import ai.skyscout.flights.Offer;
import ai.skyscout.flights.Slice;
import ai.skyscout.prices.Route;
import ai.skyscout.prices.TripDates;

/**
 * A trip that somebody has looked for.
 */
record SearchedTrip(Route route, TripDates dates, Cabin cabin) {

	/** A search between cities is about many routes; its cheapest are remembered. */
	private static final int MOST_OF_ONE_SEARCH = 3;

	/** The trips that an answer tells of; none unless it goes one way or comes back. */
	static List<SearchedTrip> of(FaresSeen seen) {
		TripQuery query = seen.query();
		if (!query.isOneWay() && !query.isRoundTrip()) {
			return List.of();
		}
		TripDates dates = new TripDates(query.slices().getFirst().departure(),
				query.isOneWay() ? null : query.slices().getLast().departure());
		return seen.offers()
			.stream()
			.filter(SearchedTrip::isOfOneRoute)
			.sorted(Comparator.comparing((Offer offer) -> offer.total().amount()))
			.map((offer) -> offer.itinerary().slices().getFirst())
			.map((out) -> new Route(out.origin(), out.destination()))
			.distinct()
			.limit(MOST_OF_ONE_SEARCH)
			.map((route) -> new SearchedTrip(route, dates, query.cabin()))
			.toList();
	}

	private static boolean isOfOneRoute(Offer offer) {
		List<Slice> slices = offer.itinerary().slices();
		Slice out = slices.getFirst();
		Slice last = slices.getLast();
		return !out.origin().equals(out.destination()) && (slices.size() == 1
				|| last.origin().equals(out.destination()) && last.destination().equals(out.origin()));
	}

}
