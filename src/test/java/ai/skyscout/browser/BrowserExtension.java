package ai.skyscout.browser;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.springframework.test.context.junit.jupiter.SpringExtension;

/**
 * Gives tests windows of one browser, which all tests share, and checks after each test
 * that nothing went wrong in them.
 */
final class BrowserExtension implements ParameterResolver, AfterEachCallback {

	private static final Namespace NAMESPACE = Namespace.create(BrowserExtension.class);

	@Override
	public boolean supportsParameter(ParameterContext parameter, ExtensionContext test) {
		Class<?> type = parameter.getParameter().getType();
		return type == Page.class || type == Visits.class;
	}

	@Override
	public Object resolveParameter(ParameterContext parameter, ExtensionContext test) {
		Visits visits = visits(test);
		return (parameter.getParameter().getType() == Visits.class) ? visits : visits.open(look(parameter));
	}

	@Override
	public void afterEach(ExtensionContext test) {
		Visits visits = test.getStore(NAMESPACE).remove(Visits.class, Visits.class);
		if (visits != null) {
			visits.end(test.getExecutionException().isPresent(),
					test.getRequiredTestClass().getSimpleName() + "-" + test.getRequiredTestMethod().getName());
		}
	}

	private Visits visits(ExtensionContext test) {
		Browsers browsers = test.getRoot()
			.getStore(NAMESPACE)
			.computeIfAbsent(Browsers.class, (key) -> Browsers.launch(), Browsers.class);
		return test.getStore(NAMESPACE)
			.computeIfAbsent(Visits.class, (key) -> new Visits(browsers.browser(), baseUrl(test)), Visits.class);
	}

	private String baseUrl(ExtensionContext test) {
		return "http://localhost:"
				+ SpringExtension.getApplicationContext(test).getEnvironment().getProperty("local.server.port");
	}

	private Look look(ParameterContext parameter) {
		return parameter.findAnnotation(Browse.class)
			.map((browse) -> new Look(browse.screen(), browse.javaScript(),
					browse.dark() ? ColorScheme.DARK : ColorScheme.LIGHT))
			.orElseGet(Look::desktop);
	}

}
