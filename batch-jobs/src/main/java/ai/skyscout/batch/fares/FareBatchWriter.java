package ai.skyscout.batch.fares;

import java.io.IOException;
import java.time.Duration;

import ai.skyscout.prices.Observations;
import ai.skyscout.prices.exchange.FareBatch;
import io.micrometer.core.instrument.MeterRegistry;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.infrastructure.item.Chunk;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.batch.infrastructure.item.ItemStreamException;
import org.springframework.batch.infrastructure.item.ItemStreamWriter;

/**
 * Keeps the observations of a run, lists its rejected lines, and tells how far it is: in
 * the log every few seconds, in the meters {@code skyscout.fares.imported} by result.
 */
class FareBatchWriter implements ItemStreamWriter<FareBatch> {

	private static final Log logger = LogFactory.getLog(FareBatchWriter.class);

	private static final String REPORT_SIZE = "fares.report";

	private static final Duration BETWEEN_LINES_OF_LOG = Duration.ofSeconds(5);

	private final Observations observations;

	private final ImportSettings settings;

	private final MeterRegistry meters;

	private ImportCounts counts = new ImportCounts();

	private @Nullable RejectionReport report;

	private long started;

	private long logged;

	private long linesBefore;

	FareBatchWriter(Observations observations, ImportSettings settings, MeterRegistry meters) {
		this.observations = observations;
		this.settings = settings;
		this.meters = meters;
	}

	@Override
	public void open(ExecutionContext context) {
		this.counts = ImportCounts.of(context);
		this.linesBefore = this.counts.lines();
		this.started = System.nanoTime();
		this.logged = this.started;
		try {
			this.report = RejectionReport.open(this.settings.report(), context.getLong(REPORT_SIZE, 0));
		}
		catch (IOException ex) {
			throw new ItemStreamException(
					"Cannot write the report of rejected lines, %s; choose another with report=…: %s"
						.formatted(this.settings.report().toAbsolutePath(), ex),
					ex);
		}
	}

	@Override
	public void write(Chunk<? extends FareBatch> batches) throws IOException {
		for (FareBatch batch : batches) {
			int added = this.observations.add(batch.observations());
			opened().add(batch.rejections());
			this.counts.add(batch, added);
			count("new", added);
			count("known", batch.observations().size() - added);
			count("rejected", batch.rejections().size());
		}
		if (System.nanoTime() - this.logged > BETWEEN_LINES_OF_LOG.toNanos()) {
			this.logged = System.nanoTime();
			logger.info("Importing %s, %,d lines/s: %s".formatted(this.settings.file(), rate(), this.counts));
		}
	}

	private void count(String result, int amount) {
		this.meters.counter("skyscout.fares.imported", "result", result).increment(amount);
	}

	private long rate() {
		double seconds = Math.max(1e-3, (System.nanoTime() - this.started) / 1e9);
		return Math.round((this.counts.lines() - this.linesBefore) / seconds);
	}

	private RejectionReport opened() {
		if (this.report == null) {
			throw new IllegalStateException("Not open");
		}
		return this.report;
	}

	@Override
	public void update(ExecutionContext context) {
		this.counts.keep(context);
		try {
			context.putLong(REPORT_SIZE, opened().size());
		}
		catch (IOException ex) {
			throw new ItemStreamException(ex);
		}
	}

	@Override
	public void close() {
		if (this.report == null) {
			return;
		}
		try {
			this.report.close();
		}
		catch (IOException ex) {
			throw new ItemStreamException(ex);
		}
		this.report = null;
		logger.info("Import of %s stands at %s; %,d lines/s%s".formatted(this.settings.file(), this.counts, rate(),
				(this.counts.rejected() > 0)
						? "; the rejected lines are listed in " + this.settings.report().toAbsolutePath() : ""));
	}

}
