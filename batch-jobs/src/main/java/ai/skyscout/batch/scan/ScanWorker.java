package ai.skyscout.batch.scan;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import ai.skyscout.batch.scan.Leases.Lease;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.batch.core.ExitStatus;
import org.springframework.batch.core.listener.StepExecutionListener;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.batch.integration.partition.StepExecutionRequest;
import org.springframework.batch.integration.partition.StepExecutionRequestHandler;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Takes parts of scans from the queue, whichever instance has started the scan, and works
 * on several at a time. While PostgreSQL is away it tries again with growing pauses.
 */
@Component
@ConditionalOnBooleanProperty(name = "skyscout.scan.worker", matchIfMissing = true)
final class ScanWorker implements AutoCloseable {

	private static final Logger logger = LoggerFactory.getLogger(ScanWorker.class);

	private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);

	private static final Duration TIME_TO_STOP = Duration.ofSeconds(10);

	private final ScanQueue queue;

	private final JobRepository repository;

	private final Leases leases;

	private final PartSteps steps;

	private final ScanSettings settings;

	private final CountDownLatch stopping = new CountDownLatch(1);

	private final Set<StepExecution> running = ConcurrentHashMap.newKeySet();

	private final List<Thread> threads = new ArrayList<>();

	ScanWorker(ScanQueue queue, JobRepository repository, Leases leases, PartSteps steps, ScanSettings settings) {
		this.queue = queue;
		this.repository = repository;
		this.leases = leases;
		this.steps = steps;
		this.settings = settings;
	}

	@EventListener(ApplicationReadyEvent.class)
	synchronized void start() {
		if (!this.threads.isEmpty()) {
			return;
		}
		Duration beat = this.settings.lease().dividedBy(4);
		this.threads.add(Thread.ofPlatform()
			.name("scan-beat")
			.daemon()
			.start(() -> repeat(beat, beat, () -> {
				this.leases.keep();
				return false;
			})));
		for (int i = 1; i <= this.settings.parts(); i++) {
			this.threads.add(Thread.ofPlatform()
				.name("scan-worker-" + i)
				.daemon()
				.start(() -> repeat(this.settings.poll(), LONGEST_PAUSE, this::workOnce)));
		}
	}

	private void repeat(Duration pause, Duration longest, Work work) {
		Duration next = pause;
		try {
			while (!this.stopping.await(next.toMillis(), TimeUnit.MILLISECONDS)) {
				try {
					next = work.doIt() ? Duration.ZERO : pause;
				}
				catch (RuntimeException ex) {
					// Drivers, pools and transactions have many ways to say that the
					// server is away.
					logger.warn("Scans wait for PostgreSQL: {}", ex.toString());
					logger.debug("Scans wait", ex);
					next = longer(next, pause, longest);
				}
			}
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

	private static Duration longer(Duration last, Duration pause, Duration longest) {
		Duration next = last.isZero() ? pause : last.multipliedBy(2);
		return (next.compareTo(longest) < 0) ? next : longest;
	}

	/** Returns whether there was anything to do. */
	private boolean workOnce() {
		Optional<StepExecutionRequest> request = this.queue.take();
		request.ifPresent(this::workOn);
		return request.isPresent();
	}

	private void workOn(StepExecutionRequest request) {
		StepExecution execution = this.repository.getStepExecution(request.getStepExecutionId());
		if (execution == null || !execution.getStatus().isRunning()) {
			logger.debug("{} is over", request);
			return;
		}
		Part part = Part.of(execution.getExecutionContext());
		Optional<Lease> lease = this.leases.claim(part);
		if (lease.isEmpty()) {
			logger.debug("Somebody is at part {} of scan {}", part.number(), part.scan());
			return;
		}
		try {
			StepExecutionRequestHandler handler = new StepExecutionRequestHandler();
			handler.setJobRepository(this.repository);
			handler.setStepLocator((name) -> this.steps.make(lease.get(), new Running(), this::rest));
			handler.handle(request);
		}
		finally {
			this.leases.release(lease.get());
		}
	}

	private boolean rest(Duration duration) throws InterruptedException {
		return !this.stopping.await(duration.toMillis(), TimeUnit.MILLISECONDS);
	}

	/**
	 * Ends after the chunks that are under way; what is left of the parts is gone on with
	 * by others.
	 */
	@Override
	public synchronized void close() {
		this.stopping.countDown();
		this.running.forEach(StepExecution::setTerminateOnly);
		long end = System.nanoTime() + TIME_TO_STOP.toNanos();
		try {
			for (Thread thread : this.threads) {
				Duration left = Duration.ofNanos(Math.max(1, end - System.nanoTime()));
				if (!thread.join(left)) {
					thread.interrupt();
				}
			}
		}
		catch (InterruptedException ex) {
			this.threads.forEach(Thread::interrupt);
			Thread.currentThread().interrupt();
		}
	}

	@FunctionalInterface
	private interface Work {

		/** Returns whether there may be more to do at once. */
		boolean doIt();

	}

	private final class Running implements StepExecutionListener {

		@Override
		public void beforeStep(StepExecution execution) {
			ScanWorker.this.running.add(execution);
			if (ScanWorker.this.stopping.getCount() == 0) {
				execution.setTerminateOnly();
			}
		}

		@Override
		public ExitStatus afterStep(StepExecution execution) {
			ScanWorker.this.running.remove(execution);
			return execution.getExitStatus();
		}

	}

}
