package ai.skyscout.flights.supplier.demo;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

import ai.skyscout.core.TripQuery;
import ai.skyscout.flights.supplier.Deadline;
import ai.skyscout.flights.supplier.FlightSupplier;
import ai.skyscout.flights.supplier.PartialOffers;
import ai.skyscout.flights.supplier.SupplierAnswer;

/**
 * Answers two searches and then wants to be left alone for a while.
 */
class RateLimitedSupplier extends TroubledSupplier {

	private static final int SEARCHES = 2;

	private static final Duration REST = Duration.ofSeconds(45);

	private final Clock clock;

	private int left = SEARCHES;

	private Instant retryAt = Instant.MIN;

	RateLimitedSupplier(FlightSupplier sound, Clock clock) {
		super(sound);
		this.clock = clock;
	}

	@Override
	public SupplierAnswer search(TripQuery query, Deadline deadline, PartialOffers parts) {
		Instant refusedUntil = refusedUntil();
		return (refusedUntil.isAfter(this.clock.instant())) ? new SupplierAnswer.RateLimited(refusedUntil)
				: sound().search(query, deadline, parts);
	}

	private synchronized Instant refusedUntil() {
		Instant now = this.clock.instant();
		if (this.retryAt.isAfter(now)) {
			return this.retryAt;
		}
		if (this.left == 0) {
			this.left = SEARCHES;
			this.retryAt = now.plus(REST);
			return this.retryAt;
		}
		this.left--;
		return Instant.MIN;
	}

}
