package ai.skyscout.site.caching;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

import ai.skyscout.core.PubliclyCached;
import org.jspecify.annotations.Nullable;

/**
 * For how many seconds a kept page may be used: as long as the mark of its handler says,
 * but no longer than the page itself allows shared caches in its {@code Cache-Control}. A
 * handler that makes a page which will soon be another says so there.
 *
 * @param kept as it is
 * @param staleWhileRevalidate after that, while it is drawn anew
 * @param staleIfError after that, while it cannot be drawn anew
 */
record Freshness(long kept, long staleWhileRevalidate, long staleIfError) {

	static Freshness of(PubliclyCached mark, @Nullable String cacheControl) {
		if (cacheControl == null) {
			return new Freshness(mark.kept(), mark.staleWhileRevalidate(), mark.staleIfError());
		}
		return new Freshness(Math.min(mark.kept(), seconds("s-maxage", cacheControl)),
				Math.min(mark.staleWhileRevalidate(), seconds("stale-while-revalidate", cacheControl)),
				Math.min(mark.staleIfError(), seconds("stale-if-error", cacheControl)));
	}

	/** What is not allowed is not allowed for a second. */
	private static long seconds(String directive, String cacheControl) {
		Matcher found = Pattern.compile("(?:^|[\\s,])" + directive + "=(\\d{1,9})\\b").matcher(cacheControl);
		return found.find() ? Long.parseLong(found.group(1)) : 0;
	}

}
