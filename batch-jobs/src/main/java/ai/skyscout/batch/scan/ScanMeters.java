package ai.skyscout.batch.scan;

import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

import ai.skyscout.batch.scan.Look.Outcome;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import org.springframework.stereotype.Component;

/**
 * The metrics {@code skyscout.scan.*}. Counters are of this instance; the gauges of
 * progress are of the whole scan, told by the instance that has started it.
 */
@Component
final class ScanMeters {

	private final MeterRegistry meters;

	private final AtomicInteger planned = new AtomicInteger();

	private final AtomicInteger open = new AtomicInteger();

	private final AtomicLong running = new AtomicLong();

	private final Map<String, AtomicLong> budgets = new ConcurrentHashMap<>();

	ScanMeters(MeterRegistry meters) {
		this.meters = meters;
		meters.gauge("skyscout.scan.planned", this.planned);
		meters.gauge("skyscout.scan.open", this.open);
		meters.gauge("skyscout.scan.running", this.running);
	}

	/** Counts a trip. */
	void count(Outcome outcome) {
		this.meters.counter("skyscout.scan.trips", "outcome", outcome.name().toLowerCase(Locale.ROOT)).increment();
	}

	/** Counts calls and prices. */
	void count(Tally tally) {
		tally.numbers().forEach((key, number) -> {
			if (key.supplier().isEmpty()) {
				this.meters.counter("skyscout.scan." + key.outcome()).increment(number);
			}
			else {
				this.meters.counter("skyscout.scan.calls", "supplier", key.supplier(), "outcome", key.outcome())
					.increment(number);
			}
		});
	}

	/** Tells how many of today's calls of a supplier are used. */
	void budget(String supplier, long usedToday) {
		this.budgets.computeIfAbsent(supplier, (id) -> {
			AtomicLong used = new AtomicLong();
			this.meters.gauge("skyscout.scan.budget.used", Tags.of("supplier", id), used);
			return used;
		}).set(usedToday);
	}

	/** Tells how far a scan is. */
	void progress(ScanProgress progress) {
		this.planned.set(progress.planned());
		this.open.set(progress.open());
		this.running.set(1);
	}

	/** Tells that this instance leads no scan any more. */
	void rest() {
		this.running.set(0);
	}

	/** Tells that a scan is over. */
	void over(String status, Duration duration) {
		this.meters.timer("skyscout.scan.duration", "status", status).record(duration);
	}

}
