package ai.skyscout.site.language;

import java.io.IOException;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpHeaders;

/**
 * Reads the language off the path. Runs before everything that looks at the path, and
 * again when the container forwards to the error page, which speaks the language of the
 * page that failed.
 */
final class LanguageFilter implements Filter {

	@Override
	public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
			throws IOException, ServletException {
		HttpServletRequest http = (HttpServletRequest) request;
		if (request.getDispatcherType() == DispatcherType.REQUEST) {
			String path = http.getRequestURI().substring(http.getContextPath().length());
			Language language = Language.findPrefixed(path).orElse(Language.ENGLISH);
			request.setAttribute(Language.ATTRIBUTE, language);
			if (language != Language.ENGLISH && path.equals(language.prefix())) {
				redirectHome(http, (HttpServletResponse) response);
				return;
			}
		}
		chain.doFilter(inLanguage(http), response);
	}

	/** One page, one address: {@code /es} goes on to {@code /es/}. */
	private void redirectHome(HttpServletRequest request, HttpServletResponse response) {
		String query = (request.getQueryString() != null) ? "?" + request.getQueryString() : "";
		response.setStatus(HttpServletResponse.SC_MOVED_PERMANENTLY);
		response.setHeader(HttpHeaders.LOCATION, request.getRequestURI() + "/" + query);
	}

	private HttpServletRequest inLanguage(HttpServletRequest request) {
		if (request.getAttribute(Language.ATTRIBUTE) instanceof Language language && language != Language.ENGLISH
				&& !request.getContextPath().endsWith(language.prefix())) {
			return new LanguageRequest(request, language);
		}
		return request;
	}

}
