package ai.skyscout.site.caching;

import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.web.util.UriUtils;

/**
 * A request for a page that is kept, without what tells one visitor from another: its
 * query, headers, cookies, languages, address, and the way in which its path was spelled
 * ({@code /%66lights} is {@code /flights}). Of the visitor's only the host is left, which
 * no page is made of.
 */
final class AnybodysRequest extends HttpServletRequestWrapper {

	private static final String NOWHERE = "0.0.0.0";

	AnybodysRequest(HttpServletRequest request) {
		super(request);
	}

	@Override
	public String getMethod() {
		return HttpMethod.GET.name();
	}

	@Override
	public String getRequestURI() {
		return getContextPath() + UriUtils.encodePath(getServletPath(), StandardCharsets.UTF_8);
	}

	@Override
	public StringBuffer getRequestURL() {
		StringBuffer url = super.getRequestURL();
		int path = url.length() - super.getRequestURI().length();
		return url.replace(path, url.length(), getRequestURI());
	}

	@Override
	public Locale getLocale() {
		return Locale.ROOT;
	}

	@Override
	public Enumeration<Locale> getLocales() {
		return Collections.enumeration(List.of(Locale.ROOT));
	}

	@Override
	public String getRemoteAddr() {
		return NOWHERE;
	}

	@Override
	public String getRemoteHost() {
		return NOWHERE;
	}

	@Override
	public int getRemotePort() {
		return 0;
	}

	@Override
	public @Nullable String getQueryString() {
		return null;
	}

	@Override
	public @Nullable String getParameter(String name) {
		return null;
	}

	@Override
	public Map<String, String[]> getParameterMap() {
		return Map.of();
	}

	@Override
	public Enumeration<String> getParameterNames() {
		return Collections.emptyEnumeration();
	}

	@Override
	public String @Nullable [] getParameterValues(String name) {
		return null;
	}

	@Override
	public @Nullable String getHeader(String name) {
		return null;
	}

	@Override
	public Enumeration<String> getHeaders(String name) {
		return Collections.emptyEnumeration();
	}

	@Override
	public Enumeration<String> getHeaderNames() {
		return Collections.emptyEnumeration();
	}

	@Override
	public long getDateHeader(String name) {
		return -1;
	}

	@Override
	public int getIntHeader(String name) {
		return -1;
	}

	@Override
	public Cookie @Nullable [] getCookies() {
		return null;
	}

}
