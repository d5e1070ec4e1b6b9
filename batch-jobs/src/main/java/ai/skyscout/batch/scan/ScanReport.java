package ai.skyscout.batch.scan;

import java.time.Duration;
import java.util.Locale;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Tells operators how a scan goes: a line in the log now and then and at the end, and the
 * gauges.
 */
@Component
final class ScanReport {

	private static final Logger logger = LoggerFactory.getLogger(ScanReport.class);

	private final ScanPlan plan;

	private final Desks desks;

	private final Budgets budgets;

	private final ScanMeters meters;

	ScanReport(ScanPlan plan, Desks desks, Budgets budgets, ScanMeters meters) {
		this.plan = plan;
		this.desks = desks;
		this.budgets = budgets;
		this.meters = meters;
	}

	/** Updates the gauges. */
	ScanProgress measure(long scan) {
		ScanProgress progress = this.plan.findProgress(scan);
		this.meters.progress(progress);
		this.desks.list()
			.forEach((desk) -> this.meters.budget(desk.supplier().id().value(),
					this.budgets.usedToday(desk.supplier().id())));
		return progress;
	}

	/**
	 * Tells how far a scan is.
	 * @param before how far it was
	 * @param between how long ago that was
	 */
	void tell(ScanProgress now, ScanProgress before, Duration between) {
		double perSecond = (before.open() - now.open()) / Math.max(0.001, between.toMillis() / 1000.0);
		logger.info("Price scan {}: {} of {} trips, {} per second, {} skipped, {} new prices; calls: {}{}", now.scan(),
				now.planned() - now.open(), now.planned(), String.format(Locale.ROOT, "%.1f", perSecond), now.skipped(),
				now.prices(), now.calls(), budget());
	}

	/** Tells how a run of a scan has ended. */
	void tellEnd(long scan, String status, Duration duration) {
		ScanProgress end = measure(scan);
		this.meters.over(status, duration);
		logger.info(
				"Price scan {} has ended as {} after {} s: {} of {} trips, {} skipped, {} left, {} new prices; calls: {}{}",
				scan, status, duration.toSeconds(), end.done(), end.planned(), end.skipped(), end.open(), end.prices(),
				end.calls(), budget());
	}

	/** Tells that this instance leads no scan. */
	void rest() {
		this.meters.rest();
	}

	/** Of those that have one. */
	private String budget() {
		StringBuilder text = new StringBuilder();
		for (Desk desk : this.desks.list()) {
			ScanSettings.Budget budget = desk.allowance().budget();
			if (!budget.isUnlimited()) {
				text.append(text.isEmpty() ? "; budget of today: " : ", ")
					.append(desk.supplier().id())
					.append(' ')
					.append(this.budgets.usedToday(desk.supplier().id()))
					.append(" of ")
					.append(budget.perDay());
			}
		}
		return text.toString();
	}

}
