package ai.skyscout.site.language;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

import ai.skyscout.core.PageAddresses;
import ai.skyscout.site.SiteSettings;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/**
 * Tells templates where the current page stands in each language: {@code th:each="link :
 * ${languages.links()}"}.
 */
@Component
public class Languages implements PageAddresses {

	private final SiteSettings settings;

	Languages(SiteSettings settings) {
		this.settings = settings;
	}

	/** The current page in all languages, its query string included. */
	public List<LanguageLink> links() {
		HttpServletRequest request = ((ServletRequestAttributes) RequestContextHolder.currentRequestAttributes())
			.getRequest();
		String page = page(request);
		return Arrays.stream(Language.values()).map((language) -> link(language, page)).toList();
	}

	/** The complete address of a path in the language of the current page. */
	public String url(String path) {
		return absolute(path, LocaleContextHolder.getLocale());
	}

	@Override
	public List<Locale> languages() {
		return Arrays.stream(Language.values()).map(Language::locale).toList();
	}

	@Override
	public String absolute(String path, Locale language) {
		return Arrays.stream(Language.values())
			.filter((spoken) -> spoken.locale().equals(language))
			.findAny()
			.map((spoken) -> this.settings.absolute(spoken.prefix() + path))
			.orElseThrow(() -> new IllegalArgumentException("Not a language of the site: " + language));
	}

	private LanguageLink link(Language language, String page) {
		String href = language.prefix() + page;
		return new LanguageLink(language.locale().toLanguageTag(), language.ownName(), href,
				this.settings.absolute(href), language.locale().equals(LocaleContextHolder.getLocale()));
	}

	private String page(HttpServletRequest request) {
		// On an error page the request is the container's own, for /error.
		String uri = (request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) instanceof String failed) ? failed
				: request.getRequestURI();
		String path = Language.findPrefixed(uri).map((language) -> language.strip(uri)).orElse(uri);
		return (request.getQueryString() != null) ? path + "?" + request.getQueryString() : path;
	}

}
