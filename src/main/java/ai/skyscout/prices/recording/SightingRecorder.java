package ai.skyscout.prices.recording;

import java.util.List;

import ai.skyscout.core.WriteBehind;
import ai.skyscout.flights.FaresSeen;
import ai.skyscout.prices.Observation;
import ai.skyscout.prices.Observations;
import ai.skyscout.prices.Sightings;
import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.context.event.EventListener;
import org.springframework.core.NestedRuntimeException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;

/**
 * Keeps what searches see. Searches only leave it here; it is written a quarter of a
 * second later, so that a crash loses no more than that and what is just being written.
 */
@Component
class SightingRecorder implements AutoCloseable {

	/** About 20 megabytes, and some thousand searches. */
	private static final int MOST_WAITING = 50_000;

	private static final int TOGETHER = 5_000;

	private final WriteBehind<Observation> sightings;

	SightingRecorder(Observations observations, MeterRegistry meters) {
		this.sightings = new WriteBehind<>("skyscout.prices.observations",
				new WriteBehind.Limits(MOST_WAITING, TOGETHER), observations::add, SightingRecorder::isAway, meters);
	}

	/** Spring wraps what its stores and transactions say; all else is ours. */
	private static boolean isAway(RuntimeException failure) {
		return failure instanceof NestedRuntimeException && !(failure instanceof DataIntegrityViolationException);
	}

	@EventListener
	void record(FaresSeen seen) {
		record(Sightings.of(seen.query(), seen.offers()));
	}

	void record(List<Observation> seen) {
		this.sightings.addAll(seen);
	}

	@Override
	public void close() {
		this.sightings.close();
	}

}
