package ai.skyscout.prices.store;

import java.time.Duration;
import java.util.List;
import java.util.Set;

import ai.skyscout.devservices.WithDevServices;
import ai.skyscout.prices.Route;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import static ai.skyscout.prices.ObservationBuilder.observation;
import static ai.skyscout.prices.ObservationBuilder.someRoute;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * The writing for a hypertable, on a table that has its columns and its key.
 */
@WithDevServices
class TimescaleFormIT {

	@Autowired
	private Valuation valuation;

	@Autowired
	private Incoming incoming;

	@Autowired
	private Writing writing;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private PlatformTransactionManager transactions;

	private final Route route = someRoute();

	@Test
	void storesTheSameSightingOnceWhereTheKeyIsToldInsteadOfGenerated() {
		new TransactionTemplate(this.transactions).executeWithoutResult((status) -> {
			status.setRollbackOnly();
			for (String statement : List.of("create schema hyper",
					"create table hyper.price_observation (like public.price_observation)", """
							create unique index on hyper.price_observation
								(origin, destination, cabin, seen_at, sighting)
							""", "set local search_path = hyper, public")) {
				this.jdbc.sql(statement).update();
			}
			Writing.Written first = write();
			assertThat(first.fresh()).isEqualTo(2);
			assertThat(first.lowest()).singleElement()
				.satisfies((lowest) -> assertThat(lowest.route()).isEqualTo(this.route));
			assertThat(write().fresh()).as("written again").isZero();
			assertThat(this.jdbc.sql("select count(*) from hyper.price_observation").query(Integer.class).single())
				.isEqualTo(2);
		});
	}

	private Writing.Written write() {
		List<ObservationRow> rows = this.valuation.value(
				List.of(observation().on(this.route).build(), observation().on(this.route).price("280.00 EUR").build(),
						observation().on(this.route).seen(Duration.ofHours(1)).build()));
		this.incoming.load(rows, Set.of());
		return this.writing.write(StorageForm.TIMESCALE, rows.getFirst().seen().seenAt(),
				rows.getLast().seen().seenAt());
	}

}
