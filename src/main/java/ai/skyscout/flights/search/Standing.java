package ai.skyscout.flights.search;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

import ai.skyscout.flights.search.SupplierReport.State;
import org.jspecify.annotations.Nullable;

/**
 * How we stand with one supplier, whatever it is asked for: whether it has asked to be
 * left alone or keeps failing.
 */
final class Standing {

	private static final int FAILURES_IN_A_ROW = 5;

	private static final Duration SHORTEST_PAUSE = Duration.ofSeconds(1);

	private static final Duration LONGEST_PAUSE = Duration.ofHours(1);

	private volatile @Nullable Pause pause;

	private int failures;

	/**
	 * Draws the consequence of an answer for all other questions: a supplier that limits
	 * or blocks us is left alone for as long as it says, and so is one that has failed
	 * several times in a row. After that one more failure is enough, and one success
	 * makes good for all.
	 */
	synchronized void learn(Answer settled) {
		Instant until = settled.until();
		if (settled.state() == State.ANSWERED || until == null) {
			this.failures = 0;
			return;
		}
		this.failures++;
		if (settled.isAboutSupplier() || this.failures >= FAILURES_IN_A_ROW) {
			this.pause = new Pause(settled.state(), until);
		}
	}

	/** Takes to heart that it limits us; {@link #sensible} tells until when. */
	synchronized void limitedUntil(Instant retryAt) {
		this.pause = new Pause(State.RATE_LIMITED, retryAt);
	}

	/** Why it is not asked now. */
	Optional<Pause> findPause(Instant now) {
		return Optional.ofNullable(this.pause).filter((pause) -> now.isBefore(pause.until()));
	}

	/** The moment that a supplier names, neither at once nor never. */
	static Instant sensible(Instant retryAt, Instant now) {
		Instant soonest = now.plus(SHORTEST_PAUSE);
		Instant latest = now.plus(LONGEST_PAUSE);
		if (retryAt.isBefore(soonest)) {
			return soonest;
		}
		return retryAt.isAfter(latest) ? latest : retryAt;
	}

	/**
	 * A time in which a supplier is not asked.
	 *
	 * @param reason how it failed
	 */
	record Pause(State reason, Instant until) {

	}

}
