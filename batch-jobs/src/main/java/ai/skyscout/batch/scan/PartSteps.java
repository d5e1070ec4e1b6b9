package ai.skyscout.batch.scan;

import java.time.Clock;

import ai.skyscout.batch.scan.Leases.Lease;
import ai.skyscout.prices.Observations;
import org.springframework.batch.core.ExitStatus;
import org.springframework.batch.core.listener.StepExecutionListener;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.core.task.SimpleAsyncTaskExecutor;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.interceptor.DefaultTransactionAttribute;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Makes the step that works on a part. Suppliers are asked outside of any transaction, so
 * that none is open, and no connection held, while they take their time; reading and
 * writing have transactions of their own.
 */
@Component
final class PartSteps {

	/** The name that all parts begin with. */
	static final String NAME = "trips";

	private final JobRepository repository;

	private final PlatformTransactionManager transactionManager;

	private final ScanPlan plan;

	private final TripLooker looker;

	private final Desks desks;

	private final Leases leases;

	private final Observations observations;

	private final ScanMeters meters;

	private final ScanSettings settings;

	private final Clock clock;

	PartSteps(JobRepository repository, PlatformTransactionManager transactionManager, ScanPlan plan,
			TripLooker looker, Desks desks, Leases leases, Observations observations, ScanMeters meters, ScanSettings settings, Clock clock) {
		this.repository = repository;
		this.transactionManager = transactionManager;
		this.plan = plan;
		this.looker = looker;
		this.desks = desks;
		this.leases = leases;
		this.observations = observations;
		this.meters = meters;
		this.settings = settings;
		this.clock = clock;
	}

	/**
	 * The step for a part, to be executed once.
	 * @param watch is told of its begin and its end
	 * @param pause how it waits for suppliers
	 */
	Step make(Lease lease, StepExecutionListener watch, PatientLooker.Pause pause) {
		TransactionTemplate transactions = new TransactionTemplate(this.transactionManager);
		OpenTrips reader = new OpenTrips(this.plan, lease.part(), this.settings.chunk(), transactions);
		LookWriter writer = new LookWriter(lease, this.plan, this.leases, this.observations, transactions, this.meters,
				this.desks, reader);
		SimpleAsyncTaskExecutor lookers = new SimpleAsyncTaskExecutor("look-");
		lookers.setVirtualThreads(true);
		lookers.setConcurrencyLimit(this.settings.concurrency());
		return new StepBuilder(NAME, this.repository).<PlannedTrip, Look>chunk(this.settings.chunk())
			.reader(reader)
			.processor(new PatientLooker(this.looker, this.desks, pause, this.clock))
			.writer(writer)
			.taskExecutor(lookers)
			.transactionManager(this.transactionManager)
			.transactionAttribute(new DefaultTransactionAttribute(TransactionDefinition.PROPAGATION_NOT_SUPPORTED))
			.listener(watch)
			.listener(new Remark(reader))
			.build();
	}

	/** Says why a part is over before its end. */
	private record Remark(OpenTrips reader) implements StepExecutionListener {

		@Override
		public ExitStatus afterStep(StepExecution execution) {
			return this.reader.isLeft()
					? execution.getExitStatus().addExitDescription("The rest is left: no supplier may be asked")
					: execution.getExitStatus();
		}

	}

}
