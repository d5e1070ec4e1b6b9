package ai.skyscout.prices.store;

import java.util.Comparator;

import ai.skyscout.core.Cabin;
import ai.skyscout.prices.Route;
import ai.skyscout.prices.TripDates;

/**
 * What prices of several suppliers and moments are of.
 */
record SeenTrip(Route route, TripDates dates, Cabin cabin) {

	/** The order of the keys of rollups. */
	static final Comparator<SeenTrip> ORDER = Comparator.comparing((SeenTrip trip) -> trip.route.origin())
		.thenComparing((trip) -> trip.route.destination())
		.thenComparing((trip) -> trip.cabin.letter())
		.thenComparing((trip) -> trip.dates.departure())
		.thenComparing((trip) -> trip.dates.comeBack(), Comparator.nullsLast(Comparator.naturalOrder()));

}
