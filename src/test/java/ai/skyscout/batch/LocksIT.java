package ai.skyscout.batch;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

import ai.skyscout.devservices.WithDevServices;
import net.javacrumbs.shedlock.core.LockConfiguration;
import net.javacrumbs.shedlock.core.LockProvider;
import net.javacrumbs.shedlock.core.SimpleLock;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Locks of several instances in one database.
 */
@WithDevServices
class LocksIT {

	private final String name = "test-" + UUID.randomUUID();

	@Autowired
	private JdbcConnectionDetails postgres;

	@Test
	void instancesInOtherZonesSeeALock() {
		for (String other : new String[] { "America/New_York", "Asia/Tokyo", "UTC" }) {
			try (SingleConnectionDataSource here = connect("Europe/Berlin");
					SingleConnectionDataSource there = connect(other)) {
				SimpleLock lock = locks(here).lock(configuration()).orElseThrow();
				assertThat(locks(there).lock(configuration())).as(other).isEmpty();
				lock.unlock();
				assertThat(locks(there).lock(configuration())).as(other).hasValueSatisfying(SimpleLock::unlock);
			}
		}
	}

	@Test
	void anotherInstanceOnTheSameHostCannotKeepALock() {
		try (SingleConnectionDataSource connection = connect("UTC")) {
			LockProvider here = locks(connection);
			SimpleLock lock = here.lock(configuration()).orElseThrow();
			JdbcClient.create(connection)
				.sql("update shedlock set lock_until = timezone('utc', now()) - interval '1 second' where name = ?")
				.param(this.name)
				.update();
			assertThat(locks(connection).lock(configuration())).isPresent();
			assertThat(lock.extend(Duration.ofMinutes(1), Duration.ZERO)).isEmpty();
		}
	}

	private LockConfiguration configuration() {
		return new LockConfiguration(Instant.now(), this.name, Duration.ofMinutes(1), Duration.ZERO);
	}

	private static LockProvider locks(SingleConnectionDataSource connection) {
		return new JobConfiguration().lockProvider(connection);
	}

	private SingleConnectionDataSource connect(String zone) {
		SingleConnectionDataSource connection = new SingleConnectionDataSource(this.postgres.getJdbcUrl(),
				this.postgres.getUsername(), this.postgres.getPassword(), true);
		JdbcClient.create(connection).sql("set time zone '" + zone + "'").update();
		return connection;
	}

}
