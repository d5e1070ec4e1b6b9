package ai.skyscout.batch;

import java.util.UUID;

import javax.sql.DataSource;

import net.javacrumbs.shedlock.core.LockProvider;
import net.javacrumbs.shedlock.provider.jdbctemplate.JdbcTemplateLockProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * What all jobs share. The job repository is Spring Boot's, on the application's
 * PostgreSQL; starting a job runs it on the calling thread. What only one of several
 * instances does is done by the one that holds a lock, by the clock of the database.
 */
@Configuration(proxyBeanMethods = false)
class JobConfiguration {

	/** The holder is not named after its host: two instances may run on one. */
	@Bean
	LockProvider lockProvider(DataSource dataSource) {
		return new JdbcTemplateLockProvider(JdbcTemplateLockProvider.Configuration.builder()
			.withJdbcTemplate(new JdbcTemplate(dataSource))
			.withLockedByValue(UUID.randomUUID().toString())
			.usingDbTime()
			.build());
	}

}
