package ai.skyscout.flights.search;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import ai.skyscout.flights.supplier.Deadline;

/**
 * Waits for what happens on other threads, but never for long.
 */
final class Latches {

	private Latches() {
	}

	/**
	 * Waits until a latch opens, the deadline passes or the thread is interrupted.
	 * @return whether it has opened
	 */
	static boolean await(CountDownLatch latch, Deadline deadline) {
		try {
			return latch.await(deadline.remaining().toNanos(), TimeUnit.NANOSECONDS);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			return false;
		}
	}

}
