package ai.skyscout.batch.scan;

import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.springframework.batch.core.job.JobExecutionException;
import org.springframework.batch.core.partition.StepExecutionSplitter;
import org.springframework.batch.core.partition.support.SimpleStepExecutionSplitter;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.stereotype.Component;

/**
 * Splits a scan into parts, in the order of their value: workers take the first ones
 * first. A scan that is gone on with has the parts that it had, even if the settings have
 * changed since.
 */
@Component
final class PartSplitter implements StepExecutionSplitter {

	/** Each part costs a few rows in the job repository. */
	private static final int MOST_PARTS = 200;

	private static final String PART_SIZE = "partSize";

	private final JobRepository repository;

	private final ScanPlan plan;

	private final int partSize;

	PartSplitter(JobRepository repository, ScanPlan plan, ScanSettings settings) {
		this.repository = repository;
		this.plan = plan;
		this.partSize = settings.partSize();
	}

	@Override
	public String getStepName() {
		return PartSteps.NAME;
	}

	@Override
	public Set<StepExecution> split(StepExecution whole, int gridSize) throws JobExecutionException {
		long scan = whole.getJobExecution().getJobInstanceId();
		int trips = this.plan.size(scan);
		ExecutionContext context = whole.getExecutionContext();
		int size = context.getInt(PART_SIZE, Math.max(this.partSize, Math.ceilDiv(trips, MOST_PARTS)));
		context.putInt(PART_SIZE, size);
		return new SimpleStepExecutionSplitter(this.repository, PartSteps.NAME, (grid) -> parts(scan, trips, size))
			.split(whole, gridSize)
			.stream()
			.sorted(Comparator.comparing(StepExecution::getStepName))
			.collect(Collectors.toCollection(LinkedHashSet::new));
	}

	static Map<String, ExecutionContext> parts(long scan, int trips, int size) {
		Map<String, ExecutionContext> parts = new HashMap<>();
		for (int first = 0; first < trips; first += size) {
			Part part = new Part(scan, first / size, first, Math.min(first + size, trips) - 1);
			parts.put(part.name(), part.toContext());
		}
		return parts;
	}

}
