package ai.skyscout.site.caching;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.cache.CaffeineCacheMetrics;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.filter.ServerHttpObservationFilter;

/**
 * Keeps drawn pages whose handlers say so, and draws each of them once at a time. A page
 * that is no longer fresh is sent as it is, and drawn anew after it has left: whoever
 * asks finds the new one next time. A page that cannot be drawn anew is shown on, for as
 * long as its handler allows.
 */
final class KeptPages extends OncePerRequestFilter {

	private static final Logger logger = LoggerFactory.getLogger(KeptPages.class);

	/** How long somebody waits for a page that is being drawn for somebody else. */
	private static final Duration PATIENCE = Duration.ofSeconds(10);

	/** After how many seconds somebody who has waited in vain may come again. */
	private static final String RETRY_AFTER = "30";

	/** How long a page that could not be drawn anew is left as it is. */
	private static final Duration BEFORE_NEXT_TRY = Duration.ofSeconds(10);

	private final KeptHandlers handlers;

	private final Clock clock;

	private final Duration patience;

	private final Cache<String, KeptPage> pages;

	private final Cache<String, Instant> failures = Caffeine.newBuilder()
		.maximumSize(10_000)
		.expireAfterWrite(BEFORE_NEXT_TRY)
		.build();

	// Bounded by the requests under way.
	private final Map<String, CompletableFuture<Drawn>> beingDrawn = new ConcurrentHashMap<>();

	KeptPages(KeptHandlers handlers, PageCacheSettings settings, Clock clock, MeterRegistry metrics) {
		this(handlers, settings, clock, metrics, PATIENCE);
	}

	KeptPages(KeptHandlers handlers, PageCacheSettings settings, Clock clock, MeterRegistry metrics,
			Duration patience) {
		this.handlers = handlers;
		this.clock = clock;
		this.patience = patience;
		this.pages = Caffeine.newBuilder()
			.maximumWeight(settings.size().toBytes())
			.weigher((String path, KeptPage page) -> page.weight() + 2 * path.length())
			.recordStats()
			.build();
		CaffeineCacheMetrics.monitor(metrics, this.pages, "pages");
	}

	@Override
	protected boolean shouldNotFilter(HttpServletRequest request) {
		return !HttpMethod.GET.matches(request.getMethod()) && !HttpMethod.HEAD.matches(request.getMethod());
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		String path = request.getServletPath();
		String key = request.getContextPath() + path;
		KeptPage page = this.pages.getIfPresent(key);
		Instant now = this.clock.instant();
		if (page != null && (page.isFresh(now) || isLeftAlone(key, page, now))) {
			send(page, request, response);
			return;
		}
		Optional<KeptHandlers.Mark> mark = this.handlers.find(path);
		if (mark.isEmpty()) {
			chain.doFilter(request, response);
		}
		else if (page != null && page.isUsable(now)) {
			send(page, request, response);
			response.flushBuffer();
			drawAnew(key, mark.get(), request, response, chain);
		}
		else {
			answer(key, mark.get(), page, request, response, chain);
		}
	}

	private boolean isLeftAlone(String key, KeptPage page, Instant now) {
		return page.standsIn(now) && this.failures.getIfPresent(key) != null;
	}

	private void send(KeptPage page, HttpServletRequest request, HttpServletResponse response) throws IOException {
		ServerHttpObservationFilter.findObservationContext(request)
			.ifPresent((context) -> context.setPathPattern(page.mark().pattern().getPatternString()));
		page.sendTo(request, response, this.clock.instant());
	}

	/** For nobody: the visitor has the old page already. */
	private void drawAnew(String key, KeptHandlers.Mark mark, HttpServletRequest request, HttpServletResponse response,
			FilterChain chain) {
		CompletableFuture<Drawn> mine = new CompletableFuture<>();
		if (this.beingDrawn.putIfAbsent(key, mine) != null) {
			return;
		}
		try {
			draw(key, mine, mark, request, response, chain);
		}
		catch (ServletException | IOException | RuntimeException ex) {
			logger.warn("Shows an old page on, {} cannot be drawn: {}", key, ex.toString());
		}
	}

	private void answer(String key, KeptHandlers.Mark mark, @Nullable KeptPage old, HttpServletRequest request,
			HttpServletResponse response, FilterChain chain) throws ServletException, IOException {
		CompletableFuture<Drawn> mine = new CompletableFuture<>();
		CompletableFuture<Drawn> others = this.beingDrawn.putIfAbsent(key, mine);
		Drawn drawn;
		try {
			drawn = (others != null) ? await(others, key) : draw(key, mine, mark, request, response, chain);
		}
		catch (TimeoutException ex) {
			logger.warn("{} takes long to be drawn", key);
			if (!standIn(old, request, response)) {
				response.setHeader(HttpHeaders.RETRY_AFTER, RETRY_AFTER);
				response.sendError(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
			}
			return;
		}
		catch (ServletException | IOException | RuntimeException ex) {
			if (!standIn(old, request, response)) {
				throw ex;
			}
			logger.warn("Shows an old page on, {} cannot be drawn: {}", key, ex.toString());
			return;
		}
		if (drawn.page() != null) {
			send(drawn.page(), request, response);
		}
		else if (!drawn.isFailure() || !standIn(old, request, response)) {
			drawn.drawing().sendTo(response);
		}
	}

	/** Sends an old page if there is one that may be shown because there is no newer. */
	private boolean standIn(@Nullable KeptPage old, HttpServletRequest request, HttpServletResponse response)
			throws IOException {
		if (old == null || !old.standsIn(this.clock.instant())) {
			return false;
		}
		send(old, request, response);
		return true;
	}

	private Drawn await(CompletableFuture<Drawn> others, String key) throws ServletException, TimeoutException {
		try {
			return others.get(this.patience.toMillis(), TimeUnit.MILLISECONDS);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new ServletException("Interrupted while waiting for " + key, ex);
		}
		catch (ExecutionException ex) {
			throw new ServletException(key + " was not drawn", ex);
		}
	}

	private Drawn draw(String key, CompletableFuture<Drawn> result, KeptHandlers.Mark mark, HttpServletRequest request,
			HttpServletResponse response, FilterChain chain) throws ServletException, IOException {
		try {
			Drawing drawing = new Drawing(response);
			KeptPage newer = this.pages.getIfPresent(key);
			if (newer != null && newer.isFresh(this.clock.instant())) {
				// Somebody was through with it between our look and our turn.
				Drawn drawn = new Drawn(drawing, newer);
				result.complete(drawn);
				return drawn;
			}
			chain.doFilter(new AnybodysRequest(request), drawing);
			KeptPage page = null;
			if (drawing.getStatus() == HttpStatus.OK.value()) {
				page = KeptPage.of(drawing, this.clock.instant(), mark);
				this.pages.put(key, page);
			}
			Drawn drawn = new Drawn(drawing, page);
			note(key, drawn);
			result.complete(drawn);
			return drawn;
		}
		catch (ServletException | IOException | RuntimeException | Error ex) {
			this.failures.put(key, this.clock.instant());
			result.completeExceptionally(ex);
			throw ex;
		}
		finally {
			this.beingDrawn.remove(key, result);
		}
	}

	private void note(String key, Drawn drawn) {
		if (drawn.isFailure()) {
			this.failures.put(key, this.clock.instant());
		}
		else {
			this.failures.invalidate(key);
			if (drawn.page() == null) {
				// Redirected or gone: the old page is wrong now.
				this.pages.invalidate(key);
			}
		}
	}

	/**
	 * How an answer turned out.
	 *
	 * @param drawing the answer
	 * @param page the same, kept; null if it is none to keep
	 */
	private record Drawn(Drawing drawing, @Nullable KeptPage page) {

		boolean isFailure() {
			return this.drawing.getStatus() >= HttpStatus.INTERNAL_SERVER_ERROR.value();
		}

	}

}
