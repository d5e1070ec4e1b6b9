package ai.skyscout.prices.interest;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

import ai.skyscout.core.WriteBehind;
import ai.skyscout.flights.FaresSeen;
import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.context.event.EventListener;
import org.springframework.core.NestedRuntimeException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;

/**
 * Remembers what was searched without ever delaying or failing a search. One that is lost
 * costs no more than a place in the next scan.
 */
@Component
final class SearchLog implements AutoCloseable {

	/** About two megabytes. */
	private static final int MOST_WAITING = 10_000;

	private static final int TOGETHER = 500;

	private static final Duration BETWEEN_CLEANINGS = Duration.ofHours(1);

	private final SearchedTrips trips;

	private final Clock clock;

	private final WriteBehind<SearchedTrip> searches;

	private Instant cleanedAt = Instant.EPOCH;

	SearchLog(SearchedTrips trips, MeterRegistry meters, Clock clock) {
		this.trips = trips;
		this.clock = clock;
		this.searches = new WriteBehind<>("skyscout.searches", new WriteBehind.Limits(MOST_WAITING, TOGETHER),
				this::write, (failure) -> failure instanceof NestedRuntimeException
						&& !(failure instanceof DataIntegrityViolationException),
				meters);
	}

	@EventListener
	void on(FaresSeen seen) {
		this.searches.addAll(SearchedTrip.of(seen));
	}

	/** The same trip told by several suppliers counts once. */
	private void write(List<SearchedTrip> batch) {
		Instant now = this.clock.instant();
		this.trips.add(batch, now);
		if (this.cleanedAt.plus(BETWEEN_CLEANINGS).isBefore(now)) {
			this.trips.forget(now);
			this.cleanedAt = now;
		}
	}

	@Override
	public void close() {
		this.searches.close();
	}

}
