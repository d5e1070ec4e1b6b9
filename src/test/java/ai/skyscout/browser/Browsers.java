package ai.skyscout.browser;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.impl.driver.Driver;

/**
 * Gets a browser by whatever way the machine offers: one that is installed, else the one
 * Playwright downloads, else, for root on Debian, the package.
 */
final class Browsers implements AutoCloseable {

	private static final Map<String, String> NO_DOWNLOAD = Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1");

	private static final List<String> ARGUMENTS = List.of("--no-sandbox", "--disable-gpu",
			"--disable-background-networking", "--disable-component-update", "--disable-sync");

	private static final Duration DOWNLOAD_PATIENCE = Duration.ofMinutes(3);

	private static final Duration INSTALL_PATIENCE = Duration.ofMinutes(5);

	private final Playwright playwright;

	private final Browser browser;

	private Browsers(Playwright playwright, Browser browser) {
		this.playwright = playwright;
		this.browser = browser;
	}

	static Browsers launch() {
		Playwright playwright = Playwright.create(new Playwright.CreateOptions().setEnv(NO_DOWNLOAD));
		try {
			BrowserType.LaunchOptions options = new BrowserType.LaunchOptions().setArgs(ARGUMENTS);
			provide().ifPresent(options::setExecutablePath);
			return new Browsers(playwright, playwright.chromium().launch(options));
		}
		catch (RuntimeException ex) {
			playwright.close();
			throw ex;
		}
	}

	/** The program to start, or nothing when it is the one that Playwright knows. */
	private static Optional<Path> provide() {
		Optional<Path> installed = Chromium.find();
		if (installed.isPresent() || download()) {
			return installed;
		}
		if (install()) {
			return Chromium.find();
		}
		throw new IllegalStateException("There is no browser for the tests: install Chromium or Google Chrome, "
				+ "or name its program in the environment variable CHROMIUM.");
	}

	private static boolean download() {
		ProcessBuilder command = Driver.ensureDriverInstalled(NO_DOWNLOAD, false).createProcessBuilder();
		command.command().addAll(List.of("install", "chromium"));
		return Command.succeeds(command, DOWNLOAD_PATIENCE);
	}

	private static boolean install() {
		return Files.exists(Path.of("/etc/debian_version")) && "root".equals(System.getProperty("user.name"))
				&& Command.succeeds(new ProcessBuilder("apt-get", "update"), INSTALL_PATIENCE)
				&& Command.succeeds(
						new ProcessBuilder("apt-get", "install", "-y", "--no-install-recommends", "chromium"),
						INSTALL_PATIENCE);
	}

	Browser browser() {
		return this.browser;
	}

	@Override
	public void close() {
		this.browser.close();
		this.playwright.close();
	}

}
