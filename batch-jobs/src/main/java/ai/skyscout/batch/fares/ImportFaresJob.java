package ai.skyscout.batch.fares;

import ai.skyscout.prices.Observations;
import ai.skyscout.prices.exchange.FareBatch;
import ai.skyscout.prices.exchange.FareFiles;
import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.batch.core.configuration.annotation.StepScope;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.job.parameters.InvalidJobParametersException;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.PlatformTransactionManager;

/**
 * The job {@code import-fares}: takes observed fares from a file. Parameters: {@code file},
 * and as one pleases {@code report}, {@code supplier}. Started again with the same
 * parameters after it stopped, it goes on where it was; what was imported before, by
 * whatever job, is known and left as it is.
 */
@Configuration(proxyBeanMethods = false)
class ImportFaresJob {

	/** Large enough for PostgreSQL to be busy, small enough for three in memory. */
	static final int LINES = 20_000;

	@Bean
	Job importFares(JobRepository repository, Step importFaresStep) {
		return new JobBuilder("import-fares", repository).validator(ImportFaresJob::validate)
			.start(importFaresStep)
			.build();
	}

	private static void validate(JobParameters parameters) throws InvalidJobParametersException {
		try {
			ImportSettings.of(parameters);
		}
		catch (IllegalArgumentException ex) {
			throw new InvalidJobParametersException(String.valueOf(ex.getMessage()));
		}
	}

	/** A run of lines is an item, and a transaction. */
	@Bean
	Step importFaresStep(JobRepository repository, PlatformTransactionManager transactions,
			FareBatchReader fareBatchReader, FareBatchWriter fareBatchWriter) {
		return new StepBuilder("import-fares", repository).<FareBatch, FareBatch>chunk(1)
			.transactionManager(transactions)
			.reader(fareBatchReader)
			.writer(fareBatchWriter)
			.build();
	}

	@Bean
	@StepScope
	FareBatchReader fareBatchReader(FareFiles files,
			@Value("#{stepExecution.jobExecution.jobParameters}") JobParameters parameters) {
		return new FareBatchReader(files, ImportSettings.of(parameters), LINES);
	}

	@Bean
	@StepScope
	FareBatchWriter fareBatchWriter(Observations observations, MeterRegistry meters,
			@Value("#{stepExecution.jobExecution.jobParameters}") JobParameters parameters) {
		return new FareBatchWriter(observations, ImportSettings.of(parameters), meters);
	}

}
