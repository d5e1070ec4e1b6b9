package ai.skyscout.browser;

import java.util.List;
import java.util.stream.Collectors;

import com.deque.html.axecore.args.AxeRunOnlyOptions;
import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Checks pages with axe against WCAG 2.2, levels A and AA, and its best practices.
 */
public final class Accessibility {

	private static final List<String> TAGS = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa",
			"best-practice");

	private Accessibility() {
	}

	/**
	 * Fails and names rule and element for each thing that axe finds on the page as it
	 * is.
	 */
	public static void assertAccessible(Page page) {
		AxeRunOnlyOptions tags = new AxeRunOnlyOptions();
		tags.setType("tag");
		tags.setValues(TAGS);
		AxeRunOptions options = new AxeRunOptions();
		options.setRunOnly(tags);
		// Large pages take several times as long if all that is right is described too.
		options.setResultTypes(List.of("violations"));
		// Its other mode opens a window for what frames say, and there are none.
		List<Rule> violations = new AxeBuilder(page).options(options).setLegacyMode(true).analyze().getViolations();
		assertThat(violations.stream().map(Accessibility::describe)).as("what axe finds on " + page.url()).isEmpty();
	}

	private static String describe(Rule rule) {
		return rule.getId() + ": " + rule.getHelp() + rule.getNodes()
			.stream()
			.map((node) -> "\n  " + node.getHtml() + "\n    " + node.getFailureSummary().replace("\n", "\n    "))
			.collect(Collectors.joining());
	}

}
