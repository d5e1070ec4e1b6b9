package ai.skyscout.prices.statistics;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Days of looking that were written after they had passed, by imports and releases from
 * quarantine. Where {@code daily_low} is a continuous aggregate of TimescaleDB, it shows
 * them only once it was refreshed; elsewhere it is written along with observations.
 */
@Component
class LateDays {

	private final JdbcClient jdbc;

	LateDays(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * Has {@code daily_low} show all that was written of days before yesterday. Costs
	 * what was written late and no more; must not be called within a transaction.
	 * @throws org.springframework.dao.DataAccessException if PostgreSQL is away, or is
	 * refreshing just now
	 */
	void takeUp() {
		boolean aggregate = this.jdbc.sql("select relkind = 'v' from pg_class where oid = 'daily_low'::regclass")
			.query(Boolean.class)
			.single();
		if (aggregate) {
			this.jdbc.sql("call refresh_continuous_aggregate('daily_low_by_day', null, now() - interval '1 day')")
				.update();
		}
	}

}
