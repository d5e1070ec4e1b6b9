package ai.skyscout.prices.store;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * What a server offers of TimescaleDB.
 *
 * @param installable whether the extension can be created or is there
 * @param loaded whether its library runs in the server, without which it cannot be
 * created
 */
record TimescaleOffer(boolean installable, boolean loaded) {

	/** Says only of a server that has loaded the library how many workers it may have. */
	private static final String ASK = """
			select
				exists (select from pg_available_extensions where name = 'timescaledb') as installable,
				current_setting('timescaledb.max_background_workers', true) is not null as loaded
			""";

	static TimescaleOffer of(Connection connection) throws SQLException {
		try (Statement statement = connection.createStatement(); ResultSet answer = statement.executeQuery(ASK)) {
			answer.next();
			return new TimescaleOffer(answer.getBoolean("installable"), answer.getBoolean("loaded"));
		}
	}

	/** Whether it is worth creating the extension. */
	boolean isComplete() {
		return this.installable && this.loaded;
	}

	/**
	 * The form that a server can keep.
	 * @param licence of the extension that has been created; only {@code timescale} has
	 * compression and continuous aggregates
	 */
	static StorageForm form(String licence) {
		return licence.equals("timescale") ? StorageForm.TIMESCALE : StorageForm.PLAIN;
	}

}
