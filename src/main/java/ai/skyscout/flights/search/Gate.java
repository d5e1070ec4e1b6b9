package ai.skyscout.flights.search;

import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

import ai.skyscout.flights.search.SupplierReport.State;
import ai.skyscout.flights.supplier.Deadline;
import org.jspecify.annotations.Nullable;

/**
 * Lets a bounded number of searches through to one supplier, and none while it has asked
 * to be left alone or keeps failing.
 */
final class Gate {

	private static final int WAITING_PER_PLACE = 16;

	private static final int FAILURES_IN_A_ROW = 5;

	private final Semaphore places;

	private final int mostWaiting;

	private volatile @Nullable Pause pause;

	private int failures;

	Gate(int concurrency) {
		this.places = new Semaphore(concurrency, true);
		this.mostWaiting = concurrency * WAITING_PER_PLACE;
	}

	/**
	 * Waits for a place; whoever gets one has to {@link #leave()}.
	 * @return false if none became free in time
	 */
	boolean enter(Deadline deadline) throws InterruptedException {
		return this.places.tryAcquire(deadline.remaining().toNanos(), TimeUnit.NANOSECONDS);
	}

	void leave() {
		this.places.release();
	}

	/** Whether so many are waiting that one more would hardly get its turn. */
	boolean isCrowded() {
		return this.places.getQueueLength() >= this.mostWaiting;
	}

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

	/** Why nobody is let through now. */
	Optional<Pause> findPause(Instant now) {
		return Optional.ofNullable(this.pause).filter((pause) -> now.isBefore(pause.until()));
	}

	/**
	 * A time in which a supplier is not asked.
	 *
	 * @param reason how it failed
	 */
	record Pause(State reason, Instant until) {

	}

}
