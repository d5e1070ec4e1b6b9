package ai.skyscout.flights.web;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpHeaders;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;

import ai.skyscout.devservices.WithDevServices;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The pages are the same for everybody, so that a cache in front of them can hold them.
 */
@WithDevServices
class PublicPagesIT {

	private static final String QUERY = Searches.returnTrip("LON", "NYC");

	private static final Pattern ASSET = Pattern.compile("(?:href|src)=\"(/[^\"]+\\.(?:css|js|svg))\"");

	private final Caller caller;

	PublicPagesIT(@LocalServerPort int port) {
		this.caller = new Caller(port);
	}

	@BeforeEach
	void allHaveAnswered() {
		assertThat(this.caller.getSettled("/search?" + QUERY).body()).contains("id=\"itineraries\"");
	}

	@ParameterizedTest
	@MethodSource("pages")
	void setNoCookieAndBearTheHeaders(String address) {
		HttpResponse<String> answer = this.caller.get(address);
		assertThat(answer.statusCode()).isEqualTo(200);
		assertThat(answer.headers().map()).doesNotContainKeys("set-cookie", "server", "x-powered-by");
		assertSecured(answer.headers());
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			/search                                     | 302
			/search?from=Qwxzptklm&to=NYC               | 422
			/search/results?from=Qwxzptklm              | 422
			/go/nobody.nothing                          | 404
			/demo-seller/nobody.nothing                 | 404
			/nothing-here                               | 404
			/places/suggest                             | 400
			""")
	void whatGoesWrongSetsNoCookieEitherAndIsNotKept(String address, int status) {
		HttpResponse<String> answer = this.caller.get(address);
		assertThat(answer.statusCode()).isEqualTo(status);
		assertThat(answer.headers().map()).doesNotContainKeys("set-cookie", "server", "x-powered-by");
		assertThat(answer.headers().allValues("Cache-Control")).noneMatch((value) -> value.contains("public"));
		assertSecured(answer.headers());
	}

	@ParameterizedTest
	@MethodSource("keptPages")
	void mayBeKeptAndAreRecognised(String address) {
		HttpHeaders headers = this.caller.get(address).headers();
		assertThat(headers.allValues("Cache-Control")).hasSize(1)
			.first()
			.asString()
			.matches("public, max-age=\\d+, s-maxage=\\d+, stale-while-revalidate=\\d+, stale-if-error=\\d+");
		String tag = headers.firstValue("ETag").orElseThrow();
		HttpResponse<String> again = this.caller.get(address, "If-None-Match", tag);
		assertThat(again.statusCode()).isEqualTo(304);
		assertThat(again.body()).isEmpty();
		assertThat(this.caller.get(address, "If-None-Match", "W/\"another\"").statusCode()).isEqualTo(200);
	}

	@ParameterizedTest
	@MethodSource("keptPages")
	void areSentCompressed(String address) throws IOException {
		HttpResponse<byte[]> packed = this.caller.getBytes(address, "Accept-Encoding", "gzip");
		assertThat(packed.headers().firstValue("Content-Encoding")).hasValue("gzip");
		assertThat(String.join(",", packed.headers().allValues("Vary")).toLowerCase()).contains("accept-encoding");
		byte[] plain = this.caller.getBytes(address).body();
		assertThat(packed.body().length).isLessThan(plain.length);
		try (GZIPInputStream unpacked = new GZIPInputStream(new ByteArrayInputStream(packed.body()))) {
			assertThat(new String(unpacked.readAllBytes(), StandardCharsets.UTF_8)).isNotBlank();
		}
	}

	@Test
	void assetsAreKeptForGoodAndCompressed() {
		List<String> assets = assets();
		assertThat(assets).hasSizeGreaterThan(4).anyMatch((asset) -> asset.contains("htmx.min"));
		for (String asset : assets) {
			HttpResponse<byte[]> answer = this.caller.getBytes(asset, "Accept-Encoding", "gzip");
			assertThat(answer.statusCode()).as(asset).isEqualTo(200);
			assertThat(answer.headers().firstValue("Cache-Control")).as(asset)
				.hasValueSatisfying((value) -> assertThat(value).contains("max-age=31536000", "immutable"));
			assertThat(answer.headers().map()).as(asset).doesNotContainKeys("set-cookie");
			if (Integer.parseInt(answer.headers().firstValue("Content-Length").orElse("100000")) > 512) {
				assertThat(answer.headers().firstValue("Content-Encoding")).as(asset).hasValue("gzip");
			}
			assertSecured(answer.headers());
		}
	}

	@Test
	void areTheSameForEverybody() {
		for (String address : List.of("/", "/search?" + QUERY)) {
			assertThat(this.caller.get(address, "Accept-Language", "es", "Cookie", "a=b").body())
				.isEqualTo(this.caller.get(address, "Accept-Language", "en").body());
		}
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			/        | en | Where to?
			/es/     | es | ¿
			""")
	void speakTheLanguageOfTheirAddress(String address, String language, String words) {
		HttpResponse<String> page = this.caller.get(address);
		assertThat(page.body()).contains("<html lang=\"" + language + "\">").contains(words);
		assertThat(page.headers().firstValue("Content-Language")).hasValue(language);
	}

	@Test
	void nameTheResultsInEveryLanguageWithTheWholeSearch() {
		String query = Pattern.quote(QUERY.replace("&", "&amp;"));
		for (String address : List.of("/search?" + QUERY, "/es/search?" + QUERY)) {
			assertThat(this.caller.get(address).body())
				.containsPattern("hreflang=\"en\" href=\"http://[^/\"]+/search\\?" + query + "\"")
				.containsPattern("hreflang=\"es\" href=\"http://[^/\"]+/es/search\\?" + query + "\"");
		}
	}

	@Test
	void saidInSpanishStaysInSpanish() {
		String page = this.caller.get("/es/search?" + QUERY).body();
		assertThat(page).contains("<html lang=\"es\">")
			.contains("href=\"/es/search?")
			.doesNotContainPattern("<a (?!rel=\"alternate\")[^>]*href=\"/search")
			.doesNotContainPattern("hx-(?:get|push-url)=\"/search")
			.doesNotContain("action=\"/search");
		assertThat(this.caller.get("/es/search/results?" + QUERY).headers().firstValue("HX-Push-Url"))
			.hasValue("/es/search?" + QUERY);
	}

	private List<String> assets() {
		Matcher found = ASSET.matcher(this.caller.get("/search?" + QUERY).body());
		return found.results().map((result) -> result.group(1)).distinct().toList();
	}

	private static void assertSecured(HttpHeaders headers) {
		assertThat(headers.firstValue("Content-Security-Policy")).hasValueSatisfying(
				(policy) -> assertThat(policy).contains("default-src 'none'", "script-src 'self'", "style-src 'self'")
					.doesNotContain("unsafe"));
		assertThat(headers.firstValue("X-Content-Type-Options")).hasValue("nosniff");
		assertThat(headers.firstValue("Referrer-Policy")).isPresent();
		assertThat(headers.firstValue("Permissions-Policy")).isPresent();
	}

	static Stream<String> pages() {
		return Stream.concat(keptPages(), Stream.of("/search/days?" + QUERY, "/search/progress?" + QUERY,
				"/places/nearest?latitude=51.5&longitude=-0.1"));
	}

	static Stream<String> keptPages() {
		return Stream.of("/", "/es/", "/search?" + QUERY, "/es/search?" + QUERY, "/search?" + QUERY + "&stops=0",
				"/search/results?" + QUERY, "/places/suggest?q=lon");
	}

}
