package ai.skyscout.site.caching;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.web.filter.ShallowEtagHeaderFilter;

/**
 * Holds a page back until it is whole. It then has an entity tag, so that a browser which
 * has it gets an empty answer; its headers can still tell how it turned out; and a page
 * that fails half-way becomes an error page instead of half a page. Assets, which are
 * large and have their own tags, pass.
 */
final class WholePages extends ShallowEtagHeaderFilter {

	WholePages() {
		// A strong tag would forbid compression, which changes the bytes.
		setWriteWeakETag(true);
	}

	@Override
	protected boolean shouldNotFilter(HttpServletRequest request) {
		String path = request.getServletPath();
		return path.startsWith("/css/") || path.startsWith("/img/") || path.startsWith("/js/")
				|| path.startsWith("/webjars/") || path.matches("/v[0-9a-f]{16}/.*");
	}

}
