package ai.skyscout.prices.web;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Locale;
import java.util.stream.Stream;

import ai.skyscout.browser.Accessibility;
import ai.skyscout.browser.BrowserTest;
import ai.skyscout.browser.Look;
import ai.skyscout.browser.Screenshots;
import ai.skyscout.browser.Visits;
import ai.skyscout.devservices.DevServices;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
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
 * Prices day by day, in a real browser.
 */
@BrowserTest
@TestInstance(Lifecycle.PER_CLASS)
class CalendarIT {

	/** The middle of a month that has wholly been seen. */
	private static final LocalDate DEPARTURE = YearMonth.from(TODAY).plusMonths(2).atDay(15);

	private static final String TRIP = "from=LON&to=NYC&depart=" + DEPARTURE + "&return=" + DEPARTURE.plusDays(7);

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
	void showsEachDayWithItsPriceAndAge(Look look, Visits visits) {
		Page page = visits.open(look);
		Response response = page.navigate("/search/calendar?" + TRIP + CABIN + "&currency=EUR");
		assertThat(response.status()).isEqualTo(200);
		Locator days = page.locator(".calendar").first().locator("td a");
		assertThat(days).hasCount(DEPARTURE.lengthOfMonth());
		assertThat(page.locator(".calendar").first().locator(".calendar__age")).hasCount(DEPARTURE.lengthOfMonth());
		assertThat(days.nth(19).locator(".calendar__price")).hasText(price(DEPARTURE.withDayOfMonth(20)));
		assertThat(page.locator(".calendar--grid tbody tr")).hasCount(7);
		assertThat(page.locator(".calendar").first().locator("[aria-current=date] time")).hasAttribute("datetime",
				DEPARTURE.toString());
		assertThat(page.locator("section[aria-labelledby=cheapest] tbody tr")).hasCount(6);
		if (look.javaScript()) {
			Accessibility.assertAccessible(page);
		}
		assertThat(page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth"))
			.as("pixels that stick out")
			.isEqualTo(0);
		Screenshots.save(page, "calendar-%s-%s-%s".formatted(look.screen(), look.scheme(), look.javaScript())
			.toLowerCase(Locale.ROOT));
		days.nth(9).click();
		assertThat(page.url()).contains("/search?from=LON&to=NYC&depart=" + DEPARTURE.withDayOfMonth(10) + "&return="
				+ DEPARTURE.withDayOfMonth(17));
	}

	@Test
	void leadsToOtherMonths(Visits visits) {
		Page page = visits.open(Look.desktop());
		page.navigate("/search/calendar?" + TRIP + CABIN);
		String month = page.locator("#month").textContent();
		page.locator("#later").click();
		assertThat(page.locator("#month")).not().hasText(month);
		assertThat(page.url()).contains("month=" + YearMonth.from(DEPARTURE).plusMonths(1));
		page.goBack();
		assertThat(page.locator("#month")).hasText(month);
	}

	@Test
	void leadsToOtherMonthsWithoutScriptsInSpanish(Visits visits) {
		Page page = visits.open(Look.phone().withoutJavaScript());
		page.navigate("/es/search/calendar?" + TRIP + CABIN);
		page.locator("#earlier").click();
		assertThat(page.url()).contains("/es/search/calendar?")
			.contains("month=" + YearMonth.from(DEPARTURE).minusMonths(1));
		assertThat(page.locator(".calendar").first()).isVisible();
	}

	@Test
	void asksQuickSuppliersForWhatNobodyHasSeen(Visits visits) {
		Page page = visits.open(Look.desktop());
		page.navigate("/search/calendar?from=ROM&to=VIE&depart=" + DEPARTURE);
		assertThat(page.locator(".calendar .calendar__age")).hasCount(DEPARTURE.lengthOfMonth(),
				new com.microsoft.playwright.assertions.LocatorAssertions.HasCountOptions().setTimeout(20_000));
		assertThat(page.locator(".calendar--grid")).hasCount(0);
	}

	@Test
	void isOneLinkAwayFromTheResults(Visits visits) {
		Page page = visits.open(Look.phone().withoutJavaScript());
		page.navigate("/search?" + TRIP + "&adults=2" + CABIN);
		page.locator("#price-panel a[href*='calendar']").click();
		assertThat(page.locator(".calendar--grid")).isVisible();
		assertThat(page.locator(".calendar a").first().getAttribute("href")).contains("adults=2");
	}

	@ParameterizedTest
	@CsvSource({ "from=LON&to=qwxzptklm&depart=2027-02-10, #to", "from=LON&to=NYC, #depart",
			"from=LON&to=NYC&depart=2020-01-01, #depart", "from=LON&to=NYC&depart=soon&month=x, #depart",
			"slice=LON-NYC-2027-02-10&slice=NYC-SFO-2027-02-14, #from", "'', #from" })
	void leadsToTheFormFromWhatCannotBeUnderstood(String query, String control, Visits visits) {
		visits.expectErrors();
		Page page = visits.open(Look.desktop());
		assertThat(page.navigate("/search/calendar?" + query).status()).isEqualTo(422);
		page.locator("main .button").click();
		assertThat(page.locator(control)).isVisible();
	}

	@Test
	void asksSuppliersWhilePostgresIsAway(Visits visits) {
		DevServices.postgres().stop();
		Page page = visits.open(Look.desktop());
		Response response = page.navigate("/search/calendar?" + TRIP + CABIN);
		assertThat(response.status()).isEqualTo(200);
		assertThat(page.locator("#calendar")).containsText("The memory of prices cannot be reached");
		assertThat(page.locator(".calendar .calendar__age").first()).isVisible();
	}

	/** What a week from a day costs that no test searches, rounded up to whole euros. */
	private String price(LocalDate departure) {
		return this.jdbc.sql("""
				select ceil(price)::text from latest_fare
				where origin = 'LHR' and destination = 'JFK' and cabin = 'W' and departs_on = ? and returns_on = ?
				""").params(departure, departure.plusDays(7)).query(String.class).single();
	}

	static Stream<Look> looks() {
		return Stream.of(Look.desktop(), Look.phone().dark(), Look.phone().withoutJavaScript());
	}

}
