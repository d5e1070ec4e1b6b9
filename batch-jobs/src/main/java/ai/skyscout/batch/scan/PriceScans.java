package ai.skyscout.batch.scan;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

import net.javacrumbs.shedlock.core.LockConfiguration;
import net.javacrumbs.shedlock.core.LockProvider;
import net.javacrumbs.shedlock.core.SimpleLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.JobExecutionException;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.job.parameters.JobParametersBuilder;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.stereotype.Component;

/**
 * Starts scans, one at a time over all instances, and goes on with those that did not come
 * to their end. Whoever holds the lock leads the scan; when its instance dies the lock
 * runs out, and another instance, or the same one started again, goes on.
 */
@Component
final class PriceScans implements AutoCloseable {

	private static final Logger logger = LoggerFactory.getLogger(PriceScans.class);

	private static final Duration TIME_TO_STOP = Duration.ofSeconds(5);

	private final Job job;

	private final JobOperator operator;

	private final ScanRuns runs;

	private final LockProvider locks;

	private final ScanPlan plan;

	private final ScanQueue queue;

	private final LostParts lostParts;

	private final ScanReport report;

	private final ScanSettings settings;

	private final Clock clock;

	private final AtomicBoolean leading = new AtomicBoolean();

	/** Not virtual ones: their connections die of an interruption, and the end is unsaid. */
	private final ExecutorService threads = Executors
		.newThreadPerTaskExecutor(Thread.ofPlatform().name("price-scan-", 0).daemon().factory());

	PriceScans(Job priceScan, JobOperator operator, ScanRuns runs, LockProvider locks, ScanPlan plan, ScanQueue queue,
			LostParts lostParts, ScanReport report, ScanSettings settings, Clock clock) {
		this.job = priceScan;
		this.operator = operator;
		this.runs = runs;
		this.locks = locks;
		this.plan = plan;
		this.queue = queue;
		this.lostParts = lostParts;
		this.report = report;
		this.settings = settings;
		this.clock = clock;
	}

	/**
	 * Starts a scan in the background, or goes on with one that did not come to its end.
	 * @return false if one is running, here or elsewhere
	 * @throws org.springframework.dao.DataAccessException if PostgreSQL is away
	 */
	boolean start() {
		return lead(true);
	}

	/**
	 * Goes on in the background with a scan that did not come to its end, because its
	 * instance has died or PostgreSQL was away.
	 * @return false if there is none or one is running
	 * @throws org.springframework.dao.DataAccessException if PostgreSQL is away
	 */
	boolean resume() {
		return this.runs.findUnfinished().isPresent() && lead(false);
	}

	private boolean lead(boolean startNew) {
		// An instance whose lock runs out unnoticed does not lead twice.
		if (!this.leading.compareAndSet(false, true)) {
			return false;
		}
		boolean led = false;
		try {
			Optional<SimpleLock> lock = this.locks
				.lock(new LockConfiguration(this.clock.instant(), ScanJob.NAME, this.settings.lease(), Duration.ZERO));
			lock.ifPresent((held) -> this.threads.execute(() -> lead(held, startNew)));
			led = lock.isPresent();
		}
		finally {
			if (!led) {
				this.leading.set(false);
			}
		}
		return led;
	}

	private void lead(SimpleLock held, boolean startNew) {
		try (ScanLead lead = new ScanLead(held, this.locks, this.lostParts, this.report, this.settings)) {
			Optional<JobExecution> unfinished = this.runs.findUnfinished();
			if (unfinished.isPresent()) {
				logger.info("Price scan {} goes on", unfinished.get().getJobInstanceId());
				this.queue.clear();
				this.runs.prepare(unfinished.get());
				run(lead, unfinished.get().getJobParameters());
			}
			else if (startNew) {
				this.queue.clear();
				this.runs.abandonAll();
				this.plan.forget(this.runs.forgetAllBut(this.settings.kept() - 1));
				run(lead, new JobParametersBuilder().addString("startedAt", this.clock.instant().toString())
					.toJobParameters());
			}
		}
		catch (JobExecutionException | RuntimeException ex) {
			// What is left of it is gone on with once that is possible.
			logger.error("A price scan was interrupted", ex);
		}
		finally {
			this.leading.set(false);
		}
	}

	private void run(ScanLead lead, JobParameters parameters) throws JobExecutionException {
		Instant begin = this.clock.instant();
		lead.watch(parameters);
		JobExecution execution = this.operator.start(this.job, parameters);
		this.report.tellEnd(execution.getJobInstanceId(), execution.getStatus().name().toLowerCase(Locale.ROOT),
				Duration.between(begin, this.clock.instant()));
	}

	/** Ends the lead; another instance goes on. */
	@Override
	public void close() {
		this.threads.shutdownNow();
		try {
			if (!this.threads.awaitTermination(TIME_TO_STOP.toSeconds(), TimeUnit.SECONDS)) {
				logger.warn("The price scan does not stop");
			}
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

}
