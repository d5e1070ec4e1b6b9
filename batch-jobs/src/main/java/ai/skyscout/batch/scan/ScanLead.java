package ai.skyscout.batch.scan;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import net.javacrumbs.shedlock.core.SimpleLock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.batch.core.job.parameters.JobParameters;

/**
 * What the instance that leads a scan does beside waiting for its end: keeps the lock,
 * hands out parts whose worker has died, tells how it goes.
 */
final class ScanLead implements AutoCloseable {

	private static final Logger logger = LoggerFactory.getLogger(ScanLead.class);

	private final LostParts lostParts;

	private final ScanReport report;

	private final ScanSettings settings;

	private final CountDownLatch over = new CountDownLatch(1);

	private final Thread thread;

	private SimpleLock lock;

	private volatile @Nullable JobParameters parameters;

	private @Nullable ScanProgress told;

	private long toldAt;

	ScanLead(SimpleLock lock, LostParts lostParts, ScanReport report, ScanSettings settings) {
		this.lock = lock;
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
		keepLock();
		JobParameters led = this.parameters;
		if (led != null) {
			this.lostParts.handOut(led).ifPresent(this::tell);
		}
	}

	private synchronized void keepLock() {
		Optional<SimpleLock> kept = this.lock.extend(this.settings.lease(), Duration.ZERO);
		if (kept.isPresent()) {
			this.lock = kept.get();
		}
		else {
			logger.warn("Another instance may have taken over the lead of the price scan");
		}
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
		boolean interrupted = false;
		try {
			this.thread.join(Duration.ofSeconds(5));
		}
		catch (InterruptedException ex) {
			interrupted = true;
		}
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
		try {
			this.lock.unlock();
		}
		catch (RuntimeException ex) {
			logger.warn("The lead of the price scan ends by itself: {}", ex.toString());
		}
	}

}
