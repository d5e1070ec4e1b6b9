package ai.skyscout.site;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;

import ai.skyscout.devservices.DevServer;
import ai.skyscout.devservices.DevServices;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalManagementPort;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * Stores go away and come back: the health endpoint names them, pages go on.
 */
@SiteTest
class HealthIT {

	private final HttpClient client = HttpClient.newHttpClient();

	@LocalManagementPort
	private int port;

	@Autowired
	private Visitor visitor;

	@Test
	void namesEveryStore() throws Exception {
		HttpResponse<String> health = health("");
		assertThat(health.statusCode()).isEqualTo(200);
		for (String store : List.of("db", "redis", "openSearch")) {
			assertThat(statusOf(store)).as(store).isEqualTo("UP");
		}
	}

	@ParameterizedTest
	@MethodSource("stores")
	void goesOnWithoutAStoreAndNoticesItsReturn(String store, Supplier<DevServer> server) throws Exception {
		server.get().stop();
		try {
			assertThat(statusOf(store)).isEqualTo("DOWN");
			assertThat(health("").statusCode()).isEqualTo(503);
			assertThat(health("/liveness").statusCode()).isEqualTo(200);
			assertThat(health("/readiness").statusCode()).isEqualTo(200);
			assertThat(this.visitor.get("/probe").statusCode()).isEqualTo(200);
		}
		finally {
			server.get().start();
		}
		await().atMost(Duration.ofSeconds(20)).until(() -> statusOf(store).equals("UP"));
	}

	static Stream<Arguments> stores() {
		return Stream.of(Arguments.of("redis", Named.<Supplier<DevServer>>of("Redis", DevServices::redis)),
				Arguments.of("openSearch", Named.<Supplier<DevServer>>of("OpenSearch", DevServices::openSearch)),
				Arguments.of("db", Named.<Supplier<DevServer>>of("PostgreSQL", DevServices::postgres)));
	}

	private String statusOf(String store) throws IOException, InterruptedException {
		String component = health("/" + store).body();
		return component.contains("\"status\":\"UP\"") ? "UP" : "DOWN";
	}

	private HttpResponse<String> health(String path) throws IOException, InterruptedException {
		HttpRequest request = HttpRequest
			.newBuilder(URI.create("http://localhost:" + this.port + "/actuator/health" + path))
			.timeout(Duration.ofSeconds(10))
			.build();
		return this.client.send(request, BodyHandlers.ofString());
	}

}
