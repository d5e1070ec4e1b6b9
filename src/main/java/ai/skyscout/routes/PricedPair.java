package ai.skyscout.routes;

import java.time.Instant;

import ai.skyscout.core.Money;
import ai.skyscout.prices.SeenFare;

/**
 * Two cities between which fares are known.
 *
 * @param from where it starts
 * @param to where it ends
 * @param cheapest the cheapest one-way fare that can still be flown
 * @param fares how many fares are known, over all airports of both
 * @param newestSeenAt when the newest of them was seen
 */
record PricedPair(RouteCity from, RouteCity to, SeenFare cheapest, int fares, Instant newestSeenAt) {

	/** A page with fewer fares behind it tells nobody anything. */
	static final int FEWEST_FARES = 7;

	public Money price() {
		return this.cheapest.price();
	}

	/** Whether enough is known to show it to search engines. */
	boolean isTelling() {
		return this.fares >= FEWEST_FARES;
	}

	PricedPair and(PricedPair other) {
		return new PricedPair(this.from, this.to,
				(other.price().compareTo(price()) < 0) ? other.cheapest : this.cheapest, this.fares + other.fares,
				other.newestSeenAt.isAfter(this.newestSeenAt) ? other.newestSeenAt : this.newestSeenAt);
	}

}
