package ai.skyscout.batch.fares;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

import ai.skyscout.devservices.WithDevServices;
import ai.skyscout.flights.SupplierId;
import ai.skyscout.prices.Observations;
import ai.skyscout.prices.exchange.FareFiles;
import io.micrometer.core.instrument.MeterRegistry;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.job.parameters.JobParametersBuilder;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;

import static org.assertj.core.api.Assertions.assertThat;

@WithDevServices
class ImportFaresIT {

	/** Beside the checkout, or beside the folder of several. */
	private static final Path REAL_FILE = Stream.of("../shared/data", "../../shared/data")
		.map((folder) -> Path.of(folder, "observed-fares.csv.gz"))
		.filter(Files::exists)
		.findFirst()
		.orElse(Path.of("../shared/data/observed-fares.csv.gz"));

	private static final String HEADER = "observed_on,origin,destination,carrier,flight_number,departs_on,"
			+ "departure_time,price,currency";

	@Autowired
	private JobOperator jobs;

	@Autowired
	private Job importFares;

	@Autowired
	private Job exportFares;

	@Autowired
	private JobRepository repository;

	@Autowired
	private PlatformTransactionManager transactions;

	@Autowired
	private FareFiles files;

	@Autowired
	private Observations observations;

	@Autowired
	private MeterRegistry meters;

	@Autowired
	private JdbcClient jdbc;

	@TempDir
	private Path folder;

	/** No other test's. */
	private final String supplier = "t" + UUID.randomUUID().toString().replace("-", "").substring(0, 16);

	private Path report;

	@BeforeEach
	void nameReport() {
		this.report = this.folder.resolve("rejected.csv");
	}

	@Test
	void importsWhatIsRightAndListsTheRest() throws Exception {
		Path file = write(lines(300), "2026-02-10,LHR,XXX,BA,117,2026-03-10,08:25,99.00,EUR", "nonsense",
				"1999-02-10,LHR,JFK,BA,117,1999-03-10,08:25,99.00,EUR",
				"2026-02-10,LHR,JFK,BA,117,2026-03-10,08:25,1.00,IDR");
		assertThat(start(this.importFares, parameters(file)).getStatus()).isEqualTo(BatchStatus.COMPLETED);
		assertThat(stored()).isEqualTo(300);
		assertThat(Files.readString(this.report)).isEqualTo("""
				line,reason,detail
				302,unknown_airport,"XXX"
				303,wrong_column_count,"1 instead of 9"
				304,observed_too_long_ago,"1999-02-10"
				305,price_out_of_range,"1.00 IDR"
				""");
		assertThat(this.jdbc.sql("""
				select distinct stops, cabin, simulated, returns_on::text from price_observation where supplier = ?
				""").param(this.supplier).query().singleRow().values()).extracting(Object::toString)
			.containsExactly("0", "Y", "false", "infinity");
	}

	@Test
	void leavesWhatIsKnownAsItIs() throws Exception {
		Path file = write(lines(300));
		start(this.importFares, parameters(file));
		JobParameters again = new JobParametersBuilder(parameters(file)).addString("run", "2").toJobParameters();
		assertThat(start(this.importFares, again).getStatus()).isEqualTo(BatchStatus.COMPLETED);
		assertThat(stored()).isEqualTo(300);
	}

	@Test
	void goesOnWhereItBrokeOffAndWritesNothingTwice() throws Exception {
		List<String> lines = lines(5000);
		lines.add(1234, "broken");
		lines.add(3456, "broken, too");
		Path file = compressed(lines);
		JobParameters parameters = parameters(file);
		int[] batches = { 0 };
		Job breaking = job(100, (fares) -> {
			if (++batches[0] > 20) {
				throw new IllegalStateException("Somebody pulled the plug");
			}
			return this.observations.add(fares);
		});
		assertThat(start(breaking, parameters).getStatus()).isEqualTo(BatchStatus.FAILED);
		assertThat(stored()).isEqualTo(20 * 100 - 1);
		int[] offered = { 0 };
		Job whole = job(100, (fares) -> {
			offered[0] += fares.size();
			return this.observations.add(fares);
		});
		JobExecution second = start(whole, parameters);
		assertThat(second.getStatus()).isEqualTo(BatchStatus.COMPLETED);
		assertThat(offered[0]).as("read again").isEqualTo(5000 - (20 * 100 - 1));
		assertThat(stored()).isEqualTo(5000);
		assertThat(Files.readAllLines(this.report)).extracting((line) -> line.split(",")[0])
			.containsExactly("line", "1236", "3458");
		assertThat(ImportCounts.of(second.getStepExecutions().iterator().next().getExecutionContext()))
			.hasToString("5,002 lines: 5,000 new, 0 known before, 2 rejected (wrong_column_count 2)");
	}

	@Test
	void startsAnewWithAnotherFileWhileNothingWasRead() throws Exception {
		Path file = write(lines(500));
		JobParameters parameters = parameters(file);
		Job breaking = job(100, (fares) -> {
			throw new IllegalStateException("Nothing goes");
		});
		start(breaking, parameters);
		write(lines(501));
		JobExecution second = start(job(100, this.observations), parameters);
		assertThat(second.getStatus()).isEqualTo(BatchStatus.COMPLETED);
		assertThat(stored()).as("nothing was read of the first").isEqualTo(501);
	}

	@Test
	void refusesToGoOnWithAFileThatChanged() throws Exception {
		Path file = write(lines(500));
		JobParameters parameters = parameters(file);
		int[] batches = { 0 };
		start(job(100, (fares) -> {
			if (++batches[0] > 1) {
				throw new IllegalStateException("Not more");
			}
			return this.observations.add(fares);
		}), parameters);
		write(lines(501));
		JobExecution second = start(job(100, this.observations), parameters);
		assertThat(second.getStatus()).isEqualTo(BatchStatus.FAILED);
		assertThat(second.getAllFailureExceptions())
			.anySatisfy((failure) -> assertThat(failure).hasMessageContaining("has changed"));
	}

	@Test
	void exportsWhatCanBeImportedAgain() throws Exception {
		List<String> lines = lines(2000);
		lines.add("2026-02-10T07:08:09Z,LHR,JFK,,,2026-03-10,,512.00,EUR");
		lines.add("2026-02-10,NRT,HND,NH,7,2026-03-10,06:05,12000,JPY");
		start(this.importFares, parameters(write(lines)));
		Path exported = this.folder.resolve("exported.csv.gz");
		assertThat(start(this.exportFares, export(exported)).getStatus()).isEqualTo(BatchStatus.COMPLETED);
		List<String> rows = unzipped(exported);
		assertThat(rows.getFirst()).isEqualTo(HEADER);
		assertThat(new TreeSet<>(rows.subList(1, rows.size()))).isEqualTo(new TreeSet<>(lines));
		this.jdbc.sql("delete from price_observation where supplier = ?").param(this.supplier).update();
		start(this.importFares, parameters(exported));
		Path again = this.folder.resolve("again.csv.gz");
		start(this.exportFares, export(again));
		assertThat(unzipped(again)).isEqualTo(rows);
	}

	@Test
	void exportsOneRouteAndSomeDays() throws Exception {
		start(this.importFares,
				parameters(write(List.of("2026-02-10,LHR,JFK,BA,117,2026-03-10,08:25,99.00,EUR",
						"2026-02-11,LHR,JFK,BA,117,2026-03-10,08:25,98.00,EUR",
						"2026-02-12,LHR,JFK,BA,117,2026-03-10,08:25,97.00,EUR",
						"2026-02-11,JFK,LHR,BA,118,2026-03-10,08:25,96.00,EUR"))));
		Path exported = this.folder.resolve("some.csv");
		start(this.exportFares,
				new JobParametersBuilder(export(exported)).addString("route", "LHR-JFK")
					.addString("from", "2026-02-11")
					.addString("until", "2026-02-11")
					.toJobParameters());
		assertThat(Files.readAllLines(exported)).containsExactly(HEADER,
				"2026-02-11,LHR,JFK,BA,117,2026-03-10,08:25,98.00,EUR");
	}

	@Test
	void importsTheRealFile() throws Exception {
		Assumptions.assumeTrue(Files.exists(REAL_FILE), () -> "Skipped: there is no " + REAL_FILE.toAbsolutePath());
		JobExecution execution = start(this.importFares, parameters(REAL_FILE));
		assertThat(execution.getStatus()).isEqualTo(BatchStatus.COMPLETED);
		List<String> rejected = Files.readAllLines(this.report);
		assertThat(stored() + rejected.size() - 1).as("lines").isEqualTo(379_583);
		// The European Central Bank sets no rate for the denar.
		assertThat(rejected.subList(1, rejected.size())).hasSize(81_766)
			.allSatisfy((line) -> assertThat(line).endsWith("unknown_currency,\"MKD\""));
		assertThat(
				this.jdbc.sql("select distinct origin || '-' || destination from price_observation where supplier = ?")
					.param(this.supplier)
					.query(String.class)
					.list())
			.containsExactlyInAnyOrder("BCN-BUD", "BUD-BCN", "BSL-SKP", "MMX-SKP", "CRL-OTP", "OTP-CRL");
	}

	private long stored() {
		return this.jdbc.sql("select count(*) from price_observation where supplier = ?")
			.param(this.supplier)
			.query(Long.class)
			.single();
	}

	private JobExecution start(Job job, JobParameters parameters) throws Exception {
		return this.jobs.start(job, parameters);
	}

	private Job job(int lines, Observations target) {
		ImportSettings settings = new ImportSettings(this.folder.resolve("fares"), this.report,
				new SupplierId(this.supplier));
		ImportFaresJob job = new ImportFaresJob();
		return job.importFares(this.repository, job.importFaresStep(this.repository, this.transactions,
				new FareBatchReader(this.files, settings, lines), new FareBatchWriter(target, settings, this.meters)));
	}

	private JobParameters parameters(Path file) {
		return new JobParametersBuilder().addString("file", file.toString())
			.addString("report", this.report.toString())
			.addString("supplier", this.supplier)
			.toJobParameters();
	}

	private JobParameters export(Path file) {
		return new JobParametersBuilder().addString("file", file.toString())
			.addString("supplier", this.supplier)
			.toJobParameters();
	}

	/** Different fares of one flight, day by day. */
	private static List<String> lines(int count) {
		return IntStream.range(0, count)
			.mapToObj((i) -> "2026-%02d-%02d,LHR,JFK,BA,%d,2026-12-24,08:25,%d.00,EUR".formatted(1 + i / 28 % 6,
					1 + i % 28, 1 + i / 168, 300 + i % 100))
			.collect(Collectors.toList());
	}

	private Path write(List<String> lines, String... more) throws IOException {
		Path file = this.folder.resolve("fares");
		Files.writeString(file, HEADER + "\n" + String.join("\n", lines) + "\n" + String.join("\n", more));
		return file;
	}

	private Path compressed(List<String> lines) throws IOException {
		Path file = this.folder.resolve("fares");
		try (GZIPOutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
			out.write((HEADER + "\n" + String.join("\n", lines)).getBytes(StandardCharsets.UTF_8));
		}
		return file;
	}

	private static List<String> unzipped(Path file) throws IOException {
		try (GZIPInputStream in = new GZIPInputStream(Files.newInputStream(file))) {
			return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
		}
	}

}
