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
 * @param fares of how many departure days a fare is known, on the best known of the
 * routes between the airports of both
 * @param newestSeenAt when the newest of them was seen
 */
record PricedPair(RouteCity from, RouteCity to, SeenFare cheapest, int fares, Instant newestSeenAt) {

	/** A page with fewer departures behind it tells nobody anything. */
	static final int FEWEST_FARES = 7;

	public Money price() {
		return this.cheapest.price();
	}

	/** Whether enough is known to show it to search engines. */
	boolean isTelling() {
		return this.fares >= FEWEST_FARES;
	}

	/**
	 * With the fares of other airports of both. They are mostly of the same days, which
	 * count once: many airports asked for one day are no history.
	 */
	PricedPair and(PricedPair other) {
		return new PricedPair(this.from, this.to,
				(other.price().compareTo(price()) < 0) ? other.cheapest : this.cheapest,
				Math.max(this.fares, other.fares),
				other.newestSeenAt.isAfter(this.newestSeenAt) ? other.newestSeenAt : this.newestSeenAt);
	}

}
