package ai.skyscout.flights.search;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

import ai.skyscout.flights.supplier.Deadline;

/**
 * Lets a bounded number of calls of one kind through to one supplier.
 */
final class Gate {

	/** When to come back to a gate that is crowded. */
	static final Duration CROWD_PASSES = Duration.ofSeconds(2);

	private static final int WAITING_PER_PLACE = 16;

	private final Semaphore places;

	private final int mostWaiting;

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

}
