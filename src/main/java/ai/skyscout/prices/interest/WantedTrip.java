package ai.skyscout.prices.interest;

import java.util.Comparator;

import ai.skyscout.core.Cabin;
import ai.skyscout.prices.Route;
import ai.skyscout.prices.TripDates;

/**
 * A trip whose price somebody would like to know.
 *
 * @param route from where to where
 * @param dates when it is flown
 * @param cabin the cabin
 * @param reason why; reasons are never weighed against each other, the first one wins
 * @param weight how much it is worth among trips of the same reason; more is better
 */
public record WantedTrip(Route route, TripDates dates, Cabin cabin, Reason reason, double weight) {

	/** The most valuable first; of equal ones the one that departs first. */
	public static final Comparator<WantedTrip> BY_VALUE = Comparator.comparing(WantedTrip::reason)
		.thenComparing(Comparator.comparingDouble(WantedTrip::weight).reversed())
		.thenComparing((trip) -> trip.dates().departure());

	/**
	 * Refuses a weight that cannot be compared.
	 * @throws IllegalArgumentException if it is no number
	 */
	public WantedTrip {
		if (Double.isNaN(weight)) {
			throw new IllegalArgumentException("The weight of " + route + " is not a number");
		}
	}

	/** Why a trip is worth a look, the best reason first. */
	public enum Reason {

		/** Somebody waits for its price to fall. */
		WATCHED,

		/** Somebody has searched it lately. */
		SEARCHED,

		/** Many people fly there. */
		POPULAR

	}

}
