package ai.skyscout.flights.web;

import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import ai.skyscout.browser.Browse;
import ai.skyscout.browser.BrowserTest;
import ai.skyscout.browser.Look;
import ai.skyscout.browser.Screenshots;
import ai.skyscout.browser.Visits;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * A traveller's way from the first page to the seller, in a real browser.
 */
@BrowserTest
class SearchFlowIT {

	private static final Page.GetByRoleOptions SEARCH = new Page.GetByRoleOptions().setName("Search").setExact(true);

	@ParameterizedTest
	@MethodSource("screens")
	void leadsFromTwoWordsToTheSeller(Look look, Visits visits) {
		Page page = visits.open(look);
		page.navigate("/");
		chooseByKeyboard(page, "#from", "lon", "London (LON)");
		chooseByKeyboard(page, "#to", "new yrok", "New York (NYC)");
		page.locator("#depart").fill(Searches.departure().toString());
		page.locator("#return").fill(Searches.comeBack().toString());
		page.getByRole(AriaRole.BUTTON, SEARCH).click();
		assertThat(page).hasURL(visits.baseUrl() + "/search?" + Searches.returnTrip("LON", "NYC") + "&currency=EUR");
		assertThat(page.locator(".itinerary").first()).isVisible();

		openFilters(page);
		page.locator("#stops-0").focus();
		page.keyboard().press("Space");
		assertThat(page).hasURL(Pattern.compile("[?&]stops=0(&|$)"));
		assertThat(page.locator(".active-wishes")).containsText("stops: 0");
		assertThat(page.locator("#stops-0")).isFocused();
		assertThat(page.locator("#stops-0")).isChecked();
		assertThat(stops(page)).isNotEmpty().containsOnly("nonstop");

		page.locator("#sort-cheapest").click();
		assertThat(page.locator("#sort-cheapest[aria-current]")).isVisible();
		assertThat(page).hasURL(Pattern.compile("stops=0.*sort=cheapest"));
		assertThat(prices(page)).hasSizeGreaterThan(1).isSorted();

		page.goBack();
		assertThat(page).hasURL(Pattern.compile("stops=0$"));
		assertThat(page.locator("#sort-best[aria-current]")).isVisible();
		assertThat(page.locator("#stops-0")).isChecked();
		assertThat(stops(page)).isNotEmpty().containsOnly("nonstop");
		List<String> before = prices(page).stream().map(Object::toString).toList();
		page.reload();
		assertThat(page.locator("#sort-best[aria-current]")).isVisible();
		assertThat(page.locator("#stops-0")).isChecked();
		assertThat(prices(page).stream().map(Object::toString)).containsExactlyElementsOf(before);

		page.locator(".itinerary .buy .button").first().click();
		assertThat(page.locator(".itinerary--open .segment").first()).isVisible();
		assertThat(page).hasURL(Pattern.compile("[?&]open="));
		goToSeller(page);
	}

	@ParameterizedTest
	@MethodSource("screens")
	void leadsToTheSellerWithoutScripts(Look look, Visits visits) {
		Page page = visits.open(look.withoutJavaScript());
		page.navigate("/");
		page.locator("#from").fill("london");
		page.locator("#to").fill("new york");
		page.locator("#depart").fill(Searches.departure().toString());
		page.locator("#return").fill(Searches.comeBack().toString());
		page.getByRole(AriaRole.BUTTON, SEARCH).click();
		assertThat(page).hasURL(visits.baseUrl() + "/search?" + Searches.returnTrip("LON", "NYC") + "&currency=EUR");
		reloadUntilAnswered(page);

		openFilters(page);
		page.locator("#stops-0").check();
		page.locator("#filter-form").getByRole(AriaRole.BUTTON).click();
		assertThat(page).hasURL(Pattern.compile("[?&]stops=0(&|$)"));
		assertThat(stops(page)).isNotEmpty().containsOnly("nonstop");

		page.locator("#sort-cheapest").click();
		assertThat(page).hasURL(Pattern.compile("stops=0.*sort=cheapest"));
		assertThat(prices(page)).hasSizeGreaterThan(1).isSorted();

		page.goBack();
		assertThat(page.locator("#sort-best[aria-current]")).isVisible();
		assertThat(stops(page)).isNotEmpty().containsOnly("nonstop");
		page.reload();
		assertThat(page.locator("#sort-best[aria-current]")).isVisible();

		page.locator(".itinerary .buy .button").first().click();
		assertThat(page.locator(".itinerary--open .segment").first()).isVisible();
		goToSeller(page);
	}

	@ParameterizedTest
	@MethodSource("scripts")
	void keepsFiltersThatTheFormDoesNotOffer(Look look, Visits visits) {
		Page page = visits.open(look);
		page.navigate(
				"/search?" + Searches.returnTrip("LON", "NYC") + "&carriers=ZZ&via=QQQ&bags=4&open=0123456789abcdef");
		reloadUntil(page, page.locator(".active-wishes"));
		page.locator("#stops-0").check();
		if (!look.javaScript()) {
			page.locator("#filter-form").getByRole(AriaRole.BUTTON).click();
		}
		assertAsked(page, "stops=0", "carriers=ZZ", "via=QQQ", "bags=4", "open=0123456789abcdef");
		assertThat(page.locator("#bags-4")).isChecked();
		page.locator("#bags-1").check();
		if (!look.javaScript()) {
			page.locator("#filter-form").getByRole(AriaRole.BUTTON).click();
		}
		assertAsked(page, "stops=0", "carriers=ZZ", "via=QQQ", "bags=1", "open=0123456789abcdef");
		page.locator(".active-wishes a", new Page.LocatorOptions().setHasText("only ZZ")).click();
		assertAsked(page, "stops=0", "via=QQQ", "bags=1", "open=0123456789abcdef");
		assertThat(page).not().hasURL(Pattern.compile("carriers=ZZ"));
	}

	private static void assertAsked(Page page, String... parameters) {
		for (String parameter : parameters) {
			assertThat(page).hasURL(Pattern.compile("[?&]" + parameter + "(&|$)"));
		}
	}

	@Test
	void keepsOpenWhatIsOpenWhateverElseChanges(Page page) {
		page.navigate("/search?" + Searches.returnTrip("LON", "NYC"));
		reloadUntil(page, page.locator("#more"));
		Locator details = page.locator(".itinerary .buy .button");
		Locator open = page.locator(".itinerary--open");
		details.nth(0).click();
		assertThat(open).hasCount(1);
		details.nth(2).click();
		assertThat(open).hasCount(2);
		page.locator("#more-without-carriers summary").click();
		page.locator("#more").click();
		assertThat(page.locator(".itinerary")).hasCount(40);
		assertThat(open).hasCount(2);
		assertThat(page.locator("#more-without-carriers[open]")).isVisible();
		assertThat(page).hasURL(Pattern.compile("[?&]show=40&open=[0-9a-f]{16},[0-9a-f]{16}$"));
		details.nth(0).click();
		assertThat(open).hasCount(1);
		assertThat(page).hasURL(Pattern.compile("[?&]show=40&open=[0-9a-f]{16}$"));
		page.reload();
		assertThat(page.locator(".itinerary").nth(2)).hasClass(Pattern.compile("itinerary--open"));
		assertThat(open).hasCount(1);
	}

	@Test
	void understandsMisspelledPlacesWithoutScripts(@Browse(javaScript = false) Page page, Visits visits) {
		visits.expectErrors();
		page.navigate("/search?from=LON&to=new+yrok&depart=" + Searches.departure());
		if (page.locator("#to-error").isVisible()) {
			page.locator("#to-error a", new Page.LocatorOptions().setHasText("New York")).first().click();
		}
		assertThat(page).hasURL(visits.baseUrl() + "/search?" + Searches.oneWay("LON", "NYC"));
	}

	@Test
	void asksBackWhichPlaceIsMeant(Page page, Visits visits) {
		visits.expectErrors();
		Response response = page.navigate("/search?trip=oneway&from=Birmingham&to=PAR&depart=" + Searches.departure());
		assertThat(response.status()).isEqualTo(422);
		assertThat(page.locator("#from-error")).containsText("“Birmingham” may mean several places");
		Locator choices = page.locator("#from-error a");
		assertThat(choices.allTextContents()).anyMatch((text) -> text.contains("BHX"))
			.anyMatch((text) -> text.contains("BHM"));
		page.locator("#from-error a", new Page.LocatorOptions().setHasText("BHX")).click();
		assertThat(page).hasURL(visits.baseUrl() + "/search?" + Searches.oneWay("BHX", "PAR"));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			Qwxzptklm | Paris | 60  | 1  | from       | from   | We know no place called “Qwxzptklm”
			London    |       | 60  | 1  | to         | to     | Say where you want to go
			London    | Paris | -3  | 1  | depart     | depart | This day has passed
			London    | Paris | 900 | 1  | depart     | depart | Airlines do not sell that far ahead
			London    | Paris | 60  | 10 | passengers | adults | One booking takes up to 9 people
			London    | LON   | 60  | 1  | to         | to     | You are in London already
			""")
	void saysBesideTheFieldWhatIsWrong(String from, String to, int days, String adults, String problem, String control,
			String message, Page page, Visits visits) {
		visits.expectErrors();
		LocalDate day = LocalDate.now().plusDays(days);
		String destination = (to != null) ? to : "";
		Response response = page.navigate(
				"/search?trip=oneway&from=%s&to=%s&depart=%s&adults=%s".formatted(from, destination, day, adults));
		assertThat(response.status()).isEqualTo(422);
		assertThat(page.locator("#from")).hasValue(from);
		assertThat(page.locator("#to")).hasValue(destination);
		assertThat(page.locator("#depart")).hasValue(day.toString());
		assertThat(page.locator("#adults")).hasValue(adults);
		assertThat(page.locator("#" + problem + "-error")).containsText(message);
		assertThat(page.locator("#" + control)).hasAttribute("aria-invalid", "true");
		assertThat(page.locator("#" + control)).hasAttribute("aria-describedby", problem + "-error");
		page.locator("[role=alert] a").first().click();
		assertThat(page.locator("#" + control)).isFocused();
	}

	@Test
	void looksLikeThis(Page page) {
		page.navigate("/search?" + Searches.returnTrip("LON", "NYC"));
		assertThat(page.locator(".itinerary").first()).isVisible();
		assertThat(page.locator("#days .day__rise circle").first()).isAttached();
		Screenshots.saveWindow(page, "results");
	}

	private static void chooseByKeyboard(Page page, String field, String words, String label) {
		Locator options = page.locator(field + "-list [data-label]");
		page.locator(field).pressSequentially(words);
		assertThat(options.first()).hasAttribute("data-label", label);
		assertThat(options.first()).hasAttribute("aria-selected", "true");
		page.keyboard().press("ArrowDown");
		assertThat(options.first()).hasAttribute("aria-selected", "false");
		page.keyboard().press("ArrowUp");
		page.keyboard().press("Enter");
		assertThat(page.locator(field)).hasValue(label);
		assertThat(page.locator(field + "-list")).isHidden();
	}

	private static void openFilters(Page page) {
		if (!page.locator("#stops-0").isVisible()) {
			page.locator(".filters__toggle").click();
		}
		assertThat(page.locator("#stops-0")).isVisible();
	}

	private static void reloadUntil(Page page, Locator visible) {
		for (int i = 0; i < 50 && !visible.isVisible(); i++) {
			page.reload();
		}
		assertThat(visible).isVisible();
	}

	/** What the page asks people to do who have no scripts. */
	private static void reloadUntilAnswered(Page page) {
		for (int i = 0; i < 50 && page.locator(".itinerary").count() == 0; i++) {
			page.locator("#progress a").click();
		}
		assertThat(page.locator(".itinerary").first()).isVisible();
	}

	private static void goToSeller(Page page) {
		assertThat(page.locator(".itinerary--open .fares tbody tr").first()).isVisible();
		page.locator(".itinerary--open .fares__buy a").first().click();
		assertThat(page).hasURL(Pattern.compile("/demo-seller/"));
		assertThat(page.locator("main")).containsText("Simulated seller");
		assertThat(page.locator("main tbody tr").first()).isVisible();
	}

	private static List<String> stops(Page page) {
		return page.locator(".leg__stops b").allTextContents();
	}

	/** The totals of the cards in their order, in whole units. */
	private static List<Integer> prices(Page page) {
		return page.locator(".buy__price")
			.allTextContents()
			.stream()
			.map((text) -> Integer.valueOf(text.replaceAll("[^0-9]", "")))
			.toList();
	}

	static Stream<Look> scripts() {
		return Stream.of(Look.desktop(), Look.desktop().withoutJavaScript());
	}

	static Stream<Look> screens() {
		return Stream.of(Look.desktop(), Look.phone());
	}

}
