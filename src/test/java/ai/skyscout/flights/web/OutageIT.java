package ai.skyscout.flights.web;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import ai.skyscout.devservices.DevServer;
import ai.skyscout.devservices.DevServices;
import ai.skyscout.devservices.WithDevServices;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalManagementPort;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * Each store can fail while people search; nothing has to be restarted when it is back.
 */
@WithDevServices
class OutageIT {

	private static final Pattern WAY_TO_SELLER = Pattern.compile("href=\"(/go/[^\"]+)\"");

	private static final Pattern DETAILS = Pattern.compile("href=\"(/search\\?[^\"#]+open=[^\"#]+)#");

	private final Caller caller;

	private final Caller management;

	private final JsonMapper json = new JsonMapper();

	OutageIT(@LocalServerPort int port, @LocalManagementPort int managementPort) {
		this.caller = new Caller(port);
		this.management = new Caller(managementPort);
	}

	@AfterEach
	void everythingRunsAgain() {
		List.of(DevServices.openSearch(), DevServices.redis(), DevServices.postgres()).forEach(DevServer::start);
		awaitHealth("openSearch", "UP");
		awaitHealth("redis", "UP");
		awaitHealth("db", "UP");
		awaitHealth("", "UP");
	}

	@Test
	void suggestsFromMemoryWithoutOpenSearch() {
		DevServices.openSearch().stop();
		for (String words : List.of("munchen", "barcelna", "lhr")) {
			HttpResponse<String> answer = this.caller.get("/places/suggest?q=" + words);
			assertThat(answer.statusCode()).isEqualTo(200);
			assertThat(answer.body()).contains("data-label");
		}
		assertThat(this.caller.get("/places/suggest?q=munchen").body()).contains("data-address=\"MUC\"");
		awaitHealth("openSearch", "DOWN");
		assertThat(health("redis")).isEqualTo("UP");
		assertThat(health("db")).isEqualTo("UP");
		assertInService();
	}

	@Test
	void searchesWithoutRedis() {
		DevServices.redis().stop();
		awaitHealth("redis", "DOWN");
		assertThat(health("openSearch")).isEqualTo("UP");
		assertFindsFlights("ROM", "BER");
		// A second look answers from the memory of the process.
		assertFindsFlights("ROM", "BER");
		assertInService();
	}

	@Test
	void searchesAndLeadsToTheSellerWithoutPostgres() {
		DevServices.postgres().stop();
		awaitHealth("db", "DOWN");
		String results = assertFindsFlights("ROM", "MAD");
		String open = this.caller.getSettled(first(DETAILS, results)).body();
		HttpResponse<String> way = this.caller.get(first(WAY_TO_SELLER, open));
		assertThat(way.statusCode()).isEqualTo(302);
		String seller = way.headers().firstValue("Location").orElseThrow();
		assertThat(seller).contains("/demo-seller/");
		assertInService();
	}

	@Test
	void goesOnWithoutAnyStore() {
		DevServices.openSearch().stop();
		DevServices.redis().stop();
		DevServices.postgres().stop();
		awaitHealth("openSearch", "DOWN");
		awaitHealth("redis", "DOWN");
		awaitHealth("db", "DOWN");
		assertFindsFlights("PAR", "VIE");
		assertThat(this.caller.get("/places/suggest?q=vien").body()).contains("data-label");
		assertThat(this.caller.get("/").statusCode()).isEqualTo(200);
		assertInService();
	}

	@ParameterizedTest
	@ValueSource(strings = { "/actuator/health/liveness", "/actuator/health/readiness" })
	void isAliveAndReady(String probe) {
		assertThat(this.management.get(probe).statusCode()).isEqualTo(200);
	}

	/** An orchestrator must not take an instance away that still serves people. */
	private void assertInService() {
		isAliveAndReady("/actuator/health/liveness");
		isAliveAndReady("/actuator/health/readiness");
	}

	private String assertFindsFlights(String from, String to) {
		HttpResponse<String> answer = this.caller.getSettled("/search?" + Searches.oneWay(from, to));
		assertThat(answer.statusCode()).isEqualTo(200);
		assertThat(answer.body()).contains("id=\"itineraries\"").doesNotContain("notice--error");
		return answer.body();
	}

	private static String first(Pattern pattern, String html) {
		Matcher found = pattern.matcher(html);
		assertThat(found.find()).as(pattern.pattern()).isTrue();
		return found.group(1).replace("&amp;", "&");
	}

	private void awaitHealth(String component, String status) {
		await().atMost(Duration.ofSeconds(30))
			.pollInterval(Duration.ofMillis(200))
			.until(() -> health(component), status::equals);
	}

	private String health(String component) {
		JsonNode health = this.json.readTree(this.management.get("/actuator/health").body());
		JsonNode part = component.isEmpty() ? health : health.path("components").path(component);
		return part.path("status").asString();
	}

}
