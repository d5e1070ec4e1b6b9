package ai.skyscout.batch.scan;

import java.time.Duration;
import java.util.List;
import java.util.Objects;

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
 * holder of the part can commit: each trip is written once, whoever dies when.
 */
final class LookWriter implements ItemWriter<Look> {

	/** Writers that meet in the same rows may have to begin anew. */
	private final RetryTemplate retry = new RetryTemplate(RetryPolicy.builder()
		.includes(TransientDataAccessException.class)
		.maxRetries(3)
		.delay(Duration.ofMillis(50))
		.jitter(Duration.ofMillis(25))
		.build());

	private final Part part;

	private final ScanPlan plan;

	private final Leases leases;

	private final Observations observations;

	private final TransactionOperations transactions;

	private final ScanMeters meters;

	private final OpenTrips reader;

	LookWriter(Part part, ScanPlan plan, Leases leases, Observations observations, TransactionOperations transactions,
			ScanMeters meters, OpenTrips reader) {
		this.part = part;
		this.plan = plan;
		this.leases = leases;
		this.observations = observations;
		this.transactions = transactions;
		this.meters = meters;
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
		if (looks.stream().anyMatch((look) -> look.outcome() == Outcome.LEFT)) {
			this.reader.leaveTheRest();
		}
	}

	private Tally write(List<? extends Look> looks, Tally tally) {
		this.leases.requireHeld(this.part);
		List<Observation> seen = looks.stream().flatMap((look) -> look.seen().stream()).toList();
		int added = seen.isEmpty() ? 0 : this.observations.add(seen);
		this.plan.mark(this.part.scan(), ranks(looks, Outcome.DONE), true);
		this.plan.mark(this.part.scan(), ranks(looks, Outcome.SKIPPED), false);
		Tally written = tally.with("", ScanProgress.PRICES, added);
		this.plan.count(this.part.scan(), written);
		return written;
	}

	private static List<Integer> ranks(List<? extends Look> looks, Outcome outcome) {
		return looks.stream().filter((look) -> look.outcome() == outcome).map((look) -> look.trip().rank()).toList();
	}

}
