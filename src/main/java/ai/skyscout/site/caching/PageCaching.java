package ai.skyscout.site.caching;

import ai.skyscout.core.PubliclyCached;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * Turns {@link PubliclyCached} into the header that says it. Decides after the page has
 * been made, when its status is known; {@link WholePages} holds the answer back until
 * then.
 */
final class PageCaching implements HandlerInterceptor {

	@Override
	public void afterCompletion(HttpServletRequest request, HttpServletResponse response, Object handler,
			@Nullable Exception ex) {
		if (ex == null && handler instanceof HandlerMethod method && isRead(request)
				&& response.getStatus() == HttpStatus.OK.value()
				&& !response.containsHeader(HttpHeaders.CACHE_CONTROL)) {
			PubliclyCached cached = findMark(method);
			if (cached != null) {
				response.setHeader(HttpHeaders.CACHE_CONTROL, header(cached));
			}
		}
	}

	private boolean isRead(HttpServletRequest request) {
		return HttpMethod.GET.matches(request.getMethod()) || HttpMethod.HEAD.matches(request.getMethod());
	}

	private @Nullable PubliclyCached findMark(HandlerMethod method) {
		PubliclyCached cached = method.getMethodAnnotation(PubliclyCached.class);
		return (cached != null) ? cached
				: AnnotatedElementUtils.findMergedAnnotation(method.getBeanType(), PubliclyCached.class);
	}

	private String header(PubliclyCached cached) {
		return "public, max-age=%d, s-maxage=%d, stale-while-revalidate=%d, stale-if-error=%d"
			.formatted(cached.maxAge(), cached.sharedMaxAge(), cached.staleWhileRevalidate(), cached.staleIfError());
	}

}
