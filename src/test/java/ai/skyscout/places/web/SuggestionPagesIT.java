package ai.skyscout.places.web;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Random;

import ai.skyscout.devservices.WithDevServices;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

@WithDevServices
class SuggestionPagesIT {

	private final HttpClient client = HttpClient.newHttpClient();

	@LocalServerPort
	private int port;

	@Test
	void offersOptionsThatAnyCacheMayKeep() throws Exception {
		HttpResponse<String> response = get("/places/suggest?q=lond&field=from", "text/html");
		assertThat(response.statusCode()).isEqualTo(200);
		assertThat(response.headers().firstValue("Content-Type")).hasValue("text/html;charset=UTF-8");
		assertThat(response.headers().firstValue("Cache-Control").orElseThrow()).startsWith("public, max-age=3600");
		assertThat(response.headers().firstValue("Set-Cookie")).isEmpty();
		assertThat(response.body()).doesNotContain("<html")
			.containsSubsequence("id=\"from-option-0\"", "data-address=\"LON\" data-label=\"London (LON)\"",
					"United Kingdom", "place-option--nested", "data-address=\"LHR\"");
	}

	@Test
	void speaksTheLanguageOfTheAddress() throws Exception {
		assertThat(get("/es/places/suggest?q=munich", "text/html").body()).contains("Alemania");
		assertThat(get("/es/places/suggest?q=xqzjw", "text/html").body()).contains("Ningún lugar se llama así");
	}

	@Test
	void saysWhereNothingIsFound() throws Exception {
		assertThat(get("/places/suggest?q=xqzjw", "text/html").body()).contains("No place is called that")
			.contains("aria-disabled=\"true\"");
	}

	@Test
	void keepsToItselfWhereSomebodyIs() throws Exception {
		HttpResponse<String> response = get("/places/nearest?latitude=51.508&longitude=-0.128&field=to", "text/html");
		assertThat(response.headers().firstValue("Cache-Control")).hasValue("private, no-store");
		assertThat(response.body()).containsSubsequence("id=\"to-option-0\"", "data-address=\"LCY\"", "km",
				"data-address=\"LHR\"");
	}

	@ParameterizedTest
	@ValueSource(strings = { "/places/suggest", "/places/suggest?q=lon&field=%22%3E", "/places/nearest",
			"/places/nearest?latitude=north&longitude=1", "/places/nearest?latitude=NaN&longitude=1",
			"/places/nearest?latitude=91&longitude=1", "/places/nearest?latitude=1&longitude=Infinity" })
	void refusesWhatMakesNoSense(String address) throws Exception {
		assertThat(get(address, "text/html").statusCode()).isEqualTo(400);
		HttpResponse<String> problem = get(address, "application/json");
		assertThat(problem.statusCode()).isEqualTo(400);
		assertThat(problem.headers().firstValue("Content-Type").orElseThrow()).startsWith("application/problem+json");
	}

	@Test
	void survivesAnythingInTime() throws Exception {
		Random random = new Random(5);
		for (int i = 0; i < 500; i++) {
			String words = random.ints(random.nextInt(100), 0, 0x3000)
				.map((c) -> random.nextBoolean() ? c : random.nextInt(0x80))
				.collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
				.toString();
			long start = System.nanoTime();
			HttpResponse<String> response = get("/places/suggest?q=" + URLEncoder.encode(words, StandardCharsets.UTF_8),
					"text/html");
			assertThat(response.statusCode()).as(words).isLessThan(500);
			assertThat(Duration.ofNanos(System.nanoTime() - start)).as(words).isLessThan(Duration.ofSeconds(1));
		}
		assertThat(get("/places/suggest?q=%3Cscript%3Elon", "text/html").body()).doesNotContain("<script");
	}

	private HttpResponse<String> get(String address, String accept) throws IOException, InterruptedException {
		return this.client.send(HttpRequest.newBuilder(URI.create("http://localhost:" + this.port + address))
			.header("Accept", accept)
			.timeout(Duration.ofSeconds(10))
			.build(), BodyHandlers.ofString());
	}

}
