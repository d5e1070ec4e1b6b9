package ai.skyscout.flights.supplier.demo;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;

import ai.skyscout.flights.supplier.Deadline;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;

/**
 * Opens the market in the background, so that nothing waits for it but a search that
 * comes before it is open.
 */
final class MarketOpening {

	private static final Log logger = LogFactory.getLog(MarketOpening.class);

	private final CompletableFuture<Market> market = new CompletableFuture<>();

	MarketOpening(Supplier<Market> opening) {
		Thread.ofPlatform().daemon().name("demo-market").start(() -> open(opening));
	}

	private void open(Supplier<Market> opening) {
		long start = System.nanoTime();
		try {
			Market opened = opening.get();
			logger.info("Demo market opened with %,d flights on %,d routes in %,d ms".formatted(
					opened.timetable().flights(), opened.timetable().routes(),
					Duration.ofNanos(System.nanoTime() - start).toMillis()));
			this.market.complete(opened);
		}
		catch (RuntimeException | Error ex) {
			logger.error("The demo market cannot open", ex);
			this.market.completeExceptionally(ex);
		}
	}

	/**
	 * The market once it is open; empty if the deadline passes or the thread is
	 * interrupted before.
	 * @throws IllegalStateException if it could not open
	 */
	Optional<Market> await(Deadline deadline) {
		try {
			return Optional.of(this.market.get(deadline.remaining().toNanos(), TimeUnit.NANOSECONDS));
		}
		catch (TimeoutException ex) {
			return Optional.empty();
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			return Optional.empty();
		}
		catch (ExecutionException ex) {
			throw new IllegalStateException("The demo market could not open", ex.getCause());
		}
	}

}
