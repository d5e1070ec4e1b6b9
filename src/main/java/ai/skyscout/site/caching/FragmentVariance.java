package ai.skyscout.site.caching;

import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import io.github.wimdeblauwe.htmx.spring.boot.mvc.HtmxRequest;
import io.github.wimdeblauwe.htmx.spring.boot.mvc.HxRequest;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.http.HttpHeaders;
import org.springframework.util.ReflectionUtils;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * Tells caches where one address answers with a page or with a fragment of it, depending
 * on whether htmx asks: at every handler of a controller one of whose handlers looks.
 */
final class FragmentVariance implements HandlerInterceptor {

	static final String HEADER = "HX-Request";

	// Bounded by the number of controllers.
	private final Map<Class<?>, Boolean> looking = new ConcurrentHashMap<>();

	@Override
	public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
		if (handler instanceof HandlerMethod method
				&& this.looking.computeIfAbsent(method.getBeanType(), FragmentVariance::looksWhoAsks)) {
			response.addHeader(HttpHeaders.VARY, HEADER);
		}
		return true;
	}

	private static boolean looksWhoAsks(Class<?> controller) {
		return Arrays.stream(ReflectionUtils.getAllDeclaredMethods(controller))
			.anyMatch((method) -> AnnotatedElementUtils.hasAnnotation(method, HxRequest.class)
					|| Arrays.asList(method.getParameterTypes()).contains(HtmxRequest.class));
	}

}
