package ai.skyscout.batch.scan;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import net.javacrumbs.shedlock.core.LockConfiguration;
import net.javacrumbs.shedlock.core.LockProvider;
import net.javacrumbs.shedlock.core.SimpleLock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.batch.core.job.parameters.JobParameters;

/**
 * What the instance that leads a scan does beside waiting for its end: keeps the lock,
 * hands out parts whose worker has died, tells how it goes. Begun on the thread that leads.
 */
final class ScanLead implements AutoCloseable {

	private static final Logger logger = LoggerFactory.getLogger(ScanLead.class);

	private final LostParts lostParts;

	private final ScanReport report;

	private final ScanSettings settings;

	private final CountDownLatch over = new CountDownLatch(1);

	private final LockProvider locks;

	/** Waits for the end of the scan, and is interrupted once another instance leads it. */
	private final Thread waiting = Thread.currentThread();

	private final Thread thread;

	private @Nullable SimpleLock lock;

	private volatile @Nullable JobParameters parameters;

	private @Nullable ScanProgress told;

	private long toldAt;

	ScanLead(SimpleLock lock, LockProvider locks, LostParts lostParts, ScanReport report, ScanSettings settings) {
		this.lock = lock;
		this.locks = locks;
		this.lostParts = lostParts;
		this.report = report;
		this.settings = settings;
		this.thread = Thread.ofVirtual().name("scan-lead").start(this::lead);
	}

	/** Begins to look after the scan with these parameters. */
	void watch(JobParameters scan) {
		this.parameters = scan;
	}

	private void lead() {
		Duration beat = this.settings.lease().dividedBy(4);
		try {
			while (!this.over.await(beat.toMillis(), TimeUnit.MILLISECONDS)) {
				try {
					beat();
				}
				catch (RuntimeException ex) {
					// Drivers, pools and transactions have many ways to say that the
					// server is away.
					logger.warn("The lead of a price scan waits for PostgreSQL: {}", ex.toString());
				}
			}
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

	private void beat() {
		if (!keepLock()) {
			logger.warn("Another instance has taken over the lead of the price scan");
			this.over.countDown();
			this.waiting.interrupt();
			return;
		}
		JobParameters led = this.parameters;
		if (led != null) {
			this.lostParts.handOut(led).ifPresent(this::tell);
		}
	}

	/** A lock that ran out while PostgreSQL was away, and that nobody took, is taken again. */
	private synchronized boolean keepLock() {
		SimpleLock held = this.lock;
		Optional<SimpleLock> kept = (held != null) ? held.extend(this.settings.lease(), Duration.ZERO)
				: Optional.empty();
		if (kept.isEmpty()) {
			this.lock = null;
			kept = this.locks
				.lock(new LockConfiguration(Instant.now(), ScanJob.NAME, this.settings.lease(), Duration.ZERO));
		}
		this.lock = kept.orElse(null);
		return kept.isPresent();
	}

	private void tell(long scan) {
		ScanProgress now = this.report.measure(scan);
		Duration between = Duration.ofNanos(System.nanoTime() - this.toldAt);
		ScanProgress before = this.told;
		if (before == null || before.scan() != scan) {
			this.told = now;
			this.toldAt = System.nanoTime();
		}
		else if (between.compareTo(this.settings.report()) >= 0) {
			this.report.tell(now, before, between);
			this.told = now;
			this.toldAt = System.nanoTime();
		}
	}

	/** Gives the lead up. */
	@Override
	public void close() {
		this.over.countDown();
		boolean interrupted = Thread.interrupted();
		try {
			this.thread.join(Duration.ofSeconds(5));
		}
		catch (InterruptedException ex) {
			interrupted = true;
		}
		this.report.rest();
		try {
			unlock();
		}
		finally {
			if (interrupted) {
				Thread.currentThread().interrupt();
			}
		}
	}

	private synchronized void unlock() {
		SimpleLock held = this.lock;
		if (held == null) {
			return;
		}
		try {
			held.unlock();
		}
		catch (RuntimeException ex) {
			logger.warn("The lead of the price scan ends by itself: {}", ex.toString());
		}
	}

}
