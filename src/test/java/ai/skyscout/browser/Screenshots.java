package ai.skyscout.browser;

import java.nio.file.Path;

import com.microsoft.playwright.Page;

/**
 * Keeps pictures of pages in {@code target/screenshots}, for people to look at.
 */
public final class Screenshots {

	private static final Path FOLDER = Path.of("target", "screenshots");

	private Screenshots() {
	}

	/** Keeps the whole page, also what is below the window, as {@code <name>.png}. */
	public static void save(Page page, String name) {
		page.screenshot(new Page.ScreenshotOptions().setPath(FOLDER.resolve(name + ".png")).setFullPage(true));
	}

	/** Keeps what the window shows, as {@code <name>.png}. */
	public static void saveWindow(Page page, String name) {
		page.screenshot(new Page.ScreenshotOptions().setPath(FOLDER.resolve(name + ".png")));
	}

}
