package ai.skyscout.browser;

import java.util.ArrayList;
import java.util.List;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The windows a test has open. Each belongs to a visitor of its own, with nothing stored.
 */
public final class Visits {

	private final Browser browser;

	private final String baseUrl;

	private final List<BrowserContext> open = new ArrayList<>();

	private final List<String> errors = new ArrayList<>();

	private boolean errorsExpected;

	Visits(Browser browser, String baseUrl) {
		this.browser = browser;
		this.baseUrl = baseUrl;
	}

	/** Opens a window that shows nothing yet. */
	public Page open(Look look) {
		BrowserContext context = this.browser.newContext(look.options(this.baseUrl));
		this.open.add(context);
		Page page = context.newPage();
		page.onConsoleMessage(this::note);
		page.onPageError((error) -> this.errors.add("error in a script: " + error));
		page.onRequest(this::note);
		return page;
	}

	/**
	 * Says that this test makes pages fail, so that their errors are no failure of it.
	 */
	public void expectErrors() {
		this.errorsExpected = true;
	}

	/**
	 * What pages logged as errors so far, violations of the security policy among them.
	 */
	public List<String> errors() {
		return List.copyOf(this.errors);
	}

	/** The root of the site, without a slash at the end. */
	public String baseUrl() {
		return this.baseUrl;
	}

	private void note(ConsoleMessage message) {
		if (message.type().equals("error")) {
			this.errors.add(message.text() + " (" + message.location() + ")");
		}
	}

	private void note(Request request) {
		String url = request.url();
		if (!url.startsWith(this.baseUrl + "/") && !url.startsWith("data:") && !url.startsWith("blob:")
				&& !url.startsWith("about:")) {
			this.errors.add("request to another site: " + url);
		}
	}

	void end(boolean failed, String test) {
		try {
			if (failed) {
				this.open.stream()
					.flatMap((context) -> context.pages().stream())
					.filter((page) -> !page.isClosed())
					.forEach((page) -> Screenshots.save(page, "failed/" + test));
			}
			else if (!this.errorsExpected) {
				assertThat(this.errors).as("errors in the browser").isEmpty();
			}
		}
		finally {
			this.open.forEach(BrowserContext::close);
		}
	}

}
