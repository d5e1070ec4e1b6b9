package ai.skyscout.batch.scan;

import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;

import ai.skyscout.batch.scan.Leases.Lease;
import ai.skyscout.core.Cabin;
import ai.skyscout.core.Money;
import ai.skyscout.prices.Observations;
import ai.skyscout.prices.PricesObserved;
import ai.skyscout.prices.Route;
import ai.skyscout.prices.TripDates;
import ai.skyscout.prices.interest.TripsOfInterest;
import io.micrometer.core.instrument.MeterRegistry;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.infrastructure.item.Chunk;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.context.ApplicationListener;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.PayloadApplicationEvent;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

/**
 * Whole scans in this process, in a database of their own.
 */
@Timeout(value = 120, unit = TimeUnit.SECONDS)
class PriceScanIT {

	private static final Map<String, Object> USUAL = Map.of("skyscout.scan.cron", "-", "skyscout.scan.resume", false,
			"skyscout.scan.limit", 120, "skyscout.scan.part-size", 100, "skyscout.scan.parts", 1, "skyscout.scan.chunk",
			10, "skyscout.scan.poll", "50ms", "skyscout.scan.watch", "50ms", "skyscout.scan.retries", 0,
			"skyscout.scan.suppliers.steady.per-minute", 1_000_000);

	private static final int LONG_TRIPS = 600;

	private static final Map<String, Object> LONG = Map.of("skyscout.scan.limit", LONG_TRIPS, "skyscout.scan.lease",
			"2s");

	private static final Map<String, Object> LONG_AND_RESUMED = Map.of("skyscout.scan.limit", LONG_TRIPS,
			"skyscout.scan.lease", "2s", "skyscout.scan.resume", true, "skyscout.scan.resume-every", "200ms");

	private final List<PricesObserved> told = Collections.synchronizedList(new ArrayList<>());

	private ScanDatabase database;

	private JdbcClient jdbc;

	private ConfigurableApplicationContext context;

	@BeforeEach
	void createDatabase() throws SQLException {
		this.database = ScanDatabase.create();
		this.jdbc = this.database.client();
	}

	@AfterEach
	void close() {
		this.context.close();
	}

	@Test
	void looksAtEachTripOnceAndTellsOfEachChunk() {
		assertThat(scan(Map.of())).isEqualTo(BatchStatus.COMPLETED);
		assertThat(countTrips("D")).isEqualTo(120);
		assertThat(this.jdbc.sql("select count(*) from price_observation").query(Integer.class).single())
			.isEqualTo(120);
		assertThat(this.told).hasSize(120 / 10);
		assertThat(this.told).flatExtracting(PricesObserved::lowest).hasSize(120);
	}

	@Test
	void skipsAndCountsWhatNoSupplierAnswers() {
		assertThat(scan(Map.of("steady.closed-on", "SUNDAY"))).isEqualTo(BatchStatus.COMPLETED);
		int sundays = this.jdbc.sql("select count(*) from scan_trip where extract(isodow from departs_on) = 7")
			.query(Integer.class)
			.single();
		assertThat(sundays).isPositive();
		assertThat(countTrips("S")).isEqualTo(sundays);
		assertThat(countTrips("D")).isEqualTo(120 - sundays);
		assertThat(this.jdbc.sql("select number from scan_count where supplier = 'steady' and outcome = 'failed'")
			.query(Integer.class)
			.single()).isEqualTo(sundays);
	}

	@Test
	void endsCleanlyWithTheMostValuableDoneWhenTheBudgetIsUsedUp() {
		assertThat(scan(Map.of("skyscout.scan.suppliers.steady.per-day", 50))).isEqualTo(BatchStatus.COMPLETED);
		assertThat(
				this.jdbc.sql("select rank from scan_trip where state = 'D' order by rank").query(Integer.class).list())
			.hasSize(50)
			.endsWith(49);
		assertThat(countTrips("O")).isEqualTo(70);
		assertThat(this.jdbc.sql("select exit_message from batch_step_execution where step_name = 'trips:part00000'")
			.query(String.class)
			.single()).contains("no supplier may be asked");
	}

	@Test
	void waitsForASupplierThatFailsForAWhile() {
		assertThat(scan(Map.of("steady.failing-calls", 40, "skyscout.scan.left-alone", "200ms")))
			.isEqualTo(BatchStatus.COMPLETED);
		assertThat(countTrips("O")).isZero();
		assertThat(countTrips("S")).isEqualTo(40);
		assertThat(countTrips("D")).isEqualTo(80);
	}

	@Test
	void leavesTheRestWhenASupplierStaysAwayForLong() {
		assertThat(scan(Map.of("steady.failing-calls", 1_000_000, "skyscout.scan.left-alone", "200ms",
				"skyscout.scan.longest-silence", "1s")))
			.isEqualTo(BatchStatus.COMPLETED);
		assertThat(countTrips("S")).isBetween(10, 119);
		assertThat(countTrips("O")).isEqualTo(120 - countTrips("S"));
	}

	@Test
	void onlyOneScanRunsAtATime() {
		start(Map.of("skyscout.scan.worker", false));
		PriceScans scans = this.context.getBean(PriceScans.class);
		assertThat(scans.start()).isTrue();
		assertThat(scans.start()).isFalse();
	}

	@Test
	void stopsLeadingWhenAnotherInstanceHasTheLock() {
		start(Map.of("skyscout.scan.worker", false, "skyscout.scan.lease", "1s"));
		assertThat(this.context.getBean(PriceScans.class).start()).isTrue();
		ScanRuns runs = this.context.getBean(ScanRuns.class);
		await().until(() -> this.jdbc.sql("select count(*) from batch_step_execution where step_name like 'trips:%'")
			.query(Integer.class)
			.single() == 2);
		assertThat(this.jdbc.sql("""
				update shedlock set locked_by = 'another', lock_until = timezone('utc', now()) + interval '1 hour'
				where name = 'price-scan'""").update()).isOne();
		await().until(() -> runs.findLast().filter((last) -> !last.isRunning()).isPresent());
		await()
			.until(() -> this.context.getBean(MeterRegistry.class).get("skyscout.scan.running").gauge().value() == 0);
		assertThat(
				this.jdbc.sql("select locked_by from shedlock where name = 'price-scan'").query(String.class).single())
			.isEqualTo("another");
	}

	@Test
	void goesOnLeadingWhenTheLockRanOutAndNobodyTookIt() {
		start(Map.of("skyscout.scan.worker", false, "skyscout.scan.lease", "2s"));
		assertThat(this.context.getBean(PriceScans.class).start()).isTrue();
		await()
			.until(() -> this.jdbc.sql("update shedlock set lock_until = timezone('utc', now()) - interval '1 minute'")
				.update() == 1);
		await().until(() -> this.jdbc.sql("select count(*) from shedlock where lock_until > timezone('utc', now())")
			.query(Integer.class)
			.single() == 1);
		assertThat(this.context.getBean(ScanRuns.class).findLast())
			.hasValueSatisfying((last) -> assertThat(last.getStatus()).isEqualTo(BatchStatus.STARTED));
	}

	@Test
	void aPartIsHeldByOneWorkerWhoLosesItsWritesWithIt() {
		start(Map.of("skyscout.scan.worker", false));
		Part part = new Part(99, 0, 0, 9);
		Leases late = new Leases(this.jdbc, settings(Duration.ofMillis(1)));
		Lease lost = late.claim(part).orElseThrow();
		Leases next = new Leases(this.jdbc, settings(Duration.ofMinutes(1)));
		Lease held = awaitClaim(next, part);
		assertThat(late.claim(part)).isEmpty();
		assertThat(next.listHeld(99)).containsExactly(0);
		next.requireHeld(held);
		assertThatExceptionOfType(LostPartException.class).isThrownBy(() -> late.requireHeld(lost));
		late.release(lost);
		assertThat(next.listHeld(99)).containsExactly(0);
	}

	@Test
	void aThreadThatWasHeldUpLosesItsPartToAnotherOneOfItsInstance() {
		start(Map.of("skyscout.scan.worker", false));
		Part part = new Part(99, 0, 0, 9);
		Leases leases = new Leases(this.jdbc, settings(Duration.ofMinutes(1)));
		Lease lost = leases.claim(part).orElseThrow();
		this.jdbc.sql("update scan_lease set until = now() - interval '1 second'").update();
		Lease held = leases.claim(part).orElseThrow();
		assertThatExceptionOfType(LostPartException.class).isThrownBy(() -> leases.requireHeld(lost));
		leases.release(lost);
		leases.requireHeld(held);
	}

	@Test
	void theBeatOfOtherPartsDoesNotWaitForASlowWrite() {
		start(Map.of("skyscout.scan.worker", false));
		Leases leases = new Leases(this.jdbc, settings(Duration.ofMinutes(1)));
		leases.claim(new Part(99, 0, 0, 9)).orElseThrow();
		leases.claim(new Part(99, 1, 10, 19)).orElseThrow();
		this.jdbc.sql("update scan_lease set until = now() + interval '1 second'").update();
		TransactionTemplate transactions = new TransactionTemplate(
				this.context.getBean(PlatformTransactionManager.class));
		transactions.executeWithoutResult((transaction) -> {
			JdbcClient slow = this.context.getBean(JdbcClient.class);
			slow.sql("select part from scan_lease where part = 0 for update").query(Integer.class).single();
			assertTimeoutPreemptively(Duration.ofSeconds(10), leases::keep);
		});
		assertThat(this.jdbc.sql("select part from scan_lease where until > now() + interval '30 seconds'")
			.query(Integer.class)
			.list()).containsExactly(1);
	}

	@Test
	void whatSomebodyElseHasMarkedIsNotWrittenAgain() {
		start(Map.of("skyscout.scan.worker", false));
		ScanPlan plan = this.context.getBean(ScanPlan.class);
		plan.make(99, this.context.getBean(TripsOfInterest.class).list(LocalDate.now(), 2));
		Part part = new Part(99, 0, 0, 1);
		Leases leases = this.context.getBean(Leases.class);
		TransactionTemplate transactions = new TransactionTemplate(
				this.context.getBean(PlatformTransactionManager.class));
		LookWriter writer = new LookWriter(leases.claim(part).orElseThrow(), plan, leases,
				this.context.getBean(Observations.class), transactions, this.context.getBean(ScanMeters.class),
				this.context.getBean(Desks.class), new OpenTrips(plan, part, 10, transactions));
		List<Look> looks = plan.listOpen(part, 0, 10).stream().map(PriceScanIT::answered).toList();
		plan.mark(99, List.of(1), true);
		assertThatExceptionOfType(LostPartException.class).isThrownBy(() -> writer.write(new Chunk<>(looks)));
		assertThat(countTrips("D")).isOne();
		writer.write(new Chunk<>(looks.subList(0, 1)));
		assertThat(countTrips("D")).isEqualTo(2);
	}

	@Test
	void oneCallServesAllTripsOfAMonthThatAreLookedAtAtOnce() throws Exception {
		start(Map.of("skyscout.scan.worker", false));
		MonthPrices months = this.context.getBean(MonthPrices.class);
		MonthSupplier supplier = new MonthSupplier(Money.of("123.00", "EUR"), new AtomicInteger());
		ScanSettings settings = settings(Duration.ofMinutes(1));
		Allowance allowance = new Allowance(supplier.id(), ScanSettings.Budget.UNLIMITED,
				this.context.getBean(Budgets.class), settings, Clock.systemUTC());
		Desk desk = new Desk(supplier, allowance, new PatientCall(allowance, settings));
		LocalDate first = LocalDate.now().plusMonths(2).withDayOfMonth(1);
		List<String> told = Collections.synchronizedList(new ArrayList<>());
		List<Future<Asked>> looks = new ArrayList<>();
		try (ExecutorService lookers = Executors.newVirtualThreadPerTaskExecutor()) {
			for (int i = 0; i < 28; i++) {
				PlannedTrip trip = new PlannedTrip(i, Route.of("LHR", "JFK"), TripDates.oneWay(first.plusDays(i)),
						Cabin.ECONOMY);
				looks.add(lookers.submit(() -> months.look(desk, trip, told::add)));
			}
		}
		for (Future<Asked> look : looks) {
			assertThat(look.get()).isInstanceOfSatisfying(Asked.Answered.class,
					(answer) -> assertThat(answer.seen()).hasSize(1));
		}
		assertThat(supplier.calls()).hasValue(1);
		assertThat(told).hasSize(28).containsOnlyOnce("answered");
	}

	private static Look answered(PlannedTrip trip) {
		Look look = new Look(trip);
		look.add(new Asked.Answered(List.of()));
		return look;
	}

	private static Lease awaitClaim(Leases leases, Part part) {
		AtomicReference<Optional<Lease>> claimed = new AtomicReference<>(Optional.empty());
		await().until(() -> {
			claimed.set(leases.claim(part));
			return claimed.get().isPresent();
		});
		return claimed.get().orElseThrow();
	}

	@Test
	void goesOnWithAScanWhoseInstanceWasStopped() {
		stopHalfWay();
		assertThat(countTrips("O")).isPositive();
		start(LONG_AND_RESUMED);
		awaitAllDoneOnce();
	}

	@Test
	void goesOnWithAScanOfWhichNobodyKnowsHowItEnded() {
		stopHalfWay();
		assertThat(this.jdbc.sql(
				"update batch_step_execution set status = 'UNKNOWN' where step_name like 'trips:%' and status <> 'COMPLETED'")
			.update()).isPositive();
		this.jdbc.sql("update batch_job_execution set status = 'UNKNOWN'").update();
		start(LONG_AND_RESUMED);
		awaitAllDoneOnce();
	}

	@Test
	void givesUpWhatIsTooOldBeforeItStartsANewScan() {
		stopHalfWay();
		this.jdbc.sql("""
				update batch_job_execution set status = 'STARTED', end_time = null,
					create_time = create_time - interval '13 hours'""").update();
		assertThat(scan(Map.of())).isEqualTo(BatchStatus.COMPLETED);
		assertThat(this.jdbc.sql("select status from batch_job_execution order by job_execution_id")
			.query(String.class)
			.list()).containsExactly("ABANDONED", "COMPLETED");
		assertThat(this.jdbc
			.sql("select count(*) from batch_step_execution where status in ('STARTING', 'STARTED', 'STOPPING')")
			.query(Integer.class)
			.single()).isZero();
		assertThat(countTrips("D")).isEqualTo(120);
	}

	@Test
	void forgetsScansOfLongAgo() {
		for (int i = 0; i < 4; i++) {
			assertThat(scan(Map.of("skyscout.scan.kept", 2, "skyscout.scan.limit", 20)))
				.isEqualTo(BatchStatus.COMPLETED);
			this.context.close();
		}
		assertThat(this.jdbc.sql("select job_instance_id from batch_job_instance").query(Long.class).list())
			.containsExactlyInAnyOrder(3L, 4L);
		assertThat(this.jdbc.sql("select distinct scan from scan_count").query(Long.class).list())
			.containsExactlyInAnyOrder(3L, 4L);
		assertThat(this.jdbc.sql("select count(distinct job_execution_id) from batch_step_execution")
			.query(Integer.class)
			.single()).isEqualTo(2);
	}

	@Test
	void startsScansByCron() {
		start(Map.of("skyscout.scan.cron", "* * * * * *"));
		await().atMost(Duration.ofSeconds(20)).until(() -> countTrips("D") > 0);
	}

	private void stopHalfWay() {
		start(LONG);
		assertThat(this.context.getBean(PriceScans.class).start()).isTrue();
		await().atMost(Duration.ofSeconds(30)).until(() -> countTrips("D") >= 50);
		this.context.close();
	}

	private void awaitAllDoneOnce() {
		await().atMost(Duration.ofSeconds(60))
			.until(() -> this.context.getBean(ScanRuns.class)
				.findLast()
				.filter((last) -> last.getStatus() == BatchStatus.COMPLETED)
				.isPresent());
		assertThat(countTrips("D")).isEqualTo(LONG_TRIPS);
		assertThat(this.jdbc.sql("select count(*) from price_observation").query(Integer.class).single())
			.isEqualTo(LONG_TRIPS);
		assertThat(this.jdbc.sql("select count(*) from batch_job_instance").query(Integer.class).single()).isOne();
	}

	private BatchStatus scan(Map<String, Object> properties) {
		start(properties);
		long before = this.jdbc.sql("select coalesce(max(job_execution_id), 0) from batch_job_execution")
			.query(Long.class)
			.single();
		assertThat(this.context.getBean(PriceScans.class).start()).isTrue();
		ScanRuns runs = this.context.getBean(ScanRuns.class);
		await().atMost(Duration.ofSeconds(60))
			.until(() -> runs.findLast().filter((last) -> last.getId() > before && !last.isRunning()).isPresent());
		return runs.findLast().map(JobExecution::getStatus).orElseThrow();
	}

	private void start(Map<String, Object> properties) {
		SpringApplicationBuilder application = new SpringApplicationBuilder(ScanProcess.class)
			.web(WebApplicationType.NONE)
			.listeners((ApplicationListener<PayloadApplicationEvent<PricesObserved>>) (event) -> this.told
				.add(event.getPayload()));
		List<String> arguments = new ArrayList<>();
		Map<String, Object> all = new HashMap<>(USUAL);
		all.putAll(properties);
		all.forEach((key, value) -> arguments.add("--" + key + "=" + value));
		this.database.properties().forEach((key, value) -> arguments.add("--" + key + "=" + value));
		this.context = application.run(arguments.toArray(String[]::new));
	}

	private static ScanSettings settings(Duration lease) {
		return new Binder(new MapConfigurationPropertySource(Map.of("skyscout.scan.lease", lease)))
			.bind("skyscout.scan", ScanSettings.class)
			.get();
	}

	private int countTrips(String state) {
		return this.jdbc.sql("select count(*) from scan_trip where state = ?")
			.param(state)
			.query(Integer.class)
			.single();
	}

}
