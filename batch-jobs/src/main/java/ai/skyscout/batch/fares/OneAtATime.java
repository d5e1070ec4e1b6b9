package ai.skyscout.batch.fares;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;

import javax.sql.DataSource;

import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.batch.autoconfigure.JobLauncherApplicationRunner;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Sees to it that one process at a time works on files of fares, by a lock that
 * PostgreSQL lets go when the process ends, however it ends. Whoever holds the lock knows
 * that an execution which still counts as running was killed, and marks it as failed, so
 * that it can be started again.
 */
@Component
@Profile("job")
@Order(JobLauncherApplicationRunner.DEFAULT_ORDER - 1)
class OneAtATime implements ApplicationRunner, DisposableBean {

	private static final Log logger = LogFactory.getLog(OneAtATime.class);

	private static final List<String> JOBS = List.of("import-fares", "export-fares");

	private static final long LOCK = 0x5C7FA2E5L;

	private final DataSource dataSource;

	private final JobRepository repository;

	private final JobOperator operator;

	private @Nullable Connection connection;

	OneAtATime(DataSource dataSource, JobRepository repository, JobOperator operator) {
		this.dataSource = dataSource;
		this.repository = repository;
		this.operator = operator;
	}

	/**
	 * Takes the lock and cleans up.
	 * @throws IllegalStateException if another process works on files of fares
	 */
	@Override
	public void run(ApplicationArguments arguments) throws SQLException {
		Connection held = this.dataSource.getConnection();
		this.connection = held;
		if (!lock(held)) {
			throw new IllegalStateException("Another process imports or exports fares on this database");
		}
		for (String job : JOBS) {
			for (JobExecution execution : this.repository.findRunningJobExecutions(job)) {
				logger.info("Execution %d of %s was killed; it can go on".formatted(execution.getId(), job));
				this.operator.recover(execution);
			}
		}
	}

	private static boolean lock(Connection connection) throws SQLException {
		try (PreparedStatement statement = connection.prepareStatement("select pg_try_advisory_lock(?)")) {
			statement.setLong(1, LOCK);
			try (ResultSet answer = statement.executeQuery()) {
				return answer.next() && answer.getBoolean(1);
			}
		}
	}

	@Override
	public void destroy() throws SQLException {
		if (this.connection == null) {
			return;
		}
		try (Connection held = this.connection; PreparedStatement statement = held
			.prepareStatement("select pg_advisory_unlock_all()")) {
			statement.execute();
		}
	}

}
