package ai.skyscout.flights.web;

import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.stereotype.Component;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.ViewResolver;
import org.springframework.web.util.ContentCachingResponseWrapper;

/**
 * Keeps drawn results for a moment: they are the same for everybody, and many people and
 * one person's steps back and forth ask for the same.
 */
@Component
class RenderedPages {

	private static final long MOST_BYTES = 48L << 20;

	/** Short, since a page says how long ago its prices were seen. */
	private static final Duration KEPT = Duration.ofSeconds(20);

	private final ViewResolver views;

	private final Cache<Key, RenderedPage> pages = Caffeine.newBuilder()
		.maximumWeight(MOST_BYTES)
		.weigher((Key key, RenderedPage page) -> page.weight() + 2 * key.query().length())
		.expireAfterWrite(KEPT)
		.build();

	RenderedPages(ViewResolver thymeleafViewResolver) {
		this.views = thymeleafViewResolver;
	}

	/**
	 * What a template draws, drawn anew only if it is not kept.
	 * @param version of what is drawn
	 * @param model gives the model where it has to be drawn
	 */
	View of(String template, String version, Locale locale, HttpServletRequest request, HttpServletResponse response,
			Supplier<Map<String, ?>> model) {
		String query = (request.getQueryString() != null) ? request.getQueryString() : "";
		return this.pages.get(new Key(template, query, version, locale),
				(key) -> draw(key, request, response, model.get()));
	}

	private RenderedPage draw(Key key, HttpServletRequest request, HttpServletResponse response, Map<String, ?> model) {
		ContentCachingResponseWrapper drawing = new ContentCachingResponseWrapper(response);
		try {
			View view = this.views.resolveViewName(key.template(), key.locale());
			if (view == null) {
				throw new IllegalStateException("No template " + key.template());
			}
			view.render(model, request, drawing);
		}
		catch (RuntimeException ex) {
			throw ex;
		}
		catch (Exception ex) {
			throw new IllegalStateException("Cannot draw " + key.template(), ex);
		}
		return RenderedPage.of(drawing.getContentAsByteArray());
	}

	private record Key(String template, String query, String version, Locale locale) {
	}

}
