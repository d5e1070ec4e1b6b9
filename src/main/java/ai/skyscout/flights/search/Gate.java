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
 * to be left alone.
 */
final class Gate {

	private static final int WAITING_PER_PLACE = 16;

	private final Semaphore places;

	private final int mostWaiting;

	private volatile @Nullable Pause pause;

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

	/** Keeps everybody away until a moment, for whatever they would ask. */
	void close(State reason, Instant until) {
		this.pause = new Pause(reason, until);
	}

	/** Why nobody is let through now. */
	Optional<Pause> findPause(Instant now) {
		return Optional.ofNullable(this.pause).filter((pause) -> now.isBefore(pause.until()));
	}

	/**
	 * A time in which a supplier is not asked.
	 *
	 * @param reason {@link State#RATE_LIMITED} or {@link State#BLOCKED}
	 */
	record Pause(State reason, Instant until) {

	}

}
