package ai.skyscout.batch.scan;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.ExitStatus;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.JobInstance;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.core.retry.RetryPolicy;
import org.springframework.core.retry.RetryTemplate;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Component;

/**
 * What the job repository knows of scans. Instances that were stopped, killed or cut off
 * from PostgreSQL leave runs and parts behind that say they are under way, or nothing at
 * all, and that Spring Batch would never start again. What was really done is in the plan,
 * so that whoever holds the lock may say of them that they have failed.
 */
@Component
final class ScanRuns {

	/** A scan that has failed so often fails for a reason of its own. */
	private static final int MOST_RUNS = 20;

	private static final int FORGOTTEN_AT_ONCE = 20;

	/** A worker that is still at a part may write in between. */
	private final RetryTemplate retry = new RetryTemplate(RetryPolicy.builder()
		.includes(OptimisticLockingFailureException.class)
		.maxRetries(5)
		.delay(Duration.ofMillis(20))
		.build());

	private final JobRepository repository;

	private final Duration resumeWithin;

	private final Clock clock;

	ScanRuns(JobRepository repository, ScanSettings settings, Clock clock) {
		this.repository = repository;
		this.resumeWithin = settings.resumeWithin();
		this.clock = clock;
	}

	/** The last run of the last scan. */
	Optional<JobExecution> findLast() {
		JobInstance last = this.repository.getLastJobInstance(ScanJob.NAME);
		return Optional.ofNullable((last != null) ? this.repository.getLastJobExecution(last) : null);
	}

	/** The last run of the last scan if that may be gone on with. */
	Optional<JobExecution> findUnfinished() {
		return findLast().filter((run) -> !isOver(run) && !isOld(run))
			.filter((run) -> this.repository.getJobExecutions(run.getJobInstance()).size() < MOST_RUNS);
	}

	private static boolean isOver(JobExecution run) {
		return run.getStatus() == BatchStatus.COMPLETED || run.getStatus() == BatchStatus.ABANDONED;
	}

	/** The job repository keeps local times of the zone that Java runs in. */
	private boolean isOld(JobExecution run) {
		return run.getCreateTime()
			.isBefore(LocalDateTime.ofInstant(this.clock.instant().minus(this.resumeWithin), ZoneId.systemDefault()));
	}

	/** Brings a scan into a state from which Spring Batch goes on with it. */
	void prepare(JobExecution last) {
		for (JobExecution run : this.repository.getJobExecutions(last.getJobInstance())) {
			if (run.getId() == last.getId() || run.isRunning() || run.getStatus() == BatchStatus.UNKNOWN) {
				end(run.getId(), BatchStatus.FAILED);
			}
		}
	}

	/** Gives up what nobody goes on with any more, so that no worker takes it for work. */
	void abandonAll() {
		this.repository.findRunningJobExecutions(ScanJob.NAME)
			.forEach((run) -> end(run.getId(), BatchStatus.ABANDONED));
		findLast().filter((run) -> !isOver(run)).ifPresent((run) -> end(run.getId(), BatchStatus.ABANDONED));
	}

	/**
	 * Forgets the scans before the last so many, a few at a time.
	 * @param kept how many are kept
	 * @return the scans that are forgotten
	 */
	List<Long> forgetAllBut(int kept) {
		List<JobInstance> old = this.repository.getJobInstances(ScanJob.NAME, kept, FORGOTTEN_AT_ONCE);
		old.forEach(this.repository::deleteJobInstance);
		return old.stream().map(JobInstance::getId).toList();
	}

	private void end(long id, BatchStatus status) {
		JobExecution run = this.repository.getJobExecution(id);
		if (run == null) {
			return;
		}
		List.copyOf(run.getStepExecutions())
			.stream()
			.filter((step) -> isUnfinished(step.getStatus()))
			.forEach((step) -> this.retry.invoke(() -> fail(step.getId())));
		run.setStatus(status);
		run.setExitStatus(ExitStatus.FAILED);
		if (run.getEndTime() == null) {
			run.setEndTime(LocalDateTime.now(this.clock.withZone(ZoneId.systemDefault())));
		}
		this.repository.update(run);
	}

	private static boolean isUnfinished(BatchStatus status) {
		return status.isRunning() || status == BatchStatus.UNKNOWN;
	}

	/** Returns whether there was a need to. */
	private boolean fail(long id) {
		StepExecution step = this.repository.getStepExecution(id);
		if (step == null || !isUnfinished(step.getStatus())) {
			return false;
		}
		step.setStatus(BatchStatus.FAILED);
		step.setExitStatus(ExitStatus.FAILED.addExitDescription("Its instance said nothing of its end"));
		step.setEndTime(LocalDateTime.now(this.clock.withZone(ZoneId.systemDefault())));
		this.repository.update(step);
		return true;
	}

}
