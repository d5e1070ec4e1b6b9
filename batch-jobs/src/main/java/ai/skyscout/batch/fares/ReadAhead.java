package ai.skyscout.batch.fares;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;

import ai.skyscout.prices.exchange.FareBatch;
import ai.skyscout.prices.exchange.FareFileReader;
import org.jspecify.annotations.Nullable;

/**
 * Reads runs of lines on a thread of its own, a few ahead of who takes them, so that
 * lines are understood while the database writes those before.
 */
final class ReadAhead implements AutoCloseable {

	private static final int AHEAD = 2;

	private static final Duration PATIENCE = Duration.ofMinutes(2);

	private final FareFileReader file;

	private final int lines;

	private final BlockingQueue<Outcome> outcomes = new ArrayBlockingQueue<>(AHEAD);

	private final Thread thread;

	/**
	 * Starts reading.
	 * @param file closed with this
	 * @param lines how many make a run
	 */
	ReadAhead(FareFileReader file, int lines) {
		this.file = file;
		this.lines = lines;
		this.thread = Thread.ofPlatform().daemon().name("fare-file").start(this::read);
	}

	private void read() {
		try (this.file) {
			Outcome outcome;
			do {
				outcome = next();
				this.outcomes.put(outcome);
			}
			while (outcome.batch().isPresent());
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
		catch (IOException ex) {
			// Everything was read; there is nothing to close that anybody would miss.
			this.outcomes.offer(new Outcome(Optional.empty(), null));
		}
	}

	private Outcome next() {
		try {
			return new Outcome(Optional.ofNullable(this.file.read(this.lines)), null);
		}
		catch (IOException | RuntimeException ex) {
			return new Outcome(Optional.empty(), ex);
		}
	}

	/**
	 * The next run; empty at the end.
	 * @throws IOException if the file could not be read
	 */
	Optional<FareBatch> take() throws IOException, InterruptedException {
		Outcome outcome = this.outcomes.poll(PATIENCE.toSeconds(), TimeUnit.SECONDS);
		if (outcome == null) {
			throw new IOException("Nothing could be read for " + PATIENCE.toSeconds() + " s");
		}
		if (outcome.failure() != null) {
			throw new IOException("Cannot go on reading", outcome.failure());
		}
		return outcome.batch();
	}

	@Override
	public void close() {
		this.thread.interrupt();
	}

	/**
	 * What came of reading a run.
	 *
	 * @param batch empty at the end
	 * @param failure why there is no more
	 */
	private record Outcome(Optional<FareBatch> batch, @Nullable Exception failure) {
	}

}
