package ai.skyscout.devservices;

import java.sql.SQLException;

import javax.sql.DataSource;

import java.time.Duration;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.redis.core.StringRedisTemplate;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.web.client.RestClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatException;
import static org.awaitility.Awaitility.await;

/**
 * The embedded servers are real, and an outage of each can be played and ended.
 */
@WithDevServices
class DevServicesIT {

	@Autowired
	private DataSource dataSource;

	@Autowired
	private StringRedisTemplate redis;

	private final RestClient openSearch = RestClient.create("http://127.0.0.1:" + DevServices.openSearch().port());

	@Test
	void speaksToPostgres() throws SQLException {
		assertThat(versionOfPostgres()).startsWith("PostgreSQL");
	}

	@Test
	void postgresComesBackOnTheSamePort() throws SQLException {
		int port = DevServices.postgres().port();
		DevServices.postgres().stop();
		try {
			assertThat(DevServices.postgres().isRunning()).isFalse();
			assertThatException().isThrownBy(this::versionOfPostgres);
		}
		finally {
			DevServices.postgres().start();
		}
		assertThat(DevServices.postgres().port()).isEqualTo(port);
		assertThat(versionOfPostgres()).startsWith("PostgreSQL");
	}

	@Test
	void redisKeepsItsDataAcrossAnOutage() {
		this.redis.opsForValue().set("outage", "survived");
		DevServices.redis().stop();
		try {
			assertThatException().isThrownBy(() -> this.redis.opsForValue().get("outage"));
		}
		finally {
			DevServices.redis().start();
		}
		// The client connects again in its own time.
		await().atMost(Duration.ofSeconds(30))
			.ignoreExceptions()
			.untilAsserted(() -> assertThat(this.redis.opsForValue().get("outage")).isEqualTo("survived"));
	}

	@Test
	void openSearchKeepsItsDataAcrossAnOutage() {
		this.openSearch.put().uri("/outage").retrieve().toBodilessEntity();
		DevServices.openSearch().stop();
		try {
			assertThatException().isThrownBy(this::statusOfIndex);
		}
		finally {
			DevServices.openSearch().start();
		}
		assertThat(statusOfIndex()).isEqualTo(HttpStatus.OK);
		this.openSearch.delete().uri("/outage").retrieve().toBodilessEntity();
	}

	private HttpStatusCode statusOfIndex() {
		return this.openSearch.head().uri("/outage").retrieve().toBodilessEntity().getStatusCode();
	}

	private String versionOfPostgres() throws SQLException {
		try (var connection = this.dataSource.getConnection();
				var statement = connection.createStatement();
				var result = statement.executeQuery("select version()")) {
			result.next();
			return result.getString(1);
		}
	}

}
