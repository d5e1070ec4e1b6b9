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
		StorageForm form = isOffered(connection, "timescaledb") ? StorageForm.TIMESCALE : StorageForm.PLAIN;
		logger.info("Observed prices are kept in the form {}", form);
		ScriptUtils.executeSqlScript(connection,
				new EncodedResource(new ClassPathResource("db/observed-prices/" + form.script()), "UTF-8"));
	}

	private static boolean isOffered(Connection connection, String extension) throws SQLException {
		try (Statement statement = connection.createStatement();
				ResultSet found = statement
					.executeQuery("select from pg_available_extensions where name = '" + extension + "'")) {
			return found.next();
		}
	}

}
