package ai.skyscout.site.assets;

import java.util.regex.Pattern;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpHeaders;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * Lets everybody keep an asset for ever whose address names its content or version, and
 * has every other one asked for again.
 */
final class AssetCaching implements HandlerInterceptor {

	private static final Pattern VERSIONED = Pattern.compile("-[0-9a-f]{32}\\.|^/v[0-9a-f]{16}/");

	private static final String FOR_EVER = "public, max-age=31536000, immutable";

	private static final String ASK_AGAIN = "public, no-cache";

	@Override
	public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
		boolean versioned = VERSIONED.matcher(request.getRequestURI()).find();
		response.setHeader(HttpHeaders.CACHE_CONTROL, versioned ? FOR_EVER : ASK_AGAIN);
		return true;
	}

}
