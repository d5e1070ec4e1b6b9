package ai.skyscout.prices.recording;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;

import ai.skyscout.flights.FaresSeen;
import ai.skyscout.prices.Observation;
import ai.skyscout.prices.Observations;
import ai.skyscout.prices.Sightings;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.event.EventListener;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/**
 * Keeps what searches see. Searches only leave it here; a writer of its own writes it a
 * quarter of a second later, so that a crash loses no more than that and what is just
 * being written. While PostgreSQL is away the writer tries again with growing pauses;
 * what comes meanwhile waits, and when too much does, the oldest is dropped and counted
 * in {@code skyscout.prices.observations.dropped}.
 */
@Component
class SightingRecorder implements AutoCloseable {

	private static final Logger logger = LoggerFactory.getLogger(SightingRecorder.class);

	/** About 20 megabytes, and some thousand searches. */
	private static final int MOST_WAITING = 50_000;

	private static final int BATCH = 5_000;

	private static final Duration GATHERING = Duration.ofMillis(250);

	private static final Duration FIRST_PAUSE = Duration.ofMillis(250);

	private static final Duration LONGEST_PAUSE = Duration.ofSeconds(10);

	private static final Duration TIME_TO_STOP = Duration.ofSeconds(5);

	private final Observations observations;

	private final Backlog backlog;

	private final Counter dropped;

	private final Thread writer;

	@Autowired
	SightingRecorder(Observations observations, MeterRegistry meters) {
		this(observations, meters, MOST_WAITING);
	}

	SightingRecorder(Observations observations, MeterRegistry meters, int mostWaiting) {
		this.observations = observations;
		this.backlog = new Backlog(mostWaiting);
		this.dropped = meters.counter("skyscout.prices.observations.dropped");
		meters.gauge("skyscout.prices.observations.waiting", this.backlog, Backlog::size);
		this.writer = Thread.ofPlatform().name("sightings").daemon().start(this::write);
	}

	@EventListener
	void record(FaresSeen seen) {
		record(Sightings.of(seen.query(), seen.offers()));
	}

	void record(List<Observation> seen) {
		drop(this.backlog.add(seen));
	}

	private void write() {
		List<Observation> batch = List.of();
		try {
			do {
				batch = this.backlog.take(BATCH, GATHERING);
			}
			while (!batch.isEmpty() && saveInTheEnd(batch));
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
		int lost = batch.size() + this.backlog.size();
		if (lost > 0) {
			logger.error("{} observed prices were not written before the stop", lost);
			drop(lost);
		}
	}

	/** Tries until it succeeds. Returns false if it has to stop before. */
	private boolean saveInTheEnd(List<Observation> batch) throws InterruptedException {
		Duration pause = FIRST_PAUSE;
		while (!save(batch)) {
			if (this.backlog.isClosed()) {
				return false;
			}
			// Instances that lost the server together do not all come back at once.
			this.backlog.awaitClose(
					pause.dividedBy(2).plusMillis(ThreadLocalRandom.current().nextLong(pause.toMillis() / 2 + 1)));
			pause = pause.multipliedBy(2);
			pause = (pause.compareTo(LONGEST_PAUSE) < 0) ? pause : LONGEST_PAUSE;
		}
		return true;
	}

	/** Returns false if it should be tried again; writing twice does no harm. */
	private boolean save(List<Observation> batch) {
		try {
			this.observations.add(batch);
			return true;
		}
		catch (DataIntegrityViolationException ex) {
			return saveHalves(batch, ex);
		}
		catch (DataAccessException | TransactionException ex) {
			logger.warn("{} observed prices wait for PostgreSQL: {}", batch.size() + this.backlog.size(),
					ex.toString());
			return false;
		}
		catch (RuntimeException ex) {
			return saveHalves(batch, ex);
		}
	}

	/** One that can never be written must not hold up the rest. */
	private boolean saveHalves(List<Observation> batch, RuntimeException failure) {
		if (batch.size() == 1) {
			logger.error("{} cannot be written", batch.getFirst(), failure);
			drop(1);
			return true;
		}
		int half = batch.size() / 2;
		return save(batch.subList(0, half)) && save(batch.subList(half, batch.size()));
	}

	private void drop(int count) {
		if (count > 0) {
			this.dropped.increment(count);
		}
	}

	/** Writes what is waiting if it can be written within seconds. */
	@Override
	public void close() {
		this.backlog.close();
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
