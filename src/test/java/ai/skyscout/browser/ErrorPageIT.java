package ai.skyscout.browser;

import java.util.Locale;
import java.util.stream.Stream;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The page that people see when something is not there, in a real browser.
 */
@BrowserTest
class ErrorPageIT {

	@ParameterizedTest
	@MethodSource("looks")
	void isAccessibleHoweverOneLooks(Look look, Visits visits) {
		// The browser itself logs the status as an error.
		visits.expectErrors();
		Page page = visits.open(look);
		Response response = page.navigate("/nothing-here");
		assertThat(response.status()).isEqualTo(404);
		assertThat(page.title()).isNotBlank();
		assertThat(visits.errors()).allMatch((error) -> error.contains("404"));
		Accessibility.assertAccessible(page);
		Screenshots.save(page, "error-404-%s-%s".formatted(look.screen(), look.scheme()).toLowerCase(Locale.ROOT));
	}

	@Test
	void leadsHomeWithoutJavaScript(@Browse(screen = Screen.PHONE, javaScript = false) Page page, Visits visits) {
		visits.expectErrors();
		page.navigate("/es/nada");
		page.locator("a[href='/es/']").first().click();
		assertThat(page.url()).isEqualTo(visits.baseUrl() + "/es/");
	}

	static Stream<Look> looks() {
		return Stream.of(Look.desktop(), Look.desktop().dark(), Look.phone(), Look.phone().dark());
	}

}
