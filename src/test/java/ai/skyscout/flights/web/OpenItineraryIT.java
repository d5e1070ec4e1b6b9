package ai.skyscout.flights.web;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

import ai.skyscout.devservices.WithDevServices;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * One itinerary by itself, and the way from its offers to their sellers and back.
 */
@WithDevServices
class OpenItineraryIT {

	private static final String QUERY = Searches.returnTrip("LON", "NYC");

	private static final Pattern FRAGMENT = Pattern.compile("hx-get=\"(/search/itinerary\\?[^\"]+)\"");

	private static final Pattern WAY_TO_SELLER = Pattern.compile("href=\"(/go/[^\"]+)\"");

	private static final Pattern FLIGHT = Pattern.compile("class=\"flight\" x=\"([^\"]+)\" width=\"([^\"]+)\"");

	private final Caller caller;

	private String page = "";

	OpenItineraryIT(@LocalServerPort int port) {
		this.caller = new Caller(port);
	}

	@BeforeEach
	void allHaveAnswered() {
		this.page = this.caller.getSettled("/search?" + QUERY).body();
		assertThat(this.page).contains("id=\"itineraries\"");
	}

	@Test
	void isDrawnOnTheAxesOfThePageThatItComesFrom() {
		String fragment = first(FRAGMENT, this.page);
		List<String> closed = flights(this.page.substring(this.page.indexOf("id=\"i-")));
		List<String> opened = flights(fragment(fragment));
		assertThat(opened).isNotEmpty().isEqualTo(closed.subList(0, opened.size()));
		MatchResult span = Pattern.compile("axis=([0-9]+)-").matcher(fragment).results().findFirst().orElseThrow();
		String earlier = fragment.replaceFirst(span.group(), "axis=" + (Long.parseLong(span.group(1)) - 6) + "-");
		assertThat(flights(fragment(earlier))).hasSameSizeAs(opened).isNotEqualTo(opened);
	}

	@Test
	void staysOpenBesideOthers() {
		List<String> fragments = FRAGMENT.matcher(this.page).results().map((found) -> decoded(found.group(1))).toList();
		String other = fragments.get(1).replaceFirst(".*[?&]id=([0-9a-f]{16}).*", "$1");
		HttpResponse<String> answer = this.caller.get(fragments.getFirst() + "&open=" + other, "HX-Request", "true");
		String pushed = answer.headers().firstValue("HX-Push-Url").orElseThrow();
		assertThat(pushed).matches(".*[?&]open=" + other + ",[0-9a-f]{16}");
		assertThat(this.caller.get(pushed).body().split("itinerary--open", -1)).hasSize(3);
		String closed = this.caller
			.get(fragments.getFirst().replace("opened=true", "opened=false") + pushed.replaceFirst(".*(&open=)", "$1"),
					"HX-Request", "true")
			.headers()
			.firstValue("HX-Push-Url")
			.orElseThrow();
		assertThat(closed).endsWith("&open=" + other);
	}

	@Test
	void tellsOfEachOfferWhenItWasSeen() {
		String opened = fragment(first(FRAGMENT, this.page));
		String table = opened.substring(opened.indexOf("<tbody>"), opened.indexOf("</tbody>"));
		int offers = table.split("<tr", -1).length - 1;
		assertThat(offers).isPositive();
		assertThat(Pattern.compile("fares__seen[^>]*>seen [^<]+<").matcher(table).results()).hasSize(offers);
	}

	@Test
	void itsSearchTravelsToTheSellerAndBack() {
		String way = first(WAY_TO_SELLER, fragment(first(FRAGMENT, this.page)));
		HttpResponse<String> redirect = this.caller.get(way);
		assertThat(redirect.statusCode()).isEqualTo(302);
		String seller = redirect.headers().firstValue("Location").orElseThrow();
		assertThat(seller).startsWith("/demo-seller/");
		HttpResponse<String> sold = this.caller.get(seller);
		assertThat(sold.statusCode()).isEqualTo(200);
		String back = first(Pattern.compile("class=\"button\" href=\"(/search\\?[^\"]+)\""), sold.body());
		HttpResponse<String> canonical = this.caller.get(back);
		assertThat(canonical.headers().firstValue("Location")).hasValue("/search?" + QUERY);
	}

	@Test
	void aMereLookAtTheWayToTheSellerIsNoClick() {
		String way = first(WAY_TO_SELLER, fragment(first(FRAGMENT, this.page)));
		assertThat(this.caller.head(way).statusCode()).isEqualTo(204);
		for (String purpose : List.of("prefetch", "prefetch;prerender")) {
			HttpResponse<String> look = this.caller.get(way, "Sec-Purpose", purpose);
			assertThat(look.statusCode()).as(purpose).isEqualTo(204);
			assertThat(look.headers().firstValue("Location")).isEmpty();
		}
	}

	@Test
	void theDaysAreLabelledAndAgreeWithTheList() {
		String cheapest = this.caller.getSettled("/search?" + QUERY + "&sort=cheapest").body();
		String lowest = first(Pattern.compile("buy__price\"><span>([^<]+)<"), cheapest);
		String strip = cheapest.substring(cheapest.indexOf("id=\"days\""),
				cheapest.indexOf("</nav>", cheapest.indexOf("id=\"days\"")));
		assertThat(strip).contains("Simulated fares.");
		String chosen = strip.substring(strip.indexOf("aria-current=\"date\""));
		assertThat(first(Pattern.compile("day__price\"[^>]*>([^<]+)<"), chosen)).isEqualTo(lowest);
		assertThat(chosen).containsPattern("title=\"seen [^\"]+\"");
		assertThat(this.caller.get("/search/days?" + QUERY + "&look=1").body()).contains("Simulated fares.");
	}

	@ParameterizedTest
	@ValueSource(strings = { "results", "progress", "days", "itinerary" })
	void whatIsNoSearchIsSaidWhereItWasAskedFor(String part) {
		String address = "/search/" + part + "?from=Qwxzptklm&to=NYC&id=0123456789abcdef";
		HttpResponse<String> answer = this.caller.get(address, "HX-Request", "true", "HX-Target", "this-part");
		assertThat(answer.statusCode()).isEqualTo(422);
		assertThat(answer.body()).contains("id=\"this-part\"").contains("role=\"alert\"").doesNotContain("<html");
		assertThat(this.caller.get(address, "HX-Request", "true", "HX-Target", "i-0123456789abcdef").body().strip())
			.startsWith("<li")
			.contains("id=\"i-0123456789abcdef\"");
	}

	private String fragment(String address) {
		HttpResponse<String> answer = this.caller.get(address, "HX-Request", "true");
		assertThat(answer.statusCode()).isEqualTo(200);
		return answer.body();
	}

	private static List<String> flights(String html) {
		return FLIGHT.matcher(html).results().map((found) -> found.group(1) + "+" + found.group(2)).toList();
	}

	private static String first(Pattern pattern, String html) {
		return pattern.matcher(html).results().map((found) -> decoded(found.group(1))).findFirst().orElseThrow();
	}

	private static String decoded(String attribute) {
		return attribute.replace("&amp;", "&");
	}

}
