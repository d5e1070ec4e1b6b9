package ai.skyscout.routes;

import java.util.Locale;
import java.util.stream.Stream;

import ai.skyscout.browser.Accessibility;
import ai.skyscout.browser.Browse;
import ai.skyscout.browser.BrowserTest;
import ai.skyscout.browser.Look;
import ai.skyscout.browser.Screen;
import ai.skyscout.browser.Screenshots;
import ai.skyscout.browser.Visits;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * People read the pages, on any screen, with scripts or without.
 */
@BrowserTest
class RouteBrowsingIT {

	@BeforeEach
	void faresAreKnown(@Autowired JdbcClient jdbc, @Autowired PricedNetworks networks) {
		KnownFares.fill(jdbc);
		networks.renew();
	}

	@ParameterizedTest(name = "{0} {1}")
	@MethodSource("views")
	void everybodyCanReadThem(String address, Look look, Visits visits) {
		visits.expectErrors();
		Page page = visits.open(look);
		page.navigate(address);
		assertThat(page.locator("h1")).isVisible();
		// Without scripts axe would wait for itself for ever.
		if (look.javaScript()) {
			Accessibility.assertAccessible(page);
		}
		assertThat(page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth"))
			.as("pixels that stick out")
			.isEqualTo(0);
		// The browser logs the status of a page that is not there.
		assertThat(visits.errors()).allMatch((error) -> error.contains("the server responded with a status of 404"));
		Screenshots.save(page, "route%s-%s-%s".formatted(address.replace('/', '-'), look.screen(), look.scheme())
			.toLowerCase(Locale.ROOT));
	}

	static Stream<Arguments> views() {
		Look wide = new Look(Screen.WIDE, true, ColorScheme.LIGHT);
		return Stream
			.of("/flights/london-to-new-york", "/flights/from-london", "/flights", "/airports/LHR",
					"/flights/reykjavik-to-perth", "/flights/londn-to-new-york")
			.flatMap((path) -> Stream.of(Arguments.of(path, Look.desktop()), Arguments.of("/es" + path, Look.phone()),
					Arguments.of(path, Look.phone().dark().withoutJavaScript()),
					Arguments.of("/es" + path, wide.dark())));
	}

	@Test
	void oneGetsFromDestinationsToASearchWithoutJavaScript(@Browse(javaScript = false) Page page) {
		page.navigate("/");
		page.locator("footer a[href='/flights']").click();
		page.locator("a[href='/flights/to-new-york']").click();
		page.locator(".bands a[href='/flights/london-to-new-york']").click();
		assertThat(page.locator("h1")).hasText("Flights from London to New York");
		page.locator(".quick-search button").click();
		assertThat(page.url()).contains("/search?").contains("from=LON").contains("to=NYC").contains("depart=");
		assertThat(page.locator("main")).containsText("New York");
	}

}
