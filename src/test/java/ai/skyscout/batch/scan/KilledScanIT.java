package ai.skyscout.batch.scan;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * Scans in processes that are killed as nothing but SIGKILL kills: without a word.
 */
@Timeout(value = 120, unit = TimeUnit.SECONDS)
class KilledScanIT {

	private static final Duration PATIENCE = Duration.ofSeconds(60);

	/** More of them are held by more than one process. */
	private static final int PARTS_AT_ONCE = 2;

	private final List<Process> processes = new ArrayList<>();

	@TempDir
	private Path logs;

	private Map<String, String> properties = Map.of();

	private JdbcClient jdbc;

	@BeforeEach
	void createDatabase() throws SQLException {
		ScanDatabase database = ScanDatabase.create();
		this.properties = database.properties();
		this.jdbc = database.client();
	}

	@AfterEach
	void killAll() throws InterruptedException {
		for (Process process : this.processes) {
			process.destroyForcibly().waitFor();
		}
	}

	@Test
	void goesOnWhereAKilledProcessStopped() throws Exception {
		Process first = start("first", "--skyscout.scan.now=true");
		awaitDone(first, ScanProcess.TRIPS / 3);
		kill(first);
		int before = done();
		assertThat(before).isLessThan(ScanProcess.TRIPS);
		assertEachTripSeenOnce(before);

		Process second = start("second");
		awaitCompleted(second);
		assertEachTripSeenOnce(ScanProcess.TRIPS);
		assertThat(this.jdbc.sql("select count(*) from batch_job_instance").query(Integer.class).single()).isOne();
	}

	@Test
	void workersTakeOverWhatAKilledOneHeld() throws Exception {
		Process worker = start("worker", "--skyscout.scan.resume=false");
		awaitTable(worker);
		Process lead = start("lead", "--skyscout.scan.now=true");
		await().atMost(PATIENCE).until(() -> leases() > PARTS_AT_ONCE && done() >= ScanProcess.TRIPS / 4);
		kill(worker);
		assertThat(done()).isLessThan(ScanProcess.TRIPS);

		awaitCompleted(lead);
		assertEachTripSeenOnce(ScanProcess.TRIPS);
		assertThat(this.jdbc.sql("select count(*) from batch_job_execution").query(Integer.class).single())
			.as("runs of the job: the lead never stopped")
			.isOne();
		assertThat(Files.readString(this.logs.resolve("lead"))).contains("it is handed out again");
	}

	private Process start(String name, String... arguments) throws IOException {
		List<String> command = new ArrayList<>(
				List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx256m",
						"-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "--sun-misc-unsafe-memory-access=allow", "-cp",
						System.getProperty("java.class.path"), ScanProcess.class.getName(), "--skyscout.scan.cron=-",
						"--skyscout.scan.part-size=100", "--skyscout.scan.chunk=10", "--skyscout.scan.lease=2s",
						"--skyscout.scan.poll=100ms", "--skyscout.scan.watch=200ms",
						"--skyscout.scan.resume-every=500ms", "--skyscout.scan.concurrency=4",
						"--skyscout.scan.parts=" + PARTS_AT_ONCE, "--skyscout.scan.suppliers.steady.per-day=1000000",
						"--skyscout.scan.suppliers.steady.per-minute=1000000",
						"--skyscout.scan.suppliers.steady.concurrency=8"));
		this.properties.forEach((key, value) -> command.add("--" + key + "=" + value));
		command.addAll(Arrays.asList(arguments));
		Process process = new ProcessBuilder(command).redirectErrorStream(true)
			.redirectOutput(this.logs.resolve(name).toFile())
			.start();
		this.processes.add(process);
		return process;
	}

	private static void kill(Process process) throws InterruptedException {
		assertThat(process.isAlive()).isTrue();
		process.destroyForcibly();
		assertThat(process.waitFor()).as("exit status of what SIGKILL ended").isEqualTo(128 + 9);
	}

	private void awaitTable(Process process) {
		await().atMost(PATIENCE).until(() -> {
			requireAlive(process);
			return this.jdbc.sql("select to_regclass('scan_budget') is not null").query(Boolean.class).single();
		});
	}

	private void awaitDone(Process process, int trips) {
		awaitTable(process);
		await().atMost(PATIENCE).until(() -> {
			requireAlive(process);
			return done() >= trips;
		});
	}

	private void awaitCompleted(Process process) {
		await().atMost(PATIENCE).until(() -> {
			requireAlive(process);
			return this.jdbc.sql("select exists (select from batch_job_execution where status = 'COMPLETED')")
				.query(Boolean.class)
				.single();
		});
	}

	private void requireAlive(Process process) throws IOException {
		if (!process.isAlive()) {
			try (var all = Files.list(this.logs)) {
				for (Path log : all.toList()) {
					throw new AssertionError(log + ":\n" + Files.readString(log));
				}
			}
		}
	}

	private int done() {
		return this.jdbc.sql("select count(*) from scan_trip where state = 'D'").query(Integer.class).single();
	}

	private int leases() {
		return this.jdbc.sql("select count(*) from scan_lease where until > now()").query(Integer.class).single();
	}

	private void assertEachTripSeenOnce(int trips) {
		assertThat(this.jdbc.sql("""
				select count(*) as seen, count(distinct (origin, destination, departs_on, cabin)) as trips
				from price_observation""").query().singleRow()).containsEntry("seen", (long) trips)
			.containsEntry("trips", (long) trips);
		assertThat(this.jdbc.sql("select coalesce(sum(number), 0) from scan_count where outcome = 'answered'")
			.query(Long.class)
			.single()).as("answers counted").isEqualTo(trips);
	}

}
