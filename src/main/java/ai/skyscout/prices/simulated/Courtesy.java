package ai.skyscout.prices.simulated;

import java.time.Duration;

/**
 * Lets work that can wait stand aside while people search.
 */
final class Courtesy {

	/** After a search its page is drawn, and others may follow. */
	private static final Duration QUIET = Duration.ofMillis(400);

	/** Under lasting load it goes on slowly rather than never. */
	private static final Duration LONGEST = Duration.ofSeconds(2);

	private volatile long lastSearch = System.nanoTime() - QUIET.toNanos();

	void searchRan() {
		this.lastSearch = System.nanoTime();
	}

	/** Returns once nobody has searched for a moment, or after a while anyway. */
	void standAside() throws InterruptedException {
		long start = System.nanoTime();
		long quiet = QUIET.toNanos() - (System.nanoTime() - this.lastSearch);
		while (quiet > 0 && System.nanoTime() - start < LONGEST.toNanos()) {
			Thread.sleep(Duration.ofNanos(quiet));
			quiet = QUIET.toNanos() - (System.nanoTime() - this.lastSearch);
		}
	}

}
