package ai.skyscout.prices.store;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import ai.skyscout.prices.Observation;
import ai.skyscout.prices.Observations;
import ai.skyscout.prices.PricesObserved;
import io.micrometer.core.instrument.MeterRegistry;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Keeps observations in PostgreSQL: copies them into a temporary table and makes
 * everything else of it there, unless there are so many that nothing was known of that
 * {@link StraightCopy} has a shorter way.
 */
@Component
class PostgresObservations implements Observations {

	private static final Logger logger = LoggerFactory.getLogger(PostgresObservations.class);

	private final Valuation valuation;

	private final Quarantine quarantine;

	private final Partitions partitions;

	private final StraightCopy straight;

	private final Incoming incoming;

	private final Writing writing;

	private final JdbcClient jdbc;

	private final TransactionTemplate transaction;

	private final ApplicationEventPublisher events;

	private final MeterRegistry meters;

	private volatile @Nullable StorageForm form;

	PostgresObservations(Valuation valuation, Quarantine quarantine, Partitions partitions, StraightCopy straight,
			Incoming incoming, Writing writing, JdbcClient jdbc, PlatformTransactionManager transactions,
			ApplicationEventPublisher events, MeterRegistry meters) {
		this.valuation = valuation;
		this.quarantine = quarantine;
		this.partitions = partitions;
		this.straight = straight;
		this.incoming = incoming;
		this.writing = writing;
		this.jdbc = jdbc;
		this.transaction = new TransactionTemplate(transactions);
		this.events = events;
		this.meters = meters;
	}

	@Override
	public int add(Collection<Observation> observations) {
		List<ObservationRow> rows = this.valuation.value(observations);
		if (rows.isEmpty()) {
			return 0;
		}
		StorageForm form = form();
		if (form == StorageForm.PLAIN) {
			this.partitions.ensure(
					rows.stream().map((row) -> Partitions.monthOf(row.seen().seenAt())).collect(Collectors.toSet()));
		}
		Writing.Written written = this.transaction.execute((status) -> {
			Writing.Written result = write(rows, form);
			afterCommit(() -> tell(rows.size(), result));
			return result;
		});
		return written.fresh();
	}

	private Writing.Written write(List<ObservationRow> rows, StorageForm form) {
		Set<ObservationRow> outliers = this.quarantine.outliers(rows);
		List<ObservationRow> left = rows;
		Writing.Written written = Writing.Written.NOTHING;
		if (form == StorageForm.PLAIN) {
			left = new ArrayList<>();
			written = this.straight.copy(rows, outliers, left);
		}
		if (!left.isEmpty()) {
			this.incoming.load(left, outliers);
			written = written
				.plus(this.writing.write(form, left.getFirst().seen().seenAt(), left.getLast().seen().seenAt()));
		}
		return written;
	}

	private static void afterCommit(Runnable task) {
		TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
			@Override
			public void afterCommit() {
				task.run();
			}
		});
	}

	private void tell(int rows, Writing.Written written) {
		count("written", written.fresh());
		count("duplicates", rows - written.fresh());
		count("quarantined", written.quarantined());
		count("released", written.released());
		if (!written.lowest().isEmpty()) {
			try {
				this.events.publishEvent(new PricesObserved(written.lowest()));
			}
			catch (RuntimeException ex) {
				// What is written is written, whatever others make of it.
				logger.error("Somebody failed to hear of {} new prices", written.lowest().size(), ex);
			}
		}
	}

	private void count(String what, int count) {
		this.meters.counter("skyscout.prices.observations." + what).increment(count);
	}

	private StorageForm form() {
		StorageForm known = this.form;
		if (known == null) {
			known = StorageForm.of(this.jdbc);
			this.form = known;
		}
		return known;
	}

}
