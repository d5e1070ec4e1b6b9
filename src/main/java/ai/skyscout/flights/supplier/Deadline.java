package ai.skyscout.flights.supplier;

import java.time.Duration;

/**
 * The moment by which an answer is of use, on the clock of this machine that never jumps.
 *
 * @param nanoTime on the scale of {@link System#nanoTime()}
 */
public record Deadline(long nanoTime) {

	public static Deadline in(Duration time) {
		return new Deadline(System.nanoTime() + time.toNanos());
	}

	/** The time that is left, zero when it has passed. */
	public Duration remaining() {
		return Duration.ofNanos(Math.max(0, this.nanoTime - System.nanoTime()));
	}

	public boolean hasPassed() {
		return this.nanoTime - System.nanoTime() <= 0;
	}

}
