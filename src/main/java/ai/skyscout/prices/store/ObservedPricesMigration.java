package ai.skyscout.prices.store;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.Context;
import org.flywaydb.core.api.migration.JavaMigration;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.support.EncodedResource;
import org.springframework.jdbc.datasource.init.ScriptUtils;
import org.springframework.stereotype.Component;

/**
 * Makes the tables of observations, in the form that the server can do best:
 * {@code db/observed-prices/plain.sql} or {@code db/observed-prices/timescale.sql}. What
 * it chose stays, because a migration runs once; {@link StorageForm#of} tells it.
 */
@Component
class ObservedPricesMigration implements JavaMigration {

	private static final Logger logger = LoggerFactory.getLogger(ObservedPricesMigration.class);

	private static final MigrationVersion VERSION = MigrationVersion.fromVersion("3");

	@Override
	public MigrationVersion getVersion() {
		return VERSION;
	}

	@Override
	public String getDescription() {
		return "observed prices";
	}

	/** None: the scripts are told apart by nothing but what the server offers. */
	@Override
	public @Nullable Integer getChecksum() {
		return null;
	}

	@Override
	public boolean canExecuteInTransaction() {
		return true;
	}

	@Override
	public void migrate(Context context) throws SQLException {
		Connection connection = context.getConnection();
		StorageForm form = choose(connection);
		logger.info("Observed prices are kept in the form {}", form);
		ScriptUtils.executeSqlScript(connection,
				new EncodedResource(new ClassPathResource("db/observed-prices/" + form.script()), "UTF-8"));
	}

	private static StorageForm choose(Connection connection) throws SQLException {
		if (!TimescaleOffer.of(connection).isComplete()) {
			return StorageForm.PLAIN;
		}
		try (Statement statement = connection.createStatement()) {
			statement.execute("create extension if not exists timescaledb");
			try (ResultSet licence = statement.executeQuery("select current_setting('timescaledb.license')")) {
				licence.next();
				return TimescaleOffer.form(licence.getString(1));
			}
		}
	}

}
