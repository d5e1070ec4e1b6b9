package ai.skyscout.flights.web;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;

import ai.skyscout.browser.Accessibility;
import ai.skyscout.browser.BrowserTest;
import ai.skyscout.browser.Look;
import ai.skyscout.browser.Screenshots;
import ai.skyscout.browser.Visits;
import ai.skyscout.flights.ScriptedSupplier;
import ai.skyscout.flights.supplier.FlightSupplier;
import ai.skyscout.flights.supplier.Recheck;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.assertions.LocatorAssertions.ContainsTextOptions;
import com.microsoft.playwright.assertions.LocatorAssertions.HasCountOptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestPropertySource;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * Suppliers that take 15 seconds, fail, or answer nonsense beside the demo market: the
 * traveller has results at once and is told what is missing.
 */
@BrowserTest
@TestPropertySource(properties = "skyscout.demo.troubles=slow,failing,nonsense,ratelimited")
@Import(SupplierTroubleIT.WithLateCalendar.class)
@DirtiesContext
class SupplierTroubleIT {

	private static final Logger logger = LoggerFactory.getLogger(SupplierTroubleIT.class);

	/** On a machine that does nothing else it is a tenth of a second. */
	private static final Duration QUICK = Duration.ofSeconds(2);

	private static final Duration ALL_ANSWERED = Duration.ofSeconds(30);

	private static final ScriptedSupplier CALENDAR = ScriptedSupplier.supplier("calendar")
		.calendarWaitsForRelease()
		.price(Searches.departure().plusDays(2).toString(), "333.00 EUR")
		.rechecks(
				(offer) -> offer.reference().equals("gone") ? new Recheck.Gone() : new Recheck.Unreachable("is away"));

	private final Caller caller;

	SupplierTroubleIT(@LocalServerPort int port) {
		this.caller = new Caller(port);
	}

	/** Nothing is measured while the market still opens. */
	@BeforeEach
	void theMarketIsOpen() {
		await().atMost(ALL_ANSWERED)
			.until(() -> this.caller.get("/search?" + Searches.oneWay("DUB", "EDI")).body(),
					(page) -> page.contains("id=\"itineraries\""));
	}

	@Test
	void firstAnswerDoesNotWaitForThem() {
		for (String to : new String[] { "AMS", "FRA", "ATH", "LIS", "CPH" }) {
			long start = System.nanoTime();
			HttpResponse<String> answer = this.caller.get("/search?" + Searches.returnTrip("DUB", to));
			Duration time = Duration.ofNanos(System.nanoTime() - start);
			logger.info("First results to {} beside suppliers in trouble after {} ms", to, time.toMillis());
			assertThat(answer.statusCode()).isEqualTo(200);
			assertThat(answer.headers().firstValue("Cache-Control")).hasValue("no-store");
			assertThat(answer.body()).contains("id=\"itineraries\"")
				.containsPattern("(Demo seller: slow is|[2-9] sellers are) still answering\\.");
			assertThat(time).isLessThan(QUICK);
		}
	}

	@Test
	void nonsenseIsNotShown() {
		String page = this.caller.get("/search?" + Searches.oneWay("DUB", "BCN") + "&sort=cheapest&show=500").body();
		assertThat(page).contains("id=\"itineraries\"")
			.doesNotContain("QQQ")
			.doesNotContainPattern("buy__price\"><span>[^<]*[-−]")
			.doesNotContainPattern("buy__price\"><span>[^0-9<]*[01]<");
	}

	@Test
	void asksUntilAllHaveAnsweredAndKeepsThePageStill(Page page) {
		page.navigate("/search?" + Searches.returnTrip("DUB", "PRG"));
		Locator cards = page.locator(".itinerary");
		assertThat(cards.first()).isVisible();
		assertThat(page.locator("#progress")).containsText("Demo seller: slow is still answering.");
		assertThat(page.locator("#progress")).containsText("Demo seller: failing could not answer.");
		String first = cards.first().getAttribute("id");
		int shown = cards.count();
		assertThat(page.locator("#progress[hx-get]")).hasCount(0,
				new HasCountOptions().setTimeout(ALL_ANSWERED.toMillis()));
		assertThat(page.locator("#progress")).not().containsText("is still answering");
		assertThat(page.locator("#progress")).containsText("Demo seller: failing could not answer.");
		// Of its offers none can be used, which is as good as no answer.
		assertThat(page.locator("#progress")).containsText("Demo seller: nonsense could not answer.");
		// What is new is offered, not pushed under the reader's eyes.
		assertThat(cards).hasCount(shown);
		assertThat(cards.first()).hasAttribute("id", first);
		page.locator("#progress a").click();
		assertThat(page.locator("#progress a")).hasCount(0);
		assertThat(cards.first()).isVisible();
	}

	@Test
	void whatIsSaidLateMovesNothing(Visits visits) {
		List<Waiting> windows = List.of(Waiting.open(visits.open(Look.desktop()), "VIE"),
				Waiting.open(visits.open(Look.phone()), "ZRH"));
		for (Waiting window : windows) {
			Page page = window.page();
			assertThat(page.locator("#progress")).containsText("nonsense could not answer",
					new ContainsTextOptions().setTimeout(ALL_ANSWERED.toMillis()));
			assertThat(page.locator("#progress[hx-get]")).hasCount(0,
					new HasCountOptions().setTimeout(ALL_ANSWERED.toMillis()));
			assertThat(page.locator("#progress a")).isVisible();
			assertThat(window.failing()).isVisible();
			assertThat(window.top()).isEqualTo(window.topBefore());
			assertThat(Shifts.of(page)).isEqualTo(window.shiftBefore());
			Accessibility.assertAccessible(page);
			Screenshots.saveWindow(page, "missing-" + page.viewportSize().width);
		}
	}

	@Test
	void saysWhenALimitedSupplierCanBeAskedAgain() {
		for (String to : new String[] { "OSL", "ARN", "HEL" }) {
			this.caller.get("/search?" + Searches.oneWay("DUB", to));
		}
		await().atMost(ALL_ANSWERED)
			.until(() -> this.caller.get("/search?" + Searches.oneWay("DUB", "HEL")).body(),
					(page) -> page.contains("takes no more questions just now; it can be asked again in 1 min."));
		assertThat(this.caller.get("/es/search?" + Searches.oneWay("DUB", "HEL")).body())
			.contains("se le podrá volver a preguntar en 1 min.");
	}

	@Test
	void asksForTheDaysUntilTheyAreKnown(Page page) {
		page.navigate("/search?" + Searches.oneWay("DUB", "SYD"));
		Locator price = page.locator("#day-" + Searches.departure().plusDays(2) + " .day__price");
		assertThat(page.locator("#days[hx-trigger~='delay:2s']")).isAttached();
		assertThat(price).not().containsText("€333");
		CALENDAR.release();
		assertThat(price).containsText("€333", new ContainsTextOptions().setTimeout(ALL_ANSWERED.toMillis()));
		assertThat(page.locator("#days[hx-get]")).hasCount(0);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			gone | 410 | This offer is gone          | Back to the search
			away | 503 | The seller does not answer  | Check again
			""")
	void tellsWhyNobodyIsSentToTheSeller(String reference, int status, String heading, String action, Page page,
			Visits visits) {
		visits.expectErrors();
		Response response = page
			.navigate("/go/calendar-" + reference + "?price=412.50+EUR&" + Searches.oneWay("DUB", "SYD"));
		assertThat(response.status()).isEqualTo(status);
		assertThat(page.locator("h1")).hasText(heading);
		assertThat(page.locator(".button--main")).hasText(action);
		Accessibility.assertAccessible(page);
		Screenshots.saveWindow(page, "go-" + reference);
	}

	/** A window of somebody who reads while a supplier still thinks. */
	private record Waiting(Page page, Locator failing, double shiftBefore, double topBefore) {

		static Waiting open(Page page, String to) {
			page.addInitScript(Shifts.COLLECT);
			page.navigate("/search?" + Searches.returnTrip("DUB", to));
			assertThat(page.locator(".itinerary").first()).isVisible();
			assertThat(page.locator("#progress")).containsText("Demo seller: failing could not answer.");
			page.locator("#missing-names").click();
			Locator failing = page.locator("#missing li", new Page.LocatorOptions().setHasText("failing"));
			assertThat(failing).isVisible();
			return new Waiting(page, failing, Shifts.of(page), top(page));
		}

		double top() {
			return top(this.page);
		}

		private static double top(Page page) {
			return page.locator(".itinerary").first().boundingBox().y;
		}

	}

	/** A supplier that tells the prices of days late. */
	@TestConfiguration(proxyBeanMethods = false)
	static class WithLateCalendar {

		@Bean
		FlightSupplier calendar() {
			return CALENDAR;
		}

	}

}
