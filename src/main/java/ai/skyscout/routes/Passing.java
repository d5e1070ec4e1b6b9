package ai.skyscout.routes;

import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpHeaders;

/**
 * Marks answers that tell little because little is known yet, as in the first minutes of
 * an installation: caches come back for what is known by then.
 */
final class Passing {

	/** Half a minute spares the database a crowd and keeps nobody waiting. */
	static final String CACHE_CONTROL = "public, max-age=0, s-maxage=30, stale-if-error=604800";

	private Passing() {
	}

	static void mark(HttpServletResponse response) {
		response.setHeader(HttpHeaders.CACHE_CONTROL, CACHE_CONTROL);
	}

}
