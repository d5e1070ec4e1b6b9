package ai.skyscout.routes;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;

import javax.imageio.ImageIO;

import ai.skyscout.devservices.WithDevServices;
import ai.skyscout.load.KeptConnection;
import ai.skyscout.routes.Crawler.Page;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What search engines and shared caches get from the pages of routes, cities and
 * airports.
 */
@WithDevServices
class RoutePagesIT {

	private static final String ROUTE = "/flights/london-to-new-york";

	private static final Pattern DATA = Pattern.compile("<script type=\"application/ld\\+json\">(.*?)</script>",
			Pattern.DOTALL);

	private final Crawler crawler;

	private final JsonMapper json = new JsonMapper();

	private final int port;

	RoutePagesIT(@LocalServerPort int port) {
		this.port = port;
		this.crawler = new Crawler(port);
	}

	@BeforeEach
	void faresAreKnown(@Autowired JdbcClient jdbc, @Autowired PricedNetworks networks) {
		KnownFares.fill(jdbc);
		networks.renew();
	}

	@Test
	void tellWhatIsKnownOfARoute() {
		assertThat(this.crawler.get(ROUTE).text()).contains("Flights from London to New York", "€",
				"Lowest one way now", "level level--low", "Typical this far ahead", "days before departure, from",
				"Cheapest days to fly", "What each month costs", "British Airways", "at least 14",
				"most often British Airways with at least 14 flights a week", "/airports/LHR", "5,570 km", "5 h behind",
				"/search?from=LON&amp;to=NYC", "/search/calendar?from=LON&amp;to=NYC", "simulated");
	}

	@ParameterizedTest
	@ValueSource(strings = { ROUTE, "/flights/from-london", "/flights", "/airports/LHR" })
	void sayOfEachFareWhenItWasSeen(String address) {
		String page = this.crawler.get(address).text();
		int fares = page.split("<span class=\"bands__seen\">seen \\d+ \\w+ \\d+, \\d\\d:\\d\\d UTC</span>", -1).length
				- 1;
		int links = page.split("<th scope=\"row\"><a", -1).length - 1;
		assertThat(fares).isPositive().isEqualTo(links);
	}

	@Test
	void headlineNothingThatWasSeenLongAgo(@Autowired JdbcClient jdbc, @Autowired PricedNetworks networks) {
		KnownFares.in(jdbc).latest("TRN-GLA", 77, 12);
		jdbc.sql("update latest_fare set seen_at = seen_at - interval '15 days' where origin = 'TRN'").update();
		networks.renew();
		assertThat(this.crawler.get("/flights/turin-to-glasgow").text())
			.contains("<meta name=\"robots\" content=\"noindex\">", "No prices seen yet")
			.doesNotContain("€");
	}

	@Test
	void speakTheLanguageOfTheirAddress() {
		Page page = this.crawler.get("/es" + ROUTE);
		assertThat(page.status()).isEqualTo(200);
		assertThat(page.header("Content-Language")).isEqualTo("es");
		assertThat(page.text()).contains("Vuelos de Londres a Nueva York", "/es/search?from=LON");
	}

	@ParameterizedTest
	@ValueSource(strings = { ROUTE, "/flights/from-london", "/flights/to-new-york", "/flights", "/airports/LHR" })
	void nameTheirOneAddressInEveryLanguage(String path) {
		for (String language : List.of("", "/es")) {
			String page = this.crawler.get(language + path + "?utm_source=x&gclid=1").text();
			assertThat(page).containsOnlyOnce("rel=\"canonical\"")
				.containsPattern("<link rel=\"canonical\" href=\"http://[^/\"]+" + language + path + "\">")
				.containsPattern("hreflang=\"en\" href=\"http://[^/\"]+" + path + "\">")
				.containsPattern("hreflang=\"es\" href=\"http://[^/\"]+/es" + path + "\">")
				.containsPattern("hreflang=\"x-default\" href=\"http://[^/\"]+" + path + "\">")
				.doesNotContain("utm_source", "gclid");
		}
	}

	@ParameterizedTest
	@CsvSource({ "/flights/London-To-New-York, /flights/london-to-new-york",
			"/flights/london-to-new-york/, /flights/london-to-new-york",
			"/flights/london-to-new-york-city, /flights/london-to-new-york",
			"/flights/LHR-to-JFK, /flights/london-to-new-york", "/flights/lon-to-nyc, /flights/london-to-new-york",
			"/flights/londres-to-nueva-york, /flights/london-to-new-york",
			"/flights/m%C3%BCnchen-to-paris, /flights/munich-to-paris", "/flights/london, /flights/from-london",
			"/flights/from-LHR, /flights/from-london", "/flights/, /flights", "/airports/lhr, /airports/LHR",
			"/airports/LHR/, /airports/LHR", "/airports/LON, /flights/from-london", "/airports, /flights",
			"/es/flights/LHR-to-JFK, /es/flights/london-to-new-york", "/es/airports/lhr, /es/airports/LHR" })
	void otherSpellingsAndOldOnesLeadToTheOneAddressForGood(String other, String one) {
		Page page = this.crawler.get(other);
		assertThat(page.status()).isEqualTo(301);
		assertThat(page.header("Location")).isEqualTo(one);
	}

	@ParameterizedTest
	@CsvSource({ "/flights/londn-to-new-york, /flights/london-to-new-york",
			"/flights/from-barcelna, /flights/from-barcelona", "/es/flights/to-madri, /es/flights/to-madrid" })
	void nearMissesAreToldWhatIsNear(String wrong, String right) {
		Page page = this.crawler.get(wrong);
		assertThat(page.status()).isEqualTo(404);
		assertThat(page.text()).contains("href=\"" + right + "\"");
		assertThat(page.header("Cache-Control")).contains("no-store");
	}

	@ParameterizedTest
	@ValueSource(strings = { "/flights/london-to-london", "/flights/qwxzptklm-to-zzqqxy", "/flights/from-",
			"/flights/-to-", "/flights/%20", "/airports/QQQ", "/airports/%3Cb%3E", "/share/flights/nowhere.png",
			"/share/airports/lhr.png", "/sitemaps/routes-99.xml.gz" })
	void whatIsNowhereIsNotFound(String address) {
		assertThat(this.crawler.get(address).status()).isEqualTo(404);
	}

	@ParameterizedTest
	@ValueSource(strings = { ROUTE, "/es" + ROUTE, "/flights/from-london", "/flights", "/airports/LHR", "/sitemap.xml",
			"/robots.txt", "/share" + ROUTE + ".png" })
	void mayBeKeptByAnybodyAndAreRecognised(String address) {
		Page page = this.crawler.get(address, "Accept-Encoding", "gzip");
		assertThat(page.header("Cache-Control"))
			.matches("public, max-age=\\d+, s-maxage=[1-9]\\d+, stale-while-revalidate=[1-9]\\d+, stale-if-error=\\d+");
		assertThat(page.header("Set-Cookie")).isEmpty();
		assertThat(page.header("Content-Security-Policy")).isNotEmpty();
		String tag = page.header("ETag");
		assertThat(tag).matches("\"[0-9a-f]{32}(-gz)?\"");
		Page again = this.crawler.get(address, "Accept-Encoding", "gzip", "If-None-Match", tag);
		assertThat(again.status()).isEqualTo(304);
		assertThat(again.bytes()).isEmpty();
		assertThat(again.header("ETag")).isEqualTo(tag);
		assertThat(again.header("Cache-Control")).isEqualTo(page.header("Cache-Control"));
		assertThat(this.crawler.get(address, "If-None-Match", "\"another\"").status()).isEqualTo(200);
		Page head = this.crawler.ask("HEAD", address, "Accept-Encoding", "gzip");
		assertThat(head.status()).isEqualTo(200);
		assertThat(head.header("ETag")).isEqualTo(tag);
		assertThat(head.bytes()).isEmpty();
	}

	@Test
	void haveATagOfTheirOwnInEachEncoding() throws IOException {
		Page plain = this.crawler.get(ROUTE);
		Page packed = this.crawler.get(ROUTE, "Accept-Encoding", "gzip");
		assertThat(packed.header("Content-Encoding")).isEqualTo("gzip");
		assertThat(packed.header("ETag")).isNotEqualTo(plain.header("ETag"));
		assertThat(packed.header("Vary").toLowerCase()).contains("accept-encoding");
		try (GZIPInputStream unpacked = new GZIPInputStream(new ByteArrayInputStream(packed.bytes()))) {
			assertThat(unpacked.readAllBytes()).isEqualTo(plain.bytes());
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "?utm_source=newsletter&utm_medium=mail", "?gclid=1", "?fbclid=2", "?anything=else",
			"?currency=USD", "?a%5B%5D=%20" })
	void areTheSameWhateverIsAdded(String query) {
		Page plain = this.crawler.get(ROUTE);
		Page tracked = this.crawler.get(ROUTE + query);
		assertThat(tracked.status()).isEqualTo(200);
		assertThat(tracked.bytes()).isEqualTo(plain.bytes());
		assertThat(tracked.header("ETag")).isEqualTo(plain.header("ETag"));
	}

	/** No library sends such a query; the connection fails on any status but 200. */
	@ParameterizedTest
	@ValueSource(strings = { "?a[]=%ZZ", "?%", "?a=%C3%28&&=" })
	void areThereWhateverCannotBeRead(String query) throws IOException {
		try (KeptConnection connection = new KeptConnection(this.port)) {
			connection.get("/flights/madrid-to-buenos-aires" + query);
		}
	}

	@Test
	void areTheSameHoweverTheirAddressIsSpelled() {
		for (String language : List.of("", "/es")) {
			Page first = this.crawler.get(language + "/flights/%66rankfurt-to-sin%67apore?a=b");
			assertThat(first.status()).isEqualTo(200);
			assertThat(first.text()).contains("/es/flights/frankfurt-to-singapore").doesNotContain("%66", "%67");
			assertThat(this.crawler.get(language + "/flights/frankfurt-to-singapore").bytes()).isEqualTo(first.bytes());
		}
	}

	@Test
	void areTheSameForEverybody() {
		byte[] page = this.crawler.get(ROUTE).bytes();
		assertThat(this.crawler
			.get(ROUTE, "Accept-Language", "es", "Cookie", "SESSION=abc", "User-Agent", "Phone", "HX-Request", "true",
					"Accept", "application/json")
			.bytes()).isEqualTo(page);
	}

	@Test
	void whatLittleIsKnownOfIsNotIndexedAndNotListed() throws IOException {
		String thin = "/flights/reykjavik-to-perth";
		String few = "/flights/london-to-amsterdam";
		String noindex = "<meta name=\"robots\" content=\"noindex\">";
		assertThat(this.crawler.get(thin).status()).isEqualTo(200);
		assertThat(this.crawler.get(thin).text()).contains(noindex, "No prices seen yet");
		assertThat(this.crawler.get(few).text()).contains(noindex);
		assertThat(this.crawler.get(ROUTE).text()).doesNotContain(noindex);
		assertThat(listed()).contains(ROUTE, "/es" + ROUTE, "/flights/from-london", "/flights", "/airports/LHR")
			.doesNotContain(thin, few, "/flights/from-reykjavik");
	}

	@Test
	void whatLittleIsKnownOfIsKeptForAMoment() {
		assertThat(List.of("/flights/reykjavik-to-perth", "/es/flights/london-to-amsterdam", "/flights/from-reykjavik",
				"/airports/KEF", "/share/flights/reykjavik-to-perth.png"))
			.allSatisfy((address) -> {
				Page page = this.crawler.get(address);
				assertThat(page.status()).isEqualTo(200);
				assertThat(page.header("Cache-Control")).startsWith("public, max-age=0, s-maxage=30");
				assertThat(page.header("ETag")).matches("\"[0-9a-f]{32}\"");
			});
	}

	/** The paths that the sitemaps list. */
	private List<String> listed() throws IOException {
		String index = this.crawler.get("/sitemap.xml").text();
		List<String> paths = new ArrayList<>();
		for (String part : locations(index)) {
			Page page = this.crawler.get(part);
			assertThat(page.status()).as(part).isEqualTo(200);
			assertThat(page.header("Content-Type")).isEqualTo("application/gzip");
			assertThat(page.header("Content-Encoding")).isEmpty();
			try (GZIPInputStream unpacked = new GZIPInputStream(new ByteArrayInputStream(page.bytes()))) {
				String xml = new String(unpacked.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
				assertThat(xml).startsWith("<?xml").contains("hreflang=\"x-default\"");
				assertThat(xml.split("<lastmod>20").length).isEqualTo(xml.split("<url>").length);
				paths.addAll(locations(xml));
			}
		}
		return paths;
	}

	private static List<String> locations(String xml) {
		return Pattern.compile("<loc>http://[^/<]+([^<]*)</loc>")
			.matcher(xml)
			.results()
			.map((match) -> match.group(1))
			.toList();
	}

	@Test
	void everyListedPageIsThere() throws IOException {
		assertThat(listed()).isNotEmpty().allSatisfy((path) -> {
			Page page = this.crawler.get(path);
			assertThat(page.status()).isEqualTo(200);
			assertThat(page.text()).doesNotContain("noindex");
		});
	}

	@Test
	void robotsAreShownThePagesAndKeptFromSearches() {
		assertThat(this.crawler.get("/robots.txt").text().lines())
			.contains("User-agent: *", "Disallow: /search", "Disallow: /es/search", "Disallow: /go/")
			.noneMatch((line) -> line.startsWith("Disallow: /flights") || line.equals("Disallow: /"))
			.anyMatch((line) -> line.matches("Sitemap: http://[^/]+/sitemap.xml"));
	}

	@ParameterizedTest
	@ValueSource(strings = { ROUTE, "/es" + ROUTE, "/flights/from-london", "/flights/to-new-york", "/flights",
			"/airports/LHR", "/flights/reykjavik-to-perth" })
	void bearStructuredDataThatCanBeRead(String address) {
		JsonNode graph = data(address);
		JsonNode way = thing(graph, "BreadcrumbList");
		List<JsonNode> steps = way.path("itemListElement").valueStream().toList();
		assertThat(steps).extracting((step) -> step.path("position").asInt())
			.isEqualTo(IntStream.rangeClosed(1, steps.size()).boxed().toList());
		assertThat(steps).extracting((step) -> step.path("item").asString().replaceFirst("http://[^/]+", ""))
			.startsWith(address.startsWith("/es/") ? "/es/" : "/",
					address.startsWith("/es/") ? "/es/flights" : "/flights")
			.endsWith(address)
			.doesNotHaveDuplicates();
		assertThat(steps).extracting((step) -> step.path("name").asString()).allMatch((name) -> !name.isBlank());
		assertThat(graph.findValuesAsString("@type")).doesNotContain("Product");
	}

	@Test
	void offerTheFlightsOfARoute() {
		JsonNode flight = thing(data(ROUTE), "Flight");
		assertThat(flight.path("departureAirport").path("name").asString()).isEqualTo("London");
		assertThat(flight.path("departureAirport").has("iataCode")).isFalse();
		assertThat(flight.path("estimatedFlightDuration").asString()).isEqualTo("PT7H55M");
		JsonNode offer = flight.path("offers");
		assertThat(offer.path("@type").asString()).isEqualTo("AggregateOffer");
		assertThat(offer.path("lowPrice").asString()).matches("\\d+\\.\\d\\d");
		assertThat(offer.path("priceCurrency").asString()).isEqualTo("EUR");
		assertThat(offer.path("url").asString()).contains("/search?from=LON&to=NYC&depart=");
		assertThat(offer.path("description").asString()).contains("simulated");
	}

	@Test
	void nameTheAirportWhereThereIsOneAndNoFlightThatNobodyKnows() {
		JsonNode flight = thing(data("/flights/london-to-budapest"), "Flight");
		assertThat(flight.path("arrivalAirport").path("iataCode").asString()).isEqualTo("BUD");
		assertThat(data("/flights/reykjavik-to-perth").findValuesAsString("@type")).doesNotContain("Flight");
	}

	private JsonNode data(String address) {
		Matcher data = DATA.matcher(this.crawler.get(address).text());
		assertThat(data.find()).isTrue();
		return this.json.readTree(data.group(1)).path("@graph");
	}

	private static JsonNode thing(JsonNode graph, String type) {
		return Stream.of(graph.valueStream().toArray(JsonNode[]::new))
			.filter((thing) -> thing.path("@type").asString().equals(type))
			.findFirst()
			.orElseThrow();
	}

	@Test
	void areSharedWithAPicture() throws IOException {
		Matcher image = Pattern.compile("<meta property=\"og:image\" content=\"http://[^/\"]+([^\"]+)\">")
			.matcher(this.crawler.get("/es" + ROUTE).text());
		assertThat(image.find()).isTrue();
		Page picture = this.crawler.get(image.group(1));
		assertThat(picture.header("Content-Type")).isEqualTo("image/png");
		assertThat(picture.header("Cross-Origin-Resource-Policy")).isEqualTo("cross-origin");
		assertThat(this.crawler.get(ROUTE).header("Cross-Origin-Resource-Policy")).isEqualTo("same-origin");
		var read = ImageIO.read(new ByteArrayInputStream(picture.bytes()));
		assertThat(read.getWidth()).isEqualTo(1200);
		assertThat(read.getHeight()).isEqualTo(630);
	}

	@Test
	void showWhatEditorsWroteAsTextAndNothingElse(@Autowired JdbcClient jdbc) {
		jdbc.sql("""
				insert into editorial_text (subject, key, language, body) values ('C', '3117735', 'en', ?)
				on conflict do nothing
				""")
			.param("## Barajas\n\nTake the *metro*. <script>alert(1)</script> [here](javascript:alert(1)) "
					+ "[there](https://example.org/)")
			.update();
		String page = this.crawler.get("/flights/to-madrid").text();
		assertThat(page)
			.contains("<h4>Barajas</h4>", "<em>metro</em>", "&lt;script&gt;alert(1)", "href=\"https://example.org/\"")
			.doesNotContain("<script>alert", "javascript:alert");
		assertThat(this.crawler.get("/es/flights/to-madrid").text()).doesNotContain("Barajas</h4>");
	}

}
