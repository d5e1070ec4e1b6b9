package ai.skyscout.site.language;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;

/**
 * A request for a page in a language that has a prefix. The prefix is made a part of the
 * context path: mappings do not see it, and links and redirects that start at the context
 * path keep the language without knowing of it.
 */
final class LanguageRequest extends HttpServletRequestWrapper {

	private final Language language;

	LanguageRequest(HttpServletRequest request, Language language) {
		super(request);
		this.language = language;
	}

	@Override
	public String getContextPath() {
		return super.getContextPath() + this.language.prefix();
	}

	@Override
	public String getServletPath() {
		return this.language.strip(super.getServletPath());
	}

	/** Has the prefix also where a forward to another page has taken it away. */
	@Override
	public String getRequestURI() {
		String context = super.getContextPath();
		return getContextPath() + this.language.strip(super.getRequestURI().substring(context.length()));
	}

	@Override
	public StringBuffer getRequestURL() {
		StringBuffer url = super.getRequestURL();
		int path = url.length() - super.getRequestURI().length();
		return url.replace(path, url.length(), getRequestURI());
	}

}
