package ai.skyscout.batch.scan;

import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

import ai.skyscout.prices.PricesObserved;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.context.ApplicationListener;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.PayloadApplicationEvent;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

/**
 * Whole scans in this process, in a database of their own.
 */
@Timeout(value = 120, unit = TimeUnit.SECONDS)
class PriceScanIT {

	private static final Map<String, Object> USUAL = Map.of("skyscout.scan.cron", "-", "skyscout.scan.resume", false,
			"skyscout.scan.limit", 120, "skyscout.scan.part-size", 100, "skyscout.scan.parts", 1, "skyscout.scan.chunk",
			10, "skyscout.scan.poll", "50ms", "skyscout.scan.retries", 0, "skyscout.scan.suppliers.steady.per-minute",
			1_000_000);

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
	void onlyOneScanRunsAtATime() {
		start(Map.of("skyscout.scan.worker", false));
		PriceScans scans = this.context.getBean(PriceScans.class);
		assertThat(scans.start()).isTrue();
		assertThat(scans.start()).isFalse();
	}

	@Test
	void aPartIsHeldByOneWorkerWhoLosesItsWritesWithIt() {
		start(Map.of("skyscout.scan.worker", false));
		Part part = new Part(99, 0, 0, 9);
		Leases late = new Leases(this.jdbc, settings(Duration.ofMillis(1)));
		assertThat(late.claim(part)).isTrue();
		Leases next = new Leases(this.jdbc, settings(Duration.ofMinutes(1)));
		await().until(() -> next.claim(part));
		assertThat(late.claim(part)).isFalse();
		assertThat(next.listHeld(99)).containsExactly(0);
		next.requireHeld(part);
		assertThatExceptionOfType(LostPartException.class).isThrownBy(() -> late.requireHeld(part));
		late.release(part);
		assertThat(next.listHeld(99)).containsExactly(0);
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
		assertThat(this.jdbc
			.sql("update batch_step_execution set status = 'UNKNOWN' where step_name like 'trips:%' and status <> 'COMPLETED'")
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
		assertThat(this.context.getBean(PriceScans.class).start()).isTrue();
		ScanRuns runs = this.context.getBean(ScanRuns.class);
		await().atMost(Duration.ofSeconds(60))
			.until(() -> runs.findLast().filter((last) -> !last.isRunning()).isPresent());
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
