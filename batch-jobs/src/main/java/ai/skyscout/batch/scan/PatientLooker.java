package ai.skyscout.batch.scan;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;

import ai.skyscout.batch.scan.Look.Outcome;
import org.springframework.batch.infrastructure.item.ItemProcessor;

/**
 * Looks at a trip, and waits with it when those who could be asked want to be left alone for
 * a while: a supplier that is down for some minutes costs a scan the minutes, not the trips.
 */
final class PatientLooker implements ItemProcessor<PlannedTrip, Look> {

	private final ItemProcessor<PlannedTrip, Look> looker;

	private final Desks desks;

	private final Pause pause;

	private final InstantSource clock;

	PatientLooker(ItemProcessor<PlannedTrip, Look> looker, Desks desks, Pause pause, InstantSource clock) {
		this.looker = looker;
		this.desks = desks;
		this.pause = pause;
		this.clock = clock;
	}

	/**
	 * Looks at a trip.
	 * @throws InterruptedException if this thread is interrupted while it waits
	 */
	@Override
	public Look process(PlannedTrip trip) throws Exception {
		Tally before = new Tally();
		while (true) {
			Look look = Objects.requireNonNull(this.looker.process(trip));
			look.tally().add(before);
			Optional<Instant> reopening = (look.outcome() == Outcome.LEFT) ? this.desks.findReopening(trip)
					: Optional.empty();
			if (reopening.isEmpty() || !this.pause.take(until(reopening.get()))) {
				return look;
			}
			before = look.tally();
		}
	}

	/** With a jitter, so that not all that wait come at once. */
	private Duration until(Instant moment) {
		Duration left = Duration.between(this.clock.instant(), moment);
		return (left.isPositive() ? left : Duration.ZERO).plusMillis(ThreadLocalRandom.current().nextLong(20, 500));
	}

	/** How a worker waits: not longer than it works. */
	@FunctionalInterface
	interface Pause {

		/**
		 * Waits.
		 * @return false if the worker is to end
		 * @throws InterruptedException if this thread is interrupted
		 */
		boolean take(Duration duration) throws InterruptedException;

	}

}
