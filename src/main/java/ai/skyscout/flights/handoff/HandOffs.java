package ai.skyscout.flights.handoff;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import ai.skyscout.core.Money;
import ai.skyscout.flights.Offer;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;

/**
 * Remembers clicks on the way to sellers without ever delaying or failing the traveller:
 * they wait in a bounded queue for a writer of their own, which tries again with growing
 * pauses while PostgreSQL is away. What does not fit is dropped and counted in
 * {@code skyscout.handoffs.dropped}.
 */
@Component
public final class HandOffs implements AutoCloseable {

	private static final Logger logger = LoggerFactory.getLogger(HandOffs.class);

	/** An hour of a click every second; about a megabyte. */
	private static final int MOST_WAITING = 3_600;

	private static final int BATCH = 100;

	private static final Duration FIRST_PAUSE = Duration.ofMillis(250);

	private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);

	private static final Duration TIME_TO_STOP = Duration.ofSeconds(5);

	private final HandOffRepository repository;

	private final Clock clock;

	private final BlockingQueue<HandOff> waiting;

	private final Counter dropped;

	private final CountDownLatch stopping = new CountDownLatch(1);

	private final Thread writer;

	@Autowired
	HandOffs(HandOffRepository repository, MeterRegistry meters, Clock clock) {
		this(repository, meters, clock, MOST_WAITING);
	}

	HandOffs(HandOffRepository repository, MeterRegistry meters, Clock clock, int mostWaiting) {
		this.repository = repository;
		this.clock = clock;
		this.waiting = new ArrayBlockingQueue<>(mostWaiting);
		this.dropped = meters.counter("skyscout.handoffs.dropped");
		meters.gaugeCollectionSize("skyscout.handoffs.waiting", List.of(), this.waiting);
		this.writer = Thread.ofPlatform().name("hand-offs").daemon().start(this::write);
	}

	/**
	 * Remembers a click; returns at once.
	 * @param confirmed the offer as its supplier has just confirmed it
	 * @param shown the price that the traveller had seen; null if that is not known
	 * @param sentOn whether the traveller went on to the seller at once, because the
	 * price held
	 */
	public void record(Offer confirmed, @Nullable Money shown, boolean sentOn) {
		HandOff handOff = new HandOff(confirmed, shown,
				sentOn ? HandOff.Outcome.SENT_ON : HandOff.Outcome.PRICE_CHANGED, this.clock.instant());
		if (!this.waiting.offer(handOff)) {
			this.dropped.increment();
		}
	}

	private void write() {
		List<HandOff> batch = new ArrayList<>();
		Duration pause = FIRST_PAUSE;
		try {
			while (!isStopping() || !batch.isEmpty() || !this.waiting.isEmpty()) {
				fill(batch);
				if (batch.isEmpty() || save(batch)) {
					batch.clear();
					pause = FIRST_PAUSE;
				}
				else if (isStopping()) {
					break;
				}
				else {
					pause(pause);
					pause = pause.multipliedBy(2);
					pause = (pause.compareTo(LONGEST_PAUSE) < 0) ? pause : LONGEST_PAUSE;
				}
			}
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
		giveUp(batch.size() + this.waiting.size());
	}

	private boolean isStopping() {
		return this.stopping.getCount() == 0;
	}

	private void fill(List<HandOff> batch) throws InterruptedException {
		if (batch.isEmpty()) {
			HandOff first = this.waiting.poll(250, TimeUnit.MILLISECONDS);
			if (first != null) {
				batch.add(first);
			}
		}
		this.waiting.drainTo(batch, BATCH - batch.size());
	}

	private void pause(Duration pause) throws InterruptedException {
		boolean stopped = this.stopping.await(pause.toMillis(), TimeUnit.MILLISECONDS);
		logger.debug("Trying to write again{}", stopped ? " a last time" : "");
	}

	/** Returns false if it should be tried again; writing twice does no harm. */
	private boolean save(List<HandOff> batch) {
		try {
			saveTogether(batch);
			return true;
		}
		catch (RuntimeException ex) {
			// Drivers, pools and transactions have many ways to say that the server is
			// away.
			logger.warn("{} hand-offs wait for PostgreSQL: {}", batch.size() + this.waiting.size(), ex.toString());
			return false;
		}
	}

	private void saveTogether(List<HandOff> batch) {
		try {
			this.repository.saveAll(batch);
		}
		catch (DataIntegrityViolationException ex) {
			logger.debug("Writing one by one", ex);
			batch.forEach(this::saveAlone);
		}
	}

	/** One that can never be written must not hold up all that come after it. */
	private void saveAlone(HandOff handOff) {
		try {
			this.repository.save(handOff);
		}
		catch (DataIntegrityViolationException ex) {
			logger.error("Hand-off {} of {} cannot be written", handOff.id(), handOff.supplier(), ex);
			this.dropped.increment();
		}
	}

	private void giveUp(int count) {
		if (count > 0) {
			logger.error("{} hand-offs were not written before the stop", count);
			this.dropped.increment(count);
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
