package ai.skyscout.batch.scan;

import java.time.LocalDateTime;
import java.util.Map;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.actuate.endpoint.annotation.ReadOperation;
import org.springframework.boot.actuate.endpoint.annotation.WriteOperation;
import org.springframework.stereotype.Component;

/**
 * {@code /actuator/pricescan} on the management port: GET tells how the last scan goes or
 * went, POST starts one.
 */
@Component
@Endpoint(id = "pricescan")
final class ScanEndpoint {

	private final PriceScans scans;

	private final ScanRuns runs;

	private final ScanPlan plan;

	private final Desks desks;

	private final Budgets budgets;

	ScanEndpoint(PriceScans scans, ScanRuns runs, ScanPlan plan, Desks desks, Budgets budgets) {
		this.scans = scans;
		this.runs = runs;
		this.plan = plan;
		this.desks = desks;
		this.budgets = budgets;
	}

	@ReadOperation
	Last last() {
		return this.runs.findLast().map(this::describe).orElse(Last.NONE);
	}

	/** Says whether a scan starts; if not, one is running. */
	@WriteOperation
	Map<String, Boolean> start() {
		return Map.of("started", this.scans.start());
	}

	private Last describe(JobExecution execution) {
		Map<String, Budget> used = new TreeMap<>();
		for (Desk desk : this.desks.list()) {
			if (!desk.allowance().budget().isUnlimited()) {
				used.put(desk.supplier().id().value(), new Budget(this.budgets.usedToday(desk.supplier().id()),
						desk.allowance().budget().perDay()));
			}
		}
		return new Last(execution.getStatus().name(), execution.getStartTime(), execution.getEndTime(),
				this.plan.findProgress(execution.getJobInstanceId()), used);
	}

	/**
	 * The last scan.
	 *
	 * @param status as Spring Batch says it; {@code NONE} if there was none
	 */
	record Last(String status, @Nullable LocalDateTime startedAt, @Nullable LocalDateTime endedAt,
			@Nullable ScanProgress progress, Map<String, Budget> budgets) {

		static final Last NONE = new Last("NONE", null, null, null, Map.of());

	}

	/**
	 * Calls of a supplier today.
	 */
	record Budget(long used, long perDay) {
	}

}
