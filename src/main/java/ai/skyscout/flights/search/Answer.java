package ai.skyscout.flights.search;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

import ai.skyscout.flights.Offer;
import ai.skyscout.flights.search.SupplierReport.State;
import org.jspecify.annotations.Nullable;

/**
 * What one supplier is known to say of one trip: how the latest attempt to ask it stands,
 * and the usable offers that it has given, which may stem from an earlier attempt.
 *
 * @param state how the latest attempt stands
 * @param since when it came to stand so
 * @param until when the supplier should be asked again; null while it is being asked
 * @param offers those that passed inspection
 * @param offersAt when they came; null if there never were any
 */
record Answer(State state, Instant since, @Nullable Instant until, List<Offer> offers, @Nullable Instant offersAt) {

	Answer {
		offers = List.copyOf(offers);
	}

	/** Nobody has been asked yet, or nothing older than that is worth showing. */
	static Answer pending(Instant now) {
		return new Answer(State.PENDING, now, null, List.of(), null);
	}

	/** The same offers while they are asked for again. */
	Answer refreshing(Instant now, Duration stale) {
		return hasOffers(now, stale) ? new Answer(State.REFRESHING, now, null, this.offers, this.offersAt)
				: pending(now);
	}

	/**
	 * The offers known already stay when an attempt fails; they are as old as they say.
	 */
	Answer without(State state, Instant now, Instant until) {
		return new Answer(state, now, until, this.offers, this.offersAt);
	}

	/** Whether it would be the same whatever was asked. */
	boolean isAboutSupplier() {
		return this.state == State.RATE_LIMITED || this.state == State.BLOCKED;
	}

	/** Whether nothing is gained by asking now. */
	boolean isSettled(Instant now) {
		return this.until != null && now.isBefore(this.until);
	}

	/** Whether it has something to show: an answer without flights is something too. */
	boolean hasOffers(Instant now, Duration stale) {
		return this.offersAt != null && now.isBefore(this.offersAt.plus(stale));
	}

	/** The offers unless they are too old to be shown. */
	List<Offer> offersShown(Instant now, Duration stale) {
		return hasOffers(now, stale) ? this.offers : List.of();
	}

}
