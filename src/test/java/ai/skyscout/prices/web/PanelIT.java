package ai.skyscout.prices.web;

import java.time.LocalDate;
import java.util.Locale;
import java.util.stream.Stream;

import ai.skyscout.browser.Accessibility;
import ai.skyscout.browser.BrowserTest;
import ai.skyscout.browser.Look;
import ai.skyscout.browser.Screenshots;
import ai.skyscout.browser.Visits;
import ai.skyscout.devservices.DevServices;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.LoadState;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static ai.skyscout.prices.web.MuchIsKnown.CABIN;
import static ai.skyscout.prices.web.MuchIsKnown.TODAY;
import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * What a trip usually costs, in a real browser.
 */
@BrowserTest
@TestInstance(Lifecycle.PER_CLASS)
class PanelIT {

	private static final LocalDate DEPARTURE = TODAY.plusDays(70);

	private static final String DATES = "depart=" + DEPARTURE + "&return=" + DEPARTURE.plusDays(7);

	@Autowired
	private JdbcClient jdbc;

	@BeforeAll
	void muchIsKnown() {
		MuchIsKnown.write(this.jdbc);
	}

	@AfterEach
	void postgresRuns() {
		MuchIsKnown.reachable(this.jdbc);
	}

	@ParameterizedTest
	@MethodSource("looks")
	void tellsEverythingToEverybody(Look look, Visits visits) {
		Page page = visits.open(look);
		Response response = page.navigate("/prices/LON-NYC/panel?" + DATES + CABIN + "&currency=USD");
		assertThat(response.status()).isEqualTo(200);
		assertThat(page.locator("h1")).hasText("London ⇄ New York");
		assertThat(page.locator(".price-panel")).containsText("per adult");
		assertThat(page.locator(".price-level")).isVisible();
		assertThat(page.locator(".price-level__reason")).containsText("seen 61 to 90 days ahead");
		assertThat(page.locator(".price-level__reason")).containsText("observations");
		assertThat(page.locator(".facts dt")).hasText(
				new String[] { "Typical, per adult", "Median", "Lowest seen", "Cheapest weekday", "Cheapest month" });
		assertThat(page.locator(".facts dd").nth(3)).hasText("Monday");
		assertThat(page.locator(".chart")).hasCount(2);
		assertThat(page.locator(".chart__path[d]")).hasCount(2);
		page.locator(".chart__table summary").first().click();
		assertThat(page.locator(".chart__table tbody tr").first()).isVisible();
		assertThat(page.locator(".chart__table").first().locator("tbody tr")).hasCount(106);
		assertThat(page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth"))
			.as("pixels that stick out")
			.isEqualTo(0);
		if (look.javaScript()) {
			Accessibility.assertAccessible(page);
		}
		page.locator(".chart__table summary").first().click();
		Screenshots.save(page,
				"panel-%s-%s-%s".formatted(look.screen(), look.scheme(), look.javaScript()).toLowerCase(Locale.ROOT));
	}

	@ParameterizedTest
	@MethodSource("screens")
	void arrivesOnThePageOfResultsWithoutMovingIt(Look look, Visits visits) {
		Page page = visits.open(look);
		page.navigate("/search?from=LON&to=NYC&" + DATES + "&adults=1" + CABIN);
		assertThat(page.locator("#price-panel .price-level")).isVisible();
		page.waitForLoadState(LoadState.NETWORKIDLE);
		int height = ((Number) page.evaluate("document.getElementById('price-panel').offsetHeight")).intValue();
		int kept = ((Number) page
			.evaluate("parseInt(getComputedStyle(document.getElementById('price-panel')).minBlockSize)")).intValue();
		assertThat(height).as("height of the panel, for which %s is kept", kept).isLessThanOrEqualTo(kept);
		Screenshots.saveWindow(page, "panel-results-" + look.screen().name().toLowerCase(Locale.ROOT));
		page.locator("#price-panel .price-panel__more summary").first().click();
		assertThat(page.locator("#price-panel .chart").first()).isVisible();
		Accessibility.assertAccessible(page);
	}

	@Test
	void isOneLinkAwayWithoutScripts(Visits visits) {
		Page page = visits.open(Look.phone().withoutJavaScript());
		page.navigate("/es/search?from=LON&to=NYC&" + DATES + "&adults=1" + CABIN);
		page.locator("#price-panel a").first().click();
		assertThat(page.url()).contains("/es/prices/LON-NYC/panel?" + DATES);
		assertThat(page.locator(".price-level__reason")).containsText("Suele costar entre");
	}

	@Test
	void saysWhatIsTypicalWithoutDates(Visits visits) {
		Page page = visits.open(Look.desktop());
		page.navigate("/prices/LHR-JFK/panel?cabin=premium-economy");
		assertThat(page.locator(".facts")).isVisible();
		assertThat(page.locator(".chart")).hasCount(1);
	}

	@Test
	void saysThatTooLittleIsKnown(Visits visits) {
		Page page = visits.open(Look.phone());
		page.navigate("/prices/GKA-SCY/panel?depart=" + DEPARTURE + CABIN);
		assertThat(page.locator(".price-panel")).containsText("Nobody has looked at this trip often enough");
		Accessibility.assertAccessible(page);
		Screenshots.save(page, "panel-empty");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			/prices/QQQ-NYC/panel?depart=2027-02-10 | 404
			/prices/LON-LHR/panel                   | 404
			/prices/LON-NYC/panel?depart=yesterday  | 422
			/prices/LON-NYC/panel?depart=2027-02-10&return=2027-02-01 | 422
			/prices/LON-NYC/panel?depart=-999999999-01-01  | 422
			/prices/LON-NYC/panel?depart=%2B999999999-12-31 | 422
			/prices/LON-NYC/panel?depart=%2B6000000-01-01  | 422
			/prices/LON-NYC/panel?depart=2027-02-10&return=2200-01-01 | 422
			/prices/LON-NYC/panel?cabin=roof        | 422
			""")
	void leadsToTheFormFromWhatCannotBeUnderstood(String address, int status, Visits visits) {
		visits.expectErrors();
		Page page = visits.open(Look.desktop());
		assertThat(page.navigate(address).status()).isEqualTo(status);
		page.locator("main .button").click();
		assertThat(page.locator("#from")).isVisible();
	}

	@Test
	void saysThatHistoryCannotBeReachedAndGoesOn(Visits visits) {
		visits.expectErrors();
		DevServices.postgres().stop();
		Page page = visits.open(Look.desktop());
		Response response = page.navigate("/prices/LON-NYC/panel?" + DATES + CABIN);
		assertThat(response.status()).isEqualTo(503);
		assertThat(response.headerValue("cache-control")).isEqualTo("no-store");
		assertThat(page.locator(".price-panel .notice")).containsText("cannot be reached just now");
		page.navigate("/search?from=LON&to=NYC&" + DATES + "&adults=1" + CABIN);
		assertThat(page.locator("#price-panel .notice")).containsText("cannot be reached just now");
		assertThat(page.locator(".itinerary").first()).isVisible();
	}

	static Stream<Look> looks() {
		return Stream.of(Look.desktop(), Look.phone().dark(), Look.phone().withoutJavaScript());
	}

	static Stream<Look> screens() {
		return Stream.of(Look.desktop(), Look.phone());
	}

}
