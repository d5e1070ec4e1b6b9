package ai.skyscout.batch;

import java.util.UUID;

import ai.skyscout.devservices.WithDevServices;
import org.junit.jupiter.api.Test;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.job.parameters.JobParametersBuilder;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

@WithDevServices
class JobRepositoryIT {

	@Autowired
	private JobRepository repository;

	@Autowired
	private JobOperator operator;

	@Autowired
	private JdbcClient jdbc;

	@Test
	void keepsWhatAJobIsAtInPostgres() throws Exception {
		JobExecution failed = this.operator.start(job(true), new JobParameters());
		assertThat(failed.getStatus()).isEqualTo(BatchStatus.FAILED);
		assertThat(this.jdbc.sql("select status from batch_job_execution where job_execution_id = ?")
			.param(failed.getId())
			.query(String.class)
			.single()).isEqualTo("FAILED");
	}

	@Test
	void goesOnWithAJobThatFailed() throws Exception {
		JobParameters parameters = new JobParametersBuilder().addString("run", UUID.randomUUID().toString())
			.toJobParameters();
		JobExecution failed = this.operator.start(job(true), parameters);
		JobExecution second = this.operator.start(job(false), parameters);
		assertThat(second.getStatus()).isEqualTo(BatchStatus.COMPLETED);
		assertThat(second.getJobInstanceId()).isEqualTo(failed.getJobInstanceId());
	}

	private Job job(boolean failing) {
		Step step = new StepBuilder("only", this.repository).tasklet((contribution, context) -> {
			if (failing) {
				throw new IllegalStateException("on purpose");
			}
			return RepeatStatus.FINISHED;
		}).build();
		return new JobBuilder("repository-test", this.repository).start(step).build();
	}

}
