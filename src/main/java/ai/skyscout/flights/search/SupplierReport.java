package ai.skyscout.flights.search;

import java.time.Instant;

import ai.skyscout.flights.SupplierId;
import org.jspecify.annotations.Nullable;

/**
 * How one supplier is doing with one search.
 *
 * @param supplier which one
 * @param name as travellers read it
 * @param state how far it is
 * @param offers how many usable offers of it are in the result
 * @param seenAt when its offers were seen; null while there are none
 * @param retryAt when it may be asked again, if it said so
 */
public record SupplierReport(SupplierId supplier, String name, State state, int offers, @Nullable Instant seenAt,
		@Nullable Instant retryAt) {

	/** Whether more may come. */
	public boolean isPending() {
		return this.state == State.PENDING || this.state == State.REFRESHING;
	}

	/** Whether it did not answer this search as it should have. */
	public boolean isMissing() {
		return this.state == State.RATE_LIMITED || this.state == State.BLOCKED || this.state == State.TIMED_OUT
				|| this.state == State.FAILED;
	}

	/** How far a supplier is with a search. */
	public enum State {

		/** Asked, nothing usable yet or only parts. */
		PENDING,

		/** Older offers are shown while it is asked again. */
		REFRESHING,

		/** Its answer is complete. */
		ANSWERED,

		/** Asked too often. */
		RATE_LIMITED,

		/** Refuses to deal with us. */
		BLOCKED,

		/** Took too long. */
		TIMED_OUT,

		/** Broke down, or answered what cannot be understood. */
		FAILED

	}

}
