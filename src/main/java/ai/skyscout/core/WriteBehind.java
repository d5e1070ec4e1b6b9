package ai.skyscout.core;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Consumer;
import java.util.function.Predicate;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes to a store behind the backs of those who have something to write, so that they
 * neither wait nor fail. What they leave is gathered for a moment and written together by
 * a thread of its own. While the store is away the thread tries again with growing,
 * jittered pauses; what comes meanwhile waits, and when too much does, the oldest is
 * dropped. What can never be written does not hold up the rest.
 * <p>
 * Tells how many wait and how many were lost in the metrics {@code NAME.waiting} and
 * {@code NAME.dropped}.
 *
 * @param <T> what is written
 */
public final class WriteBehind<T> implements AutoCloseable {

	private static final Logger logger = LoggerFactory.getLogger(WriteBehind.class);

	/** What waits for others of its kind is lost with a crash. */
	private static final Duration GATHERING = Duration.ofMillis(250);

	private static final Duration FIRST_PAUSE = Duration.ofMillis(250);

	private static final Duration LONGEST_PAUSE = Duration.ofSeconds(10);

	private static final Duration TIME_TO_STOP = Duration.ofSeconds(5);

	private final Limits limits;

	private final Consumer<List<T>> store;

	private final Predicate<RuntimeException> passing;

	private final String name;

	private final Backlog<T> backlog;

	private final Counter dropped;

	private final Thread thread;

	private boolean away;

	/**
	 * Starts its thread.
	 * @param name begins the names of its metrics, and is the name of its thread
	 * @param store writes some together, all or none; is given the same again after it
	 * has failed, so that writing twice must do no harm
	 * @param passing whether the store may take the same at another time, because it was
	 * away; where not, what it refused is sought out and dropped
	 */
	public WriteBehind(String name, Limits limits, Consumer<List<T>> store, Predicate<RuntimeException> passing,
			MeterRegistry meters) {
		this.name = name;
		this.limits = limits;
		this.store = store;
		this.passing = passing;
		this.backlog = new Backlog<>(limits.waiting());
		this.dropped = meters.counter(name + ".dropped");
		meters.gauge(name + ".waiting", this.backlog, Backlog::size);
		this.thread = Thread.ofPlatform().name(name).daemon().start(this::work);
	}

	/** Leaves something to be written; returns at once. */
	public void add(T item) {
		addAll(List.of(item));
	}

	/** Leaves several to be written; returns at once. */
	public void addAll(Collection<? extends T> items) {
		drop(this.backlog.add(items));
	}

	private void work() {
		List<T> batch = List.of();
		try {
			do {
				batch = this.backlog.take(this.limits.together(), GATHERING);
			}
			while (!batch.isEmpty() && writeInTheEnd(batch));
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			giveUp(batch.size());
		}
		giveUp(this.backlog.size());
	}

	/** Tries until all is written. Returns false if it has to stop before. */
	private boolean writeInTheEnd(List<T> batch) throws InterruptedException {
		Duration pause = FIRST_PAUSE;
		List<T> left = write(batch);
		while (!left.isEmpty()) {
			if (this.backlog.isClosed()) {
				giveUp(left.size());
				return false;
			}
			// Instances that lost the store together do not all come back at once.
			this.backlog.awaitClose(
					pause.dividedBy(2).plusMillis(ThreadLocalRandom.current().nextLong(pause.toMillis() / 2 + 1)));
			pause = pause.multipliedBy(2);
			pause = (pause.compareTo(LONGEST_PAUSE) < 0) ? pause : LONGEST_PAUSE;
			left = write(left);
		}
		return true;
	}

	/**
	 * Returns the end of the batch that should be tried again; nothing if all is done.
	 */
	private List<T> write(List<T> batch) {
		if (batch.isEmpty()) {
			return batch;
		}
		try {
			this.store.accept(batch);
			sayItIsBack();
			return List.of();
		}
		catch (RuntimeException ex) {
			if (this.passing.test(ex)) {
				sayItIsAway(batch.size() + this.backlog.size(), ex);
				return batch;
			}
			return writeHalves(batch, ex);
		}
		catch (Error ex) {
			// Too little memory for many may be enough for some, and nobody would take
			// this thread's place.
			return writeHalves(batch, ex);
		}
	}

	private List<T> writeHalves(List<T> batch, Throwable failure) {
		if (batch.size() == 1) {
			logger.error("{}: one cannot be written and is dropped", this.name, failure);
			drop(1);
			return List.of();
		}
		int half = batch.size() / 2;
		List<T> left = write(batch.subList(0, half));
		return left.isEmpty() ? write(batch.subList(half, batch.size()))
				: batch.subList(half - left.size(), batch.size());
	}

	private void giveUp(int count) {
		if (count > 0) {
			logger.error("{}: {} were not written before the stop", this.name, count);
			drop(count);
		}
	}

	/** Once, and not at every attempt. */
	private void sayItIsAway(int waiting, RuntimeException failure) {
		if (!this.away) {
			this.away = true;
			logger.warn("{}: {} wait for their store: {}", this.name, waiting, failure.toString());
		}
	}

	private void sayItIsBack() {
		if (this.away) {
			this.away = false;
			logger.info("{}: their store is back", this.name);
		}
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
			if (!this.thread.join(TIME_TO_STOP)) {
				this.thread.interrupt();
			}
		}
		catch (InterruptedException ex) {
			this.thread.interrupt();
			Thread.currentThread().interrupt();
		}
	}

	/**
	 * How much it takes.
	 *
	 * @param waiting how many wait at most before the oldest are dropped
	 * @param together how many are written together at most
	 */
	public record Limits(int waiting, int together) {
	}

}
