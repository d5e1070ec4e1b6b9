package ai.skyscout.prices.interest;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import ai.skyscout.flights.FaresSeen;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Remembers what was searched without ever delaying or failing a search: trips wait in a
 * bounded queue for a writer of their own. Searches that are forgotten, because the queue
 * is full or PostgreSQL is away, cost no more than a place in the next scan; they are
 * counted in {@code skyscout.searches.forgotten}.
 */
@Component
final class SearchLog implements AutoCloseable {

	private static final Logger logger = LoggerFactory.getLogger(SearchLog.class);

	/** About two megabytes. */
	private static final int MOST_WAITING = 10_000;

	private static final int BATCH = 500;

	/** The same trip told by several suppliers within it is written once. */
	private static final Duration PAUSE = Duration.ofSeconds(1);

	private static final Duration BETWEEN_CLEANINGS = Duration.ofHours(1);

	private static final Duration TIME_TO_STOP = Duration.ofSeconds(5);

	private final SearchedTrips trips;

	private final Clock clock;

	private final BlockingQueue<SearchedTrip> waiting = new ArrayBlockingQueue<>(MOST_WAITING);

	private final Counter forgotten;

	private final CountDownLatch stopping = new CountDownLatch(1);

	private final Thread writer;

	private Instant cleanedAt = Instant.EPOCH;

	SearchLog(SearchedTrips trips, MeterRegistry meters, Clock clock) {
		this.trips = trips;
		this.clock = clock;
		this.forgotten = meters.counter("skyscout.searches.forgotten");
		this.writer = Thread.ofPlatform().name("search-log").daemon().start(this::write);
	}

	@EventListener
	void on(FaresSeen seen) {
		for (SearchedTrip trip : SearchedTrip.of(seen)) {
			if (!this.waiting.offer(trip)) {
				this.forgotten.increment();
			}
		}
	}

	private void write() {
		try {
			boolean last = false;
			while (!last) {
				last = this.stopping.await(PAUSE.toMillis(), TimeUnit.MILLISECONDS);
				writeWaiting();
			}
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

	private void writeWaiting() {
		Set<SearchedTrip> batch = new LinkedHashSet<>();
		while (this.waiting.drainTo(batch, BATCH) > 0) {
			save(batch);
			batch.clear();
		}
	}

	private void save(Set<SearchedTrip> batch) {
		try {
			Instant now = this.clock.instant();
			this.trips.add(batch, now);
			if (this.cleanedAt.plus(BETWEEN_CLEANINGS).isBefore(now)) {
				this.cleanedAt = now;
				this.trips.forget(now);
			}
		}
		catch (RuntimeException ex) {
			// Drivers, pools and transactions have many ways to say that the server is
			// away.
			logger.warn("{} searches are forgotten: {}", batch.size(), ex.toString());
			this.forgotten.increment(batch.size());
		}
	}

	/** Writes what is waiting if it can be written within seconds. */
	@Override
	public void close() {
		this.stopping.countDown();
		try {
			if (!this.writer.join(TIME_TO_STOP)) {
				this.writer.interrupt();
			}
		}
		catch (InterruptedException ex) {
			this.writer.interrupt();
			Thread.currentThread().interrupt();
		}
	}

}
