package ai.skyscout.batch.scan;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryUsage;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import ai.skyscout.devservices.WithDevServices;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * How fast the popular trips are looked at in the demo market, and how much memory that
 * takes. {@code -Dscan.trips=100000} makes it the length of a large scan.
 */
@WithDevServices
class PriceScanBench {

	private static final Logger logger = LoggerFactory.getLogger(PriceScanBench.class);

	private static final int TRIPS = Integer.getInteger("scan.trips", 20_000);

	private static final int SAMPLES = 10;

	@Autowired
	private PriceScans scans;

	@Autowired
	private ScanRuns runs;

	@Autowired
	private ScanPlan plan;

	private final List<Long> heap = new ArrayList<>();

	@DynamicPropertySource
	static void settings(DynamicPropertyRegistry registry) {
		registry.add("skyscout.scan.worker", () -> true);
		registry.add("skyscout.scan.limit", () -> TRIPS);
	}

	@Test
	void tripsPerSecondInTheDemoMarket() {
		System.gc();
		long before = used();
		long begin = System.nanoTime();
		assertThat(this.scans.start()).isTrue();
		await().atMost(Duration.ofMinutes(20)).pollInterval(Duration.ofMillis(500)).until(this::isOver);
		Duration time = Duration.ofNanos(System.nanoTime() - begin);
		JobExecution execution = this.runs.findLast().orElseThrow();
		ScanProgress end = this.plan.findProgress(execution.getJobInstanceId());
		logger.info("Price scan: {} of {} trips in {} s, {} per second, {} skipped, {} prices kept; {}", end.done(),
				end.planned(), time.toSeconds(), "%.0f".formatted(end.done() * 1e9 / time.toNanos()), end.skipped(),
				end.prices(), end.calls());
		assertThat(execution.getStatus()).isEqualTo(BatchStatus.COMPLETED);
		assertThat(end.open()).as("trips that were left").isZero();
		assertThat(end.done()).as("trips that were answered").isPositive();
		logger.info("Heap in use: {} MB before, over the scan {} MB, {} MB more at most", megabytes(before),
				this.heap.stream().map(PriceScanBench::megabytes).toList(),
				megabytes(this.heap.stream().mapToLong(Long::longValue).max().orElse(before) - before));
	}

	/** Looks at the heap each time another tenth is done. */
	private boolean isOver() {
		JobExecution execution = this.runs.findLast().orElse(null);
		if (execution == null) {
			return false;
		}
		ScanProgress progress = this.plan.findProgress(execution.getJobInstanceId());
		long due = (progress.planned() > 0)
				? SAMPLES * (long) (progress.planned() - progress.open()) / progress.planned() : 0;
		if (due > this.heap.size()) {
			System.gc();
			this.heap.add(used());
		}
		return !execution.isRunning();
	}

	private static long used() {
		MemoryUsage usage = Objects.requireNonNull(ManagementFactory.getMemoryMXBean().getHeapMemoryUsage());
		return usage.getUsed();
	}

	private static long megabytes(long bytes) {
		return bytes / 1024 / 1024;
	}

}
