package ai.skyscout.prices;

import java.time.Instant;
import java.util.List;

import ai.skyscout.core.Cabin;
import ai.skyscout.core.Money;

/**
 * New observations are kept. Published after the transaction that wrote them; a price in
 * quarantine is not in here.
 *
 * @param lowest the lowest new price of each route, dates and cabin
 */
public record PricesObserved(List<Lowest> lowest) {

	public PricesObserved {
		lowest = List.copyOf(lowest);
	}

	/**
	 * The lowest new price for one trip.
	 *
	 * @param route from where to where
	 * @param dates when it is flown
	 * @param cabin the cabin that was asked for
	 * @param price for one adult, in euros at the rate of the day
	 * @param seenAt when it was seen, which may be long ago: imports and prices that are
	 * believed at last are told of too
	 * @param simulated whether the price is invented
	 */
	public record Lowest(Route route, TripDates dates, Cabin cabin, Money price, Instant seenAt, boolean simulated) {
	}

}
