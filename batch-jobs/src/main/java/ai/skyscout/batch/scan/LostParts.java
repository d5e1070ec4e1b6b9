package ai.skyscout.batch.scan;

import java.util.HashSet;
import java.util.OptionalLong;
import java.util.Set;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.batch.integration.partition.StepExecutionRequest;
import org.springframework.stereotype.Component;

/**
 * Finds parts whose worker has died and hands them out again. A part that was begun and
 * that nobody holds has lost its worker; one that was not begun may have lost its request
 * once the queue is empty. A request too many does no harm: whoever takes it sees that the
 * part is held or over.
 */
@Component
final class LostParts {

	private static final Logger logger = LoggerFactory.getLogger(LostParts.class);

	private final JobRepository repository;

	private final Leases leases;

	private final ScanQueue queue;

	private final Set<Long> handedOut = new HashSet<>();

	LostParts(JobRepository repository, Leases leases, ScanQueue queue) {
		this.repository = repository;
		this.leases = leases;
		this.queue = queue;
	}

	/**
	 * Hands out again what is lost of a scan.
	 * @param parameters those of the scan
	 * @return the scan; empty if it is not running
	 */
	synchronized OptionalLong handOut(JobParameters parameters) {
		JobExecution last = this.repository.getLastJobExecution(ScanJob.NAME, parameters);
		JobExecution execution = (last != null) ? this.repository.getJobExecution(last.getId()) : null;
		if (execution == null || !execution.getStatus().isRunning()) {
			this.handedOut.clear();
			return OptionalLong.empty();
		}
		handOut(execution);
		return OptionalLong.of(execution.getJobInstanceId());
	}

	private void handOut(JobExecution execution) {
		// A part that ends in between is taken for lost, which does no harm.
		boolean idle = this.queue.isEmpty();
		Set<Integer> held = this.leases.listHeld(execution.getJobInstanceId());
		for (StepExecution step : execution.getStepExecutions()) {
			if (isPartUnderWay(step) && isLost(step, held, idle)) {
				logger.info("Nobody works on {} of price scan {}: it is handed out again", step.getStepName(),
						execution.getJobInstanceId());
				this.queue.send(new StepExecutionRequest(PartSteps.NAME, step.getId()));
			}
		}
	}

	private static boolean isPartUnderWay(StepExecution step) {
		return step.getStepName().startsWith(PartSteps.NAME + ":") && step.getStatus().isRunning();
	}

	private boolean isLost(StepExecution step, Set<Integer> held, boolean idle) {
		if (held.contains(Part.of(step.getExecutionContext()).number())) {
			this.handedOut.remove(step.getId());
			return false;
		}
		return idle || step.getStatus() == BatchStatus.STARTED && this.handedOut.add(step.getId());
	}

}
