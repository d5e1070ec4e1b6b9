package ai.skyscout.site.caching;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

import ai.skyscout.core.MovableClock;
import ai.skyscout.core.PubliclyCached;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.stereotype.Controller;
import org.springframework.util.unit.DataSize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.context.support.GenericWebApplicationContext;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

class KeptPagesTests {

	private static final String PAGE = "/kept/page";

	private final MovableClock clock = new MovableClock(Instant.parse("2027-01-01T00:00:00Z"));

	private final AtomicInteger drawings = new AtomicInteger();

	private int status = 200;

	private KeptPages pages;

	private final FilterChain handler = (request, response) -> {
		HttpServletResponse answer = (HttpServletResponse) response;
		answer.setStatus(this.status);
		answer.setContentType("text/plain;charset=UTF-8");
		answer.getWriter().write("drawing " + this.drawings.incrementAndGet() + " " + "x".repeat(200));
	};

	@BeforeEach
	void create() {
		this.pages = pages(DataSize.ofMegabytes(1));
	}

	private KeptPages pages(DataSize size) {
		return pages(size, Duration.ofSeconds(10));
	}

	private KeptPages pages(DataSize size, Duration patience) {
		GenericApplicationContext context = new GenericWebApplicationContext();
		context.registerBean(Probe.class);
		context.refresh();
		RequestMappingHandlerMapping mapping = new RequestMappingHandlerMapping();
		mapping.setApplicationContext(context);
		mapping.afterPropertiesSet();
		context.getBeanFactory().registerSingleton("mapping", mapping);
		KeptHandlers handlers = new KeptHandlers(context.getBeanProvider(RequestMappingHandlerMapping.class));
		handlers.afterSingletonsInstantiated();
		return new KeptPages(handlers, new PageCacheSettings(size), this.clock, new SimpleMeterRegistry(), patience);
	}

	@Test
	void drawsAPageOnceWhileItIsFresh() throws Exception {
		assertThat(get(PAGE).getContentAsString()).startsWith("drawing 1");
		later(9);
		assertThat(get(PAGE).getContentAsString()).startsWith("drawing 1");
		assertThat(this.drawings).hasValue(1);
	}

	@Test
	void showsAnOldPageAndDrawsItAnewForTheNext() throws Exception {
		get(PAGE);
		later(11);
		assertThat(get(PAGE).getContentAsString()).startsWith("drawing 1");
		assertThat(this.drawings).hasValue(2);
		assertThat(get(PAGE).getContentAsString()).startsWith("drawing 2");
		assertThat(this.drawings).hasValue(2);
	}

	@Test
	void saysHowOldThePageIs() throws Exception {
		assertThat(get(PAGE).getHeader("Age")).isEqualTo("0");
		later(11);
		MockHttpServletResponse old = get(PAGE);
		assertThat(old.getHeader("Age")).isEqualTo("11");
		MockHttpServletRequest again = request(PAGE);
		again.addHeader("If-None-Match", get(PAGE).getHeader("ETag"));
		later(3);
		MockHttpServletResponse unchanged = new MockHttpServletResponse();
		this.pages.doFilter(again, unchanged, this.handler);
		assertThat(unchanged.getStatus()).isEqualTo(304);
		assertThat(unchanged.getHeader("Age")).isEqualTo("3");
	}

	@Test
	void showsNothingThatIsTooOld() throws Exception {
		get(PAGE);
		later(31);
		assertThat(get(PAGE).getContentAsString()).startsWith("drawing 2");
	}

	@Test
	void showsAnOldPageWhileItCannotBeDrawnAnewAndTriesNowAndThen() throws Exception {
		get(PAGE);
		this.status = 503;
		later(50);
		for (int i = 0; i < 5; i++) {
			assertThat(get(PAGE).getContentAsString()).startsWith("drawing 1");
		}
		assertThat(this.drawings).hasValue(2);
	}

	@Test
	void keepsAPageNoLongerThanItAllowsOthersTo() throws Exception {
		FilterChain passing = (request, response) -> {
			((HttpServletResponse) response).setHeader("Cache-Control", "public, max-age=0, s-maxage=3");
			this.handler.doFilter(request, response);
		};
		get(PAGE, passing);
		later(2);
		assertThat(get(PAGE, passing).getContentAsString()).startsWith("drawing 1");
		later(1);
		assertThat(get(PAGE, passing).getContentAsString()).startsWith("drawing 2");
	}

	@Test
	void doesNotKeepFailures() throws Exception {
		this.status = 503;
		assertThat(get(PAGE).getStatus()).isEqualTo(503);
		this.status = 200;
		assertThat(get(PAGE).getContentAsString()).startsWith("drawing 2");
	}

	@Test
	void forgetsAPageThatIsGone() throws Exception {
		get(PAGE);
		this.status = 404;
		later(11);
		get(PAGE);
		assertThat(get(PAGE).getStatus()).isEqualTo(404);
	}

	@Test
	void keepsOnlyWhatIsMarked() throws Exception {
		get("/other");
		assertThat(get("/other").getContentAsString()).startsWith("drawing 2");
	}

	@Test
	void hidesWhoAsks() throws Exception {
		List<String> seen = new ArrayList<>();
		MockHttpServletRequest request = request(PAGE);
		request.setQueryString("utm_source=x");
		request.setParameter("utm_source", "x");
		request.addHeader("Cookie", "a=b");
		request.addHeader("HX-Request", "true");
		this.pages.doFilter(request, new MockHttpServletResponse(), (drawn, response) -> {
			HttpServletRequest http = (HttpServletRequest) drawn;
			seen.add(http.getQueryString() + " " + http.getParameter("utm_source") + " " + http.getHeader("Cookie")
					+ " " + http.getHeader("HX-Request") + " " + http.getParameterMap() + " "
					+ http.getHeaderNames().hasMoreElements());
			this.handler.doFilter(drawn, response);
		});
		assertThat(seen).containsExactly("null null null null {} false");
		assertThat(get(PAGE).getContentAsString()).startsWith("drawing 1");
	}

	@Test
	void hidesHowTheAddressWasSpelled() throws Exception {
		MockHttpServletRequest request = request(PAGE);
		request.setContextPath("/es");
		request.setRequestURI("/es/kept/%70age");
		request.addPreferredLocale(Locale.GERMAN);
		request.setRemoteAddr("192.0.2.7");
		List<String> seen = new ArrayList<>();
		this.pages.doFilter(request, new MockHttpServletResponse(), (drawn, response) -> {
			HttpServletRequest http = (HttpServletRequest) drawn;
			seen.addAll(List.of(http.getRequestURI(), http.getRequestURL().toString(), http.getLocale().toString(),
					Collections.list(http.getLocales()).toString(), http.getRemoteAddr()));
		});
		assertThat(seen).containsExactly("/es" + PAGE, "http://localhost/es" + PAGE, "", "[]", "0.0.0.0");
	}

	@Test
	void refusesCookies() {
		assertThatThrownBy(
				() -> this.pages.doFilter(request(PAGE), new MockHttpServletResponse(),
						(request, response) -> ((HttpServletResponse) response)
							.addCookie(new jakarta.servlet.http.Cookie("a", "b"))))
			.isInstanceOf(IllegalStateException.class);
	}

	@Test
	void drawsOnceForManyWhoAskTogether() throws InterruptedException, ExecutionException {
		int many = 20;
		CountDownLatch begun = new CountDownLatch(1);
		CountDownLatch enough = new CountDownLatch(1);
		FilterChain slow = (request, response) -> {
			begun.countDown();
			awaitQuietly(enough);
			this.handler.doFilter(request, response);
		};
		List<Future<String>> answers = new ArrayList<>();
		try (ExecutorService people = Executors.newVirtualThreadPerTaskExecutor()) {
			for (int i = 0; i < many; i++) {
				answers.add(people.submit(() -> get(PAGE, slow).getContentAsString()));
			}
			begun.await(10, TimeUnit.SECONDS);
			enough.countDown();
		}
		for (Future<String> answer : answers) {
			assertThat(answer.get()).startsWith("drawing 1 ");
		}
		assertThat(this.drawings).hasValue(1);
	}

	@Test
	void aFailureOfOneIsNotWaitedForForever() throws Exception {
		FilterChain broken = (request, response) -> {
			throw new IOException("broken");
		};
		assertThatThrownBy(() -> get(PAGE, broken)).isInstanceOf(IOException.class);
		assertThat(get(PAGE).getContentAsString()).startsWith("drawing 1");
	}

	@Test
	void showsAnOldPageWhereDrawingBreaks() throws Exception {
		get(PAGE);
		later(50);
		assertThat(get(PAGE, (request, response) -> {
			throw new ServletException("broken");
		}).getContentAsString()).startsWith("drawing 1");
		later(61);
		assertThatThrownBy(() -> get(PAGE, (request, response) -> {
			throw new IllegalStateException("broken");
		})).isInstanceOf(IllegalStateException.class);
	}

	@Test
	void whoWaitsTooLongGetsTheOldPageOrIsAskedToComeBack() throws Exception {
		this.pages = pages(DataSize.ofMegabytes(1), Duration.ofMillis(50));
		assertThat(getWhileItIsDrawnForSomebodyElse("/kept/new")).satisfies((answer) -> {
			assertThat(answer.getStatus()).isEqualTo(503);
			assertThat(answer.getHeader("Retry-After")).isEqualTo("30");
		});
		get(PAGE);
		later(50);
		assertThat(getWhileItIsDrawnForSomebodyElse(PAGE).getContentAsString()).startsWith("drawing 2 ");
	}

	private MockHttpServletResponse getWhileItIsDrawnForSomebodyElse(String path) throws Exception {
		CountDownLatch begun = new CountDownLatch(1);
		CountDownLatch enough = new CountDownLatch(1);
		FilterChain slow = (request, response) -> {
			begun.countDown();
			awaitQuietly(enough);
			this.handler.doFilter(request, response);
		};
		try (ExecutorService people = Executors.newVirtualThreadPerTaskExecutor()) {
			Future<MockHttpServletResponse> other = people.submit(() -> get(path, slow));
			try {
				assertThat(begun.await(10, TimeUnit.SECONDS)).isTrue();
				return get(path);
			}
			finally {
				enough.countDown();
				other.get(10, TimeUnit.SECONDS);
			}
		}
	}

	private static void awaitQuietly(CountDownLatch latch) throws ServletException {
		try {
			latch.await(10, TimeUnit.SECONDS);
		}
		catch (InterruptedException ex) {
			throw new ServletException(ex);
		}
	}

	@Test
	void redirectsAreTakenDownInEveryForm() throws Exception {
		List<Redirect> forms = List.of((answer) -> answer.sendRedirect("/new"),
				(answer) -> answer.sendRedirect("/new", false), (answer) -> answer.sendRedirect("/new", 302),
				(answer) -> answer.sendRedirect("/new", 302, true));
		for (Redirect form : forms) {
			MockHttpServletResponse real = new MockHttpServletResponse();
			Drawing drawing = new Drawing(real);
			form.send(drawing);
			assertThat(real.isCommitted()).isFalse();
			assertThat(drawing.getStatus()).isEqualTo(302);
			assertThat(drawing.getHeader("Location")).isEqualTo("/new");
		}
	}

	private interface Redirect {

		void send(HttpServletResponse answer) throws IOException;

	}

	@Test
	void holdsNoMoreThanItMay() throws Exception {
		this.pages = pages(DataSize.ofBytes(600));
		get(PAGE);
		// Pages are thrown out beside the requests.
		await().atMost(Duration.ofSeconds(10)).until(() -> !get(PAGE).getContentAsString().startsWith("drawing 1 "));
	}

	private void later(long seconds) {
		this.clock.forward(Duration.ofSeconds(seconds));
	}

	private MockHttpServletResponse get(String path) throws ServletException, IOException {
		return get(path, this.handler);
	}

	private MockHttpServletResponse get(String path, FilterChain chain) throws ServletException, IOException {
		MockHttpServletResponse response = new MockHttpServletResponse();
		this.pages.doFilter(request(path), response, chain);
		return response;
	}

	private static MockHttpServletRequest request(String path) {
		MockHttpServletRequest request = new MockHttpServletRequest("GET", path);
		request.setServletPath(path);
		return request;
	}

	/** Handlers of which one keeps its pages. */
	@Controller
	static class Probe {

		@PubliclyCached(staleWhileRevalidate = 20, staleIfError = 100, kept = 10)
		@GetMapping("/kept/{name}")
		void kept() {
		}

		@PubliclyCached
		@GetMapping("/other")
		void other() {
		}

	}

}
