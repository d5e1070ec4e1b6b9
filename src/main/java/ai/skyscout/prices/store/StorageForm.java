package ai.skyscout.prices.store;

import java.util.Locale;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * How the server keeps observations. Names and answers are the same in both forms.
 */
enum StorageForm {

	/** Partitions of a month, and the daily lows written along with the observations. */
	PLAIN,

	/** A hypertable of TimescaleDB, and the daily lows a continuous aggregate of it. */
	TIMESCALE;

	/** The script that makes it. */
	String script() {
		return name().toLowerCase(Locale.ROOT) + ".sql";
	}

	/**
	 * The form that stands in a database.
	 * @throws org.springframework.dao.DataAccessException if there is none, or PostgreSQL
	 * cannot answer
	 */
	static StorageForm of(JdbcClient jdbc) {
		String kind = jdbc.sql("select relkind::text from pg_class where oid = 'daily_low'::regclass")
			.query(String.class)
			.single();
		// A view stands before a continuous aggregate.
		return kind.equals("v") ? TIMESCALE : PLAIN;
	}

}
