package ai.skyscout.places.web;

import java.util.List;

import ai.skyscout.browser.Accessibility;
import ai.skyscout.browser.Browse;
import ai.skyscout.browser.BrowserTest;
import ai.skyscout.browser.Screen;
import ai.skyscout.browser.Screenshots;
import ai.skyscout.browser.Visits;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.Geolocation;
import org.junit.jupiter.api.Test;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

/**
 * The field for places in a real browser, on the search form of the front page.
 */
@BrowserTest
class PlacePickerIT {

	@Test
	void choosesByKeyboard(Page page) {
		Locator from = type(page, "lond");
		assertThat(from).hasAttribute("role", "combobox");
		assertThat(from).hasAttribute("aria-controls", "from-list");
		assertThat(from).hasAttribute("aria-expanded", "true");
		assertThat(from).hasAttribute("aria-activedescendant", "from-option-0");
		assertThat(page.locator("#from-option-0")).hasAttribute("aria-selected", "true");
		from.press("ArrowDown");
		assertThat(from).hasAttribute("aria-activedescendant", "from-option-1");
		from.press("End");
		assertThat(from).hasAttribute("aria-activedescendant", "from-option-locate");
		from.press("ArrowDown");
		assertThat(from).hasAttribute("aria-activedescendant", "from-option-0");
		from.press("ArrowUp");
		from.press("Home");
		from.press("Enter");
		assertThat(from).hasValue("London (LON)");
		assertThat(from).hasAttribute("aria-expanded", "false");
		assertThat(from).not().hasAttribute("aria-activedescendant", "from-option-0");
		assertThat(from).isFocused();
	}

	@Test
	void choosesByMouse(Page page) {
		Locator from = type(page, "lond");
		page.locator("#from-list [data-address=LGW]").click();
		assertThat(from).hasValue("London Gatwick (LGW)");
		assertThat(page.locator("#from-list")).isHidden();
	}

	@Test
	void choosesByTouch(@Browse(screen = Screen.PHONE) Page page) {
		Locator from = type(page, "munch");
		page.locator("#from-option-0").tap();
		assertThat(from).hasValue("Munich (MUC)");
	}

	@Test
	void takesWhatIsSelectedAlongWithTab(Page page) {
		Locator from = type(page, "barcelna");
		from.press("Tab");
		assertThat(from).hasValue("Barcelona (BCN)");
		assertThat(from).not().isFocused();
	}

	@Test
	void closesOnEscapeAndKeepsTheWords(Page page) {
		Locator from = type(page, "lond");
		from.press("Escape");
		assertThat(page.locator("#from-list")).isHidden();
		from.press("Tab");
		assertThat(from).hasValue("lond");
	}

	@Test
	void opensAgainOnArrowDown(Page page) {
		Locator from = type(page, "lond");
		from.press("Escape");
		from.press("ArrowDown");
		assertThat(page.locator("#from-option-0")).isVisible();
	}

	@Test
	void saysHowManyThereAre(Page page) {
		type(page, "lhr");
		assertThat(page.locator("place-picker [role=status]").first()).hasText("1 suggestion");
		type(page, "xqzjw");
		assertThat(page.locator("place-picker [role=status]").first()).hasText("No place is called that");
	}

	@Test
	void speaksSpanish(Page page) {
		page.navigate("/es/");
		page.locator("#from").pressSequentially("munich");
		assertThat(page.locator("#from-option-0")).containsText("Alemania");
		assertThat(page.locator("#from-option-locate")).hasText("Usar mi ubicación");
	}

	@Test
	void keepsOutOfTheWayWhenTheNetworkFails(Page page, Visits visits) {
		visits.expectErrors();
		page.route("**/places/suggest*", Route::abort);
		page.navigate("/");
		Locator from = page.locator("#from");
		from.pressSequentially("lon");
		page.waitForRequest("**/places/suggest*", () -> from.pressSequentially("d"));
		assertThat(from).hasValue("lond");
		assertThat(from).hasAttribute("aria-expanded", "false");
	}

	@Test
	void showsTheAnswerToTheLastWordsOnly(Page page) {
		page.navigate("/");
		page.evaluate("""
				() => {
					const real = window.fetch;
					window.asked = [];
					window.fetch = async (address, options) => {
						window.asked.push(address);
						if (address.includes("q=par&")) {
							await new Promise((done) => setTimeout(done, 600));
						}
						return real(address, options);
					};
				}""");
		Locator from = page.locator("#from");
		from.pressSequentially("par");
		page.waitForCondition(() -> page.evaluate("() => window.asked.length").equals(1));
		from.fill("tokyo");
		assertThat(page.locator("#from-option-0")).hasAttribute("data-address", "TYO");
		page.waitForTimeout(800);
		assertThat(page.locator("#from-option-0")).hasAttribute("data-address", "TYO");
	}

	@Test
	void asksWhereSomebodyIsOnlyWhenTold(Page page) {
		page.context().grantPermissions(List.of("geolocation"));
		page.context().setGeolocation(new Geolocation(51.508, -0.128));
		page.navigate("/");
		Locator from = page.locator("#from");
		from.click();
		assertThat(page.locator("#from-list [role=option]")).hasCount(1);
		page.waitForRequest((request) -> request.url().endsWith("latitude=51.51&longitude=-0.13&field=from"),
				() -> page.locator("#from-option-locate").click());
		assertThat(page.locator("#from-option-0")).hasAttribute("data-address", "LCY");
		page.locator("#from-list [data-address=LHR]").click();
		assertThat(from).hasValue("London Heathrow (LHR)");
	}

	@Test
	void takesNoForAnAnswerKindly(Page page) {
		page.navigate("/");
		page.evaluate(
				"""
						() => {
							navigator.geolocation.getCurrentPosition = (found, failed) => failed({ code: 1, PERMISSION_DENIED: 1 });
						}""");
		page.locator("#from").press("ArrowDown");
		page.locator("#from").press("ArrowDown");
		page.locator("#from").press("Enter");
		assertThat(page.locator("#from-option-locate")).containsText("Type a city or an airport instead");
		assertThat(page.locator("place-picker [role=status]").first())
			.containsText("Type a city or an airport instead");
	}

	@Test
	void isAccessibleWhileOpen(Page page) {
		type(page, "london");
		Accessibility.assertAccessible(page);
		Screenshots.save(page, "place-picker-desktop");
	}

	@Test
	void isAccessibleOnAPhoneInTheDark(@Browse(screen = Screen.PHONE, dark = true) Page page) {
		type(page, "münch");
		Accessibility.assertAccessible(page);
		Screenshots.save(page, "place-picker-phone");
	}

	private static Locator type(Page page, String words) {
		page.navigate("/");
		Locator from = page.locator("#from");
		from.pressSequentially(words);
		assertThat(page.locator("#from-list")).isVisible();
		return from;
	}

}
