package ai.skyscout.prices.web;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;

import ai.skyscout.devservices.DevServices;
import ai.skyscout.prices.statistics.SeenRows;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.awaitility.Awaitility.await;

/**
 * Months of premium economy fares of London–New York, a cabin that no other test looks
 * at.
 */
final class MuchIsKnown {

	static final LocalDate TODAY = LocalDate.now(ZoneOffset.UTC);

	/** For the end of an address. */
	static final String CABIN = "&cabin=premium-economy";

	private MuchIsKnown() {
	}

	/** Writes the fares and waits for their statistics. */
	static void write(JdbcClient jdbc) {
		new SeenRows(jdbc, "W").plenty("LHR-JFK", TODAY, 7);
		await().atMost(Duration.ofSeconds(40))
			.until(() -> jdbc.sql("select count(*) from fare_statistics where cabin = 'W' and facet = 'A'")
				.query(Integer.class)
				.single(), (markets) -> markets >= 4);
	}

	/** Starts PostgreSQL if a test has stopped it; pools take a moment to notice. */
	static void reachable(JdbcClient jdbc) {
		DevServices.postgres().start();
		await().atMost(Duration.ofSeconds(30))
			.ignoreExceptions()
			.until(() -> jdbc.sql("select 1").query(Integer.class).single() == 1);
	}

}
