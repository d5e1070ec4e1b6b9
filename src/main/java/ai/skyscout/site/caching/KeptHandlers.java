package ai.skyscout.site.caching;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import ai.skyscout.core.PubliclyCached;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.http.server.PathContainer;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.pattern.PathPattern;

/**
 * Knows which addresses lead to pages that are kept: those of handlers with
 * {@link PubliclyCached#kept()}.
 */
final class KeptHandlers implements SmartInitializingSingleton {

	private final ObjectProvider<RequestMappingHandlerMapping> mapping;

	private final List<Mark> marks = new ArrayList<>();

	KeptHandlers(ObjectProvider<RequestMappingHandlerMapping> mapping) {
		this.mapping = mapping;
	}

	@Override
	public void afterSingletonsInstantiated() {
		this.mapping.getObject().getHandlerMethods().forEach((info, method) -> {
			PubliclyCached cached = method.getMethodAnnotation(PubliclyCached.class);
			if (cached != null && cached.kept() > 0 && info.getPathPatternsCondition() != null) {
				info.getPathPatternsCondition()
					.getPatterns()
					.forEach((pattern) -> this.marks.add(new Mark(pattern, cached)));
			}
		});
	}

	/** How the page at a path may be used; empty if it is not kept. */
	Optional<Mark> find(String path) {
		PathContainer parsed = PathContainer.parsePath(path);
		return this.marks.stream().filter((mark) -> mark.pattern().matches(parsed)).findFirst();
	}

	/**
	 * How long the pages of some addresses may be used.
	 */
	record Mark(PathPattern pattern, PubliclyCached cached) {

	}

}
