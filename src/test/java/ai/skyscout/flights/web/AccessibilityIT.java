package ai.skyscout.flights.web;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import ai.skyscout.browser.Accessibility;
import ai.skyscout.browser.BrowserTest;
import ai.skyscout.browser.Look;
import ai.skyscout.browser.Visits;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.options.LoadState;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.test.web.server.LocalServerPort;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * Every page in every state can be used by everybody, stands still while it is read, and
 * is quickly there.
 */
@BrowserTest
class AccessibilityIT {

	private static final Logger logger = LoggerFactory.getLogger(AccessibilityIT.class);

	/** Bytes of HTML, CSS and JavaScript, compressed, of somebody's first page. */
	private static final int FIRST_VISIT_BYTES = 120 * 1024;

	/** A tenth of what Core Web Vitals call good: room is kept for all that arrives. */
	private static final double MOST_SHIFT = 0.01;

	private final Caller caller;

	AccessibilityIT(@LocalServerPort int port) {
		this.caller = new Caller(port);
	}

	@BeforeEach
	void allHaveAnswered() {
		assertThat(this.caller.getSettled("/search?" + Searches.returnTrip("LON", "NYC")).statusCode()).isEqualTo(200);
	}

	@ParameterizedTest(name = "{0} {1} \"{2}\"")
	@MethodSource("views")
	void everybodyCanUse(State state, Look look, String language, Visits visits) {
		visits.expectErrors();
		Page page = visits.open(look);
		state.show(page, language);
		Accessibility.assertAccessible(page);
		assertThat(page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth"))
			.as("pixels that stick out")
			.isEqualTo(0);
		// The browser logs the status of a page that says what is wrong.
		assertThat(visits.errors()).allMatch((error) -> error.contains("the server responded with a status of 4"));
	}

	@ParameterizedTest
	@MethodSource("screens")
	void standStillWhileTheirPartsArrive(Look look, Visits visits) {
		Page page = visits.open(look);
		page.addInitScript(Shifts.COLLECT);
		page.navigate("/search?" + Searches.returnTrip("MAD", "PAR"));
		assertThat(page.locator(".itinerary").first()).isVisible();
		assertThat(page.locator("#days .day__rise circle").first()).isAttached();
		page.waitForLoadState(LoadState.NETWORKIDLE);
		double shifted = Shifts.of(page);
		logger.info("Layout shift of the results, {}: {}", look.screen(), shifted);
		assertThat(shifted).isLessThanOrEqualTo(MOST_SHIFT);
	}

	@Test
	void theFirstPageOfResultsIsLight(Visits visits) {
		Page page = visits.open(Look.desktop());
		List<Request> requests = new ArrayList<>();
		page.onRequestFinished(requests::add);
		page.navigate("/search?" + Searches.returnTrip("LON", "NYC"));
		assertThat(page.locator("#days .day__rise circle").first()).isAttached();
		page.waitForLoadState(LoadState.NETWORKIDLE);
		assertThat(requests).allMatch((request) -> request.url().startsWith(visits.baseUrl() + "/"));
		int html = bytes(requests, "document", "xhr");
		int css = bytes(requests, "stylesheet");
		int scripts = bytes(requests, "script");
		logger.info("First visit of the results: {} bytes of HTML, {} of CSS, {} of JavaScript, {} in all", html, css,
				scripts, html + css + scripts);
		assertThat(html).isPositive();
		assertThat(css).isPositive();
		assertThat(scripts).isPositive();
		assertThat(html + css + scripts).isLessThanOrEqualTo(FIRST_VISIT_BYTES);
	}

	private static int bytes(List<Request> requests, String... types) {
		return requests.stream()
			.filter((request) -> List.of(types).contains(request.resourceType()))
			.mapToInt((request) -> request.sizes().responseBodySize)
			.sum();
	}

	/** Each state on both screens, in both lights and in both languages. */
	static Stream<Arguments> views() {
		return Stream.of(State.values())
			.flatMap((state) -> (state.ordinal() % 2 == 0)
					? Stream.of(Arguments.of(state, Look.desktop(), ""),
							Arguments.of(state, Look.phone().dark(), "/es"))
					: Stream.of(Arguments.of(state, Look.phone(), "/es"),
							Arguments.of(state, Look.desktop().dark(), "")));
	}

	static Stream<Look> screens() {
		return Stream.of(Look.desktop(), Look.phone());
	}

	/** What there is to see. */
	enum State {

		HOME {
			@Override
			void show(Page page, String language) {
				page.navigate(language + "/");
			}
		},

		SUGGESTIONS {
			@Override
			void show(Page page, String language) {
				page.navigate(language + "/");
				page.locator("#from").pressSequentially("lon");
				assertThat(page.locator("#from-list [data-label]").first()).isVisible();
			}
		},

		RESULTS {
			@Override
			void show(Page page, String language) {
				page.navigate(language + "/search?" + Searches.returnTrip("LON", "NYC"));
				assertThat(page.locator(".itinerary").first()).isVisible();
				assertThat(page.locator("#days .day__rise circle").first()).isAttached();
			}
		},

		OPEN_ITINERARY {
			@Override
			void show(Page page, String language) {
				RESULTS.show(page, language);
				page.locator(".itinerary .buy .button").first().click();
				assertThat(page.locator(".itinerary--open .fares").first()).isVisible();
			}
		},

		OPEN_FILTERS {
			@Override
			void show(Page page, String language) {
				RESULTS.show(page, language);
				if (!page.locator("#stops-0").isVisible()) {
					page.locator(".filters__toggle").click();
				}
				for (Locator more : page.locator(".filters details summary").all()) {
					more.click();
				}
				assertThat(page.locator("#stops-0")).isVisible();
			}
		},

		OPEN_FORM {
			@Override
			void show(Page page, String language) {
				RESULTS.show(page, language);
				page.locator(".query__summary").click();
				page.locator(".query [name=trip][value=multi]").check();
				assertThat(page.locator("#from-2")).isVisible();
			}
		},

		NARROWED {
			@Override
			void show(Page page, String language) {
				page.navigate(language + "/search?" + Searches.returnTrip("LON", "NYC") + "&stops=0&sort=greenest");
				assertThat(page.locator(".active-wishes")).isVisible();
			}
		},

		FILTERED_AWAY {
			@Override
			void show(Page page, String language) {
				page.navigate(language + "/search?" + Searches.returnTrip("LON", "NYC") + "&maxPrice=1");
				assertThat(page.locator(".empty")).isVisible();
			}
		},

		UNKNOWN_FILTER {
			@Override
			void show(Page page, String language) {
				page.navigate(language + "/search?" + Searches.returnTrip("LON", "NYC") + "&maxPrice=cheap&stops=9");
				assertThat(page.locator("#outcome [role=alert]")).isVisible();
			}
		},

		NO_RESULTS {
			@Override
			void show(Page page, String language) {
				page.navigate(language + "/search?" + Searches.oneWay("GKA", "SCY") + "&cabin=first");
				assertThat(page.locator(".empty h2")).isVisible();
				assertThat(page.locator("#progress[hx-get]")).hasCount(0);
				assertThat(page.locator(".empty a[href='#days']")).isVisible();
			}
		},

		FORM_PROBLEMS {
			@Override
			void show(Page page, String language) {
				page.navigate(language + "/search?trip=multi&from=Birmingham&to=Qwxzptklm&depart=2020-01-01&adults=10");
				assertThat(page.locator("[role=alert]")).isVisible();
			}
		},

		UNKNOWN_OFFER {
			@Override
			void show(Page page, String language) {
				page.navigate(language + "/go/nobody.nothing");
				assertThat(page.locator("h1")).isVisible();
			}
		},

		CHANGED_PRICE {
			@Override
			void show(Page page, String language) {
				OPEN_ITINERARY.show(page, language);
				String way = page.locator(".itinerary--open .fares__buy a").first().getAttribute("href");
				page.navigate(way.replaceFirst("price=[^&]*", "price=1.00+EUR"));
				assertThat(page.locator("main .button--main")).isVisible();
			}
		},

		DEMO_SELLER {
			@Override
			void show(Page page, String language) {
				OPEN_ITINERARY.show(page, language);
				page.locator(".itinerary--open .fares__buy a").first().click();
				assertThat(page.locator("main table")).isVisible();
			}
		},

		NOT_FOUND {
			@Override
			void show(Page page, String language) {
				page.navigate(language + "/nothing-here");
				assertThat(page.locator("h1")).isVisible();
			}
		};

		abstract void show(Page page, String language);

	}

}
