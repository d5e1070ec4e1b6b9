package ai.skyscout.batch.fares;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.Random;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

import javax.sql.DataSource;

import ai.skyscout.devservices.WithDevServices;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postgresql.PGConnection;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.parameters.JobParametersBuilder;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * How many fares a second are imported from a compressed file, and what share that is of
 * a bare COPY of the same rows, as they come to stand in the table, into an equal table.
 */
@WithDevServices
class FareImportBench {

	private static final Logger logger = LoggerFactory.getLogger(FareImportBench.class);

	private static final int ROWS = 400_000;

	private static final int ROUNDS = 3;

	private static final String ROUTES = "LHR,JFK BCN,BUD BUD,BCN CDG,FCO MAD,LIS AMS,CPH FRA,VIE MUC,ATH";

	@Autowired
	private JobOperator jobs;

	@Autowired
	private Job importFares;

	@Autowired
	private DataSource dataSource;

	@TempDir
	private Path folder;

	@Test
	void comparesImportWithBareCopy() throws Exception {
		for (int round = 1; round <= ROUNDS; round++) {
			String supplier = "bench" + round + System.nanoTime() % 1_000_000;
			Path file = write(round);
			long start = System.nanoTime();
			this.jobs.start(this.importFares,
					new JobParametersBuilder().addString("file", file.toString())
						.addString("report", this.folder.resolve("rejected.csv").toString())
						.addString("supplier", supplier)
						.toJobParameters());
			double imported = ROWS / seconds(start);
			double copied = copy(supplier);
			logger.info("Round {}: imports {} fares/s; bare COPY {} rows/s; ratio {} %", round, Math.round(imported),
					Math.round(copied), Math.round(100 * imported / copied));
		}
	}

	private static double seconds(long start) {
		return (System.nanoTime() - start) / 1e9;
	}

	/** As many as there were, each departure seen on many days. */
	private Path write(int round) throws IOException {
		Random random = new Random(round);
		Path file = this.folder.resolve("fares-" + round + ".csv.gz");
		String[] routes = ROUTES.split(" ");
		try (GZIPOutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
			out.write("observed_on,origin,destination,carrier,flight_number,departs_on,departure_time,price,currency\n"
				.getBytes(StandardCharsets.US_ASCII));
			int row = 0;
			for (int day = 0; row < ROWS; day++) {
				LocalDate seen = LocalDate.of(2010 + round, 1, 1).plusDays(day);
				for (int i = 0; i < 2400 && row < ROWS; i++, row++) {
					out.write("%s,%s,W6,%d,%s,%02d:15,%d.99,EUR\n"
						.formatted(seen, routes[i % routes.length], 2300 + i % routes.length + 8 * (i / 1200),
								seen.plusDays(1 + i / routes.length % 150), 6 + i / 1200, 20 + random.nextInt(150))
						.getBytes(StandardCharsets.US_ASCII));
				}
			}
		}
		return file;
	}

	/** Rows per second, with the same index and the same commits as the table has. */
	private double copy(String supplier) throws SQLException, IOException {
		Path rows = this.folder.resolve("rows.gz");
		try (Connection connection = this.dataSource.getConnection();
				Statement statement = connection.createStatement()) {
			try (GZIPOutputStream out = new GZIPOutputStream(Files.newOutputStream(rows))) {
				connection.unwrap(PGConnection.class)
					.getCopyAPI()
					.copyOut("copy (select * from price_observation where supplier = '%s' order by seen_at) to stdout"
						.formatted(supplier), out);
			}
			statement.execute("drop table if exists bare_copy");
			statement
				.execute("create table bare_copy (like price_observation including defaults including constraints)");
			statement.execute(
					"""
							create unique index on bare_copy (origin, destination, departs_on, returns_on, cabin, stops, carrier,
								flight_number, supplier, seen_at) nulls not distinct
							""");
			long start = System.nanoTime();
			try (BufferedReader reader = new BufferedReader(
					new InputStreamReader(new GZIPInputStream(Files.newInputStream(rows)), StandardCharsets.UTF_8))) {
				StringBuilder chunk = new StringBuilder();
				int lines = 0;
				for (String line = reader.readLine(); line != null; line = reader.readLine()) {
					chunk.append(line).append('\n');
					if (++lines % ImportFaresJob.LINES == 0) {
						flush(connection, chunk);
					}
				}
				flush(connection, chunk);
			}
			double rate = ROWS / seconds(start);
			statement.execute("drop table bare_copy");
			return rate;
		}
	}

	private static void flush(Connection connection, StringBuilder chunk) throws SQLException, IOException {
		if (!chunk.isEmpty()) {
			connection.unwrap(PGConnection.class)
				.getCopyAPI()
				.copyIn("copy bare_copy from stdin", new StringReader(chunk.toString()));
			chunk.setLength(0);
		}
	}

}
