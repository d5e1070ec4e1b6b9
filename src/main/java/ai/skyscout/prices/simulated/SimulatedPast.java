package ai.skyscout.prices.simulated;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

import ai.skyscout.core.TripQuery;
import ai.skyscout.flights.FaresSeen;
import ai.skyscout.flights.Offer;
import ai.skyscout.prices.Observation;
import ai.skyscout.prices.Route;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;

/**
 * Writes the past of the demo market behind the scenes: once the application is ready
 * that of popular routes, and at any time that of trips which are searched. Trips that
 * somebody looks at come first, and all stands aside while people search. What it did not
 * get to is done after the next start.
 */
class SimulatedPast implements DisposableBean {

	private static final Logger logger = LoggerFactory.getLogger(SimulatedPast.class);

	private static final int MOST_WAITING = 100;

	/** The first pages come before the past. */
	private static final Duration HEAD_START = Duration.ofSeconds(3);

	private static final Duration DATABASE_AWAY = Duration.ofSeconds(10);

	private final PastOfRoutes routes;

	private final PastOfTrips trips;

	private final Courtesy courtesy = new Courtesy();

	private final BlockingQueue<TripQuery> asked = new ArrayBlockingQueue<>(MOST_WAITING);

	/** Trips that were searched and need not be looked at again for a while. */
	private final Cache<TripQuery, Boolean> known = Caffeine.newBuilder()
		.maximumSize(10_000)
		.expireAfterWrite(Duration.ofHours(12))
		.build();

	private @Nullable Thread thread;

	SimulatedPast(PastOfRoutes routes, PastOfTrips trips) {
		this.routes = routes;
		this.trips = trips;
	}

	@EventListener
	synchronized void start(ApplicationReadyEvent ready) {
		if (this.thread == null) {
			this.thread = Thread.ofPlatform()
				.daemon()
				.name("simulated-past")
				.priority(Thread.MIN_PRIORITY)
				.start(this::work);
		}
	}

	@EventListener
	void remember(FaresSeen seen) {
		this.courtesy.searchRan();
		if (PastOfTrips.isTold(seen.query()) && seen.offers().stream().anyMatch(Offer::simulated)) {
			TripQuery query = PastOfTrips.ofOne(seen.query());
			// Where too many wait, the next search of it finds a place.
			if (this.known.getIfPresent(query) == null && this.asked.offer(query)) {
				this.known.put(query, true);
			}
		}
	}

	@Override
	public synchronized void destroy() throws InterruptedException {
		if (this.thread != null) {
			this.thread.interrupt();
			this.thread.join(Duration.ofSeconds(5));
		}
	}

	private void work() {
		try {
			writeAsked(HEAD_START);
			writeRoutes();
			while (!Thread.currentThread().isInterrupted()) {
				writeAsked(Duration.ofMinutes(1));
			}
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
		catch (RuntimeException | ExecutionException ex) {
			logger.error("No past is simulated any more", ex);
		}
	}

	/** While the past of one route is written, that of the next is made. */
	private void writeRoutes() throws InterruptedException, ExecutionException {
		List<Route> missing = missing();
		long start = System.nanoTime();
		long written = 0;
		int done = 0;
		try (ExecutorService writer = Executors
			.newSingleThreadExecutor(Thread.ofPlatform().daemon().name("simulated-past-writer").factory())) {
			Future<Integer> before = CompletableFuture.completedFuture(0);
			while (done < missing.size()) {
				Route route = missing.get(done);
				Route next = (done + 1 < missing.size()) ? missing.get(done + 1) : route;
				Route back = next.origin().equals(route.destination()) && next.destination().equals(route.origin())
						? next : route;
				this.courtesy.standAside();
				writeAsked(Duration.ZERO);
				Optional<List<Observation>> past = this.routes.replay(route, back);
				if (past.isPresent()) {
					written += before.get();
					before = writer.submit(() -> write(past.get()));
					done += back.equals(route) ? 1 : 2;
				}
			}
			written += before.get();
		}
		if (done > 0) {
			logger.info("Simulated {} observations of the last {} days on {} routes in {} s", written,
					SampledDays.DAYS_BACK, done, Duration.ofNanos(System.nanoTime() - start).toSeconds());
		}
	}

	private List<Route> missing() throws InterruptedException {
		while (true) {
			try {
				return this.routes.missing();
			}
			catch (DataAccessException | TransactionException ex) {
				waitForDatabase(ex);
			}
		}
	}

	private int write(List<Observation> past) throws InterruptedException {
		while (true) {
			try {
				return this.routes.write(past);
			}
			catch (DataAccessException | TransactionException ex) {
				waitForDatabase(ex);
			}
		}
	}

	private static void waitForDatabase(RuntimeException ex) throws InterruptedException {
		logger.info("The past has to wait for PostgreSQL: {}", ex.toString());
		Thread.sleep(DATABASE_AWAY);
	}

	/** Writes all trips that wait; waits for the first of them. */
	private void writeAsked(Duration patience) throws InterruptedException {
		TripQuery query = this.asked.poll(patience.toNanos(), TimeUnit.NANOSECONDS);
		while (query != null) {
			write(query);
			query = this.asked.poll();
		}
	}

	private void write(TripQuery query) {
		try {
			int fresh = this.trips.write(query);
			logger.debug("Simulated {} observations of {}", fresh, query.key());
		}
		catch (DataAccessException | TransactionException ex) {
			// The next search of it tries again.
			this.known.invalidate(query);
			logger.debug("No past for {}", query.key(), ex);
		}
	}

}
