package ai.skyscout.prices.statistics;

import java.util.List;

import ai.skyscout.devservices.WithDevServices;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;

/**
 * Late days on this server, whose daily lows are a table, and on one that looks like one
 * with a continuous aggregate.
 */
@WithDevServices
class LateDaysIT {

	@Autowired
	private LateDays lateDays;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private PlatformTransactionManager transactions;

	@Test
	void areThereWhereDailyLowsAreATable() {
		assertThatNoException().isThrownBy(this.lateDays::takeUp);
	}

	@Test
	void areTakenUpWhereDailyLowsAreAContinuousAggregate() {
		new TransactionTemplate(this.transactions).executeWithoutResult((status) -> {
			status.setRollbackOnly();
			for (String statement : List.of("create schema late", "create table late.refreshed (until timestamptz)",
					"create view late.daily_low_by_day as select 1 as one",
					"create view late.daily_low as select 1 as one", """
							create procedure late.refresh_continuous_aggregate(view regclass, since timestamptz,
								until timestamptz)
							language sql as 'insert into late.refreshed values (until)'
							""", "set local search_path = late, public")) {
				this.jdbc.sql(statement).update();
			}
			this.lateDays.takeUp();
			assertThat(this.jdbc.sql("select until < now() from late.refreshed").query(Boolean.class).list())
				.containsExactly(true);
		});
	}

}
