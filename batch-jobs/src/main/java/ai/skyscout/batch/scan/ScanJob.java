package ai.skyscout.batch.scan;

import java.time.Clock;
import java.time.LocalDate;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.StepContribution;
import org.springframework.batch.core.step.builder.PartitionStepBuilder;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;
import org.springframework.batch.integration.partition.MessageChannelPartitionHandler;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.PlatformTransactionManager;

/**
 * The job: make the plan, then hand its parts to workers and wait until all are over.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ScanSettings.class)
class ScanJob {

	/** The name of the job. */
	static final String NAME = "price-scan";

	private static final Logger logger = LoggerFactory.getLogger(ScanJob.class);

	@Bean
	Job priceScan(JobRepository repository, PlatformTransactionManager transactionManager, Shortlist shortlist,
			ScanPlan plan, PartSplitter splitter, ScanQueue queue, ScanSettings settings, Clock clock) {
		Step planning = new StepBuilder("plan", repository).tasklet((contribution, context) -> {
			plan(contribution, shortlist, plan, settings, clock);
			return RepeatStatus.FINISHED;
		}, transactionManager).build();
		Step looking = new PartitionStepBuilder(new StepBuilder("look", repository)).splitter(splitter)
			.partitionHandler(partitionHandler(repository, queue, settings))
			.build();
		return new JobBuilder(NAME, repository).start(planning).next(looking).build();
	}

	private static void plan(StepContribution contribution, Shortlist shortlist, ScanPlan plan, ScanSettings settings,
			Clock clock) {
		long scan = contribution.getStepExecution().getJobExecution().getJobInstanceId();
		if (plan.size(scan) == 0) {
			plan.make(scan, shortlist.make(LocalDate.now(clock), settings.limit()));
			contribution.incrementWriteCount(plan.size(scan));
			logger.info("Price scan {} looks at {} trips", scan, contribution.getWriteCount());
		}
	}

	private static MessageChannelPartitionHandler partitionHandler(JobRepository repository, ScanQueue queue,
			ScanSettings settings) {
		MessageChannelPartitionHandler handler = new MessageChannelPartitionHandler();
		handler.setStepName(PartSteps.NAME);
		handler.setJobRepository(repository);
		handler.setMessagingOperations(queue.template());
		handler.setPollInterval(settings.watch().toMillis());
		try {
			handler.afterPropertiesSet();
		}
		catch (Exception ex) {
			throw new IllegalStateException("The parts of price scans cannot be handed out", ex);
		}
		return handler;
	}

}
