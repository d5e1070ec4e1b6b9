package ai.skyscout.browser;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;

/**
 * How a visitor looks at the site.
 *
 * @param screen the size of the window
 * @param javaScript whether scripts run
 * @param scheme whether the visitor prefers light or dark
 */
public record Look(Screen screen, boolean javaScript, ColorScheme scheme) {

	/** A large window in daylight. */
	public static Look desktop() {
		return new Look(Screen.DESKTOP, true, ColorScheme.LIGHT);
	}

	/** A small phone in daylight. */
	public static Look phone() {
		return new Look(Screen.PHONE, true, ColorScheme.LIGHT);
	}

	public Look dark() {
		return new Look(this.screen, this.javaScript, ColorScheme.DARK);
	}

	public Look withoutJavaScript() {
		return new Look(this.screen, false, this.scheme);
	}

	NewContextOptions options(String baseUrl) {
		return new NewContextOptions().setBaseURL(baseUrl)
			.setViewportSize(this.screen.width(), this.screen.height())
			.setHasTouch(this.screen == Screen.PHONE)
			.setJavaScriptEnabled(this.javaScript)
			.setColorScheme(this.scheme)
			// Nothing moves in screenshots, and nobody waits for movement to end.
			.setReducedMotion(ReducedMotion.REDUCE)
			.setLocale("en-GB")
			.setTimezoneId("Europe/Madrid");
	}

}
