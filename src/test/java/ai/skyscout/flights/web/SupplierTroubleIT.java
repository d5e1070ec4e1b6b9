package ai.skyscout.flights.web;

import java.net.http.HttpResponse;
import java.time.Duration;

import ai.skyscout.browser.BrowserTest;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions.HasCountOptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.test.web.server.LocalServerPort;
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
@TestPropertySource(properties = "skyscout.demo.troubles=slow,failing,nonsense")
@DirtiesContext
class SupplierTroubleIT {

	private static final Logger logger = LoggerFactory.getLogger(SupplierTroubleIT.class);

	/** On a machine that does nothing else it is a tenth of a second. */
	private static final Duration QUICK = Duration.ofSeconds(2);

	private static final Duration ALL_ANSWERED = Duration.ofSeconds(30);

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
				.contains("Demo seller: slow is still answering.")
				.containsPattern("Demo seller: failing (is still answering|could not answer)");
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
		// What it says is dropped, offer by offer; that is no failure of its own.
		assertThat(page.locator("#progress")).not().containsText("nonsense");
		// What is new is offered, not pushed under the reader's eyes.
		assertThat(cards).hasCount(shown);
		assertThat(cards.first()).hasAttribute("id", first);
		page.locator("#progress a").click();
		assertThat(page.locator("#progress a")).hasCount(0);
		assertThat(cards.first()).isVisible();
	}

}
