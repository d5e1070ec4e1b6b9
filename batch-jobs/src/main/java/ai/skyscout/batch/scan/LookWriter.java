package ai.skyscout.batch.scan;

import java.time.Duration;
import java.util.List;
import java.util.Objects;

import ai.skyscout.batch.scan.Leases.Lease;
import ai.skyscout.batch.scan.Look.Outcome;
import ai.skyscout.prices.Observation;
import ai.skyscout.prices.Observations;
import org.springframework.batch.infrastructure.item.Chunk;
import org.springframework.batch.infrastructure.item.ItemWriter;
import org.springframework.core.retry.RetryPolicy;
import org.springframework.core.retry.RetryTemplate;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Writes what was seen and marks the trips as looked at, in one transaction that only the
 * holder of the part can commit, and only if all of them were open: each trip is written
 * once, whoever dies when.
 */
final class LookWriter implements ItemWriter<Look> {

	/** Writers that meet in the same rows may have to begin anew. */
	private final RetryTemplate retry = new RetryTemplate(RetryPolicy.builder()
		.includes(TransientDataAccessException.class)
		.maxRetries(3)
		.delay(Duration.ofMillis(50))
		.jitter(Duration.ofMillis(25))
		.build());

	private final Lease lease;

	private final ScanPlan plan;

	private final Leases leases;

	private final Observations observations;

	private final TransactionOperations transactions;

	private final ScanMeters meters;

	private final Desks desks;

	private final OpenTrips reader;

	LookWriter(Lease lease, ScanPlan plan, Leases leases, Observations observations, TransactionOperations transactions,
			ScanMeters meters, Desks desks, OpenTrips reader) {
		this.lease = lease;
		this.plan = plan;
		this.leases = leases;
		this.observations = observations;
		this.transactions = transactions;
		this.meters = meters;
		this.desks = desks;
		this.reader = reader;
	}

	@Override
	public void write(Chunk<? extends Look> chunk) {
		List<? extends Look> looks = chunk.getItems();
		Tally tally = new Tally();
		looks.forEach((look) -> tally.add(look.tally()));
		Tally written = Objects.requireNonNull(
				this.retry.invoke(() -> this.transactions.execute((transaction) -> write(looks, tally))));
		looks.forEach((look) -> this.meters.count(look.outcome()));
		this.meters.count(written);
		// One trip that nobody may be asked for says nothing of the others.
		if (looks.stream().anyMatch((look) -> look.outcome() == Outcome.LEFT) && !this.desks.isAnyoneLeft()) {
			this.reader.leaveTheRest();
		}
	}

	private Tally write(List<? extends Look> looks, Tally tally) {
		Part part = this.lease.part();
		this.leases.requireHeld(this.lease);
		List<Observation> seen = looks.stream().flatMap((look) -> look.seen().stream()).toList();
		int added = seen.isEmpty() ? 0 : this.observations.add(seen);
		List<Integer> done = ranks(looks, Outcome.DONE);
		List<Integer> skipped = ranks(looks, Outcome.SKIPPED);
		int marked = this.plan.mark(part.scan(), done, true) + this.plan.mark(part.scan(), skipped, false);
		if (marked < done.size() + skipped.size()) {
			throw new LostPartException(part);
		}
		Tally written = tally.with("", ScanProgress.PRICES, added);
		this.plan.count(part.scan(), written);
		return written;
	}

	private static List<Integer> ranks(List<? extends Look> looks, Outcome outcome) {
		return looks.stream().filter((look) -> look.outcome() == outcome).map((look) -> look.trip().rank()).toList();
	}

}
