package ai.skyscout.flights.web;

import com.microsoft.playwright.Page;

/**
 * Adds up by how much the layout of a page shifts without its reader having done
 * anything, as Core Web Vitals do.
 */
final class Shifts {

	/** To be run before the page is. */
	static final String COLLECT = """
			window.shifted = 0;
			new PerformanceObserver((list) => {
				for (const entry of list.getEntries()) {
					window.shifted += entry.hadRecentInput ? 0 : entry.value;
				}
			}).observe({ type: "layout-shift", buffered: true });
			""";

	private Shifts() {
	}

	static double of(Page page) {
		return ((Number) page.evaluate("window.shifted")).doubleValue();
	}

}
