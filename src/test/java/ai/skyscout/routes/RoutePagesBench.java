package ai.skyscout.routes;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import ai.skyscout.devservices.WithDevServices;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * How many route pages a core hands out, measured against the least that the framework
 * can do, and how long one takes that nobody has asked for yet.
 */
@WithDevServices
@Import(RoutePagesBench.Hello.class)
class RoutePagesBench {

	private static final Logger logger = LoggerFactory.getLogger(RoutePagesBench.class);

	private static final String ROUTE = "/flights/london-to-new-york";

	private static final int CONNECTIONS = 8;

	private static final Duration WARM_UP = Duration.ofSeconds(5);

	private static final Duration MEASURED = Duration.ofSeconds(8);

	private static final int UNCACHED = 400;

	private final int port;

	RoutePagesBench(@LocalServerPort int port) {
		this.port = port;
	}

	@BeforeEach
	void faresAreKnown(@Autowired JdbcClient jdbc, @Autowired PricedNetworks networks) {
		KnownFares.fill(jdbc);
		networks.renew();
	}

	@Test
	void pagesPerSecondFromThePageCache() throws InterruptedException, ExecutionException {
		load("/bench/route-hello", WARM_UP);
		load(ROUTE, WARM_UP);
		double hello = load("/bench/route-hello", MEASURED);
		double pages = load(ROUTE, MEASURED);
		int cores = Runtime.getRuntime().availableProcessors();
		logger.info("Spring MVC hello: {} per second", Math.round(hello));
		logger.info("Route pages from the page cache: {} per second, {} per second and core, {} of hello",
				Math.round(pages), Math.round(pages / cores), "%.2f".formatted(pages / hello));
	}

	/** Each page once; the routes around a well-known one, so that all have prices. */
	@Test
	void millisecondsOfAPageThatIsNotKept(@Autowired JdbcClient jdbc, @Autowired Cities cities,
			@Autowired PricedNetworks networks) throws IOException {
		List<RouteCity> all = cities.list();
		KnownFares fares = KnownFares.in(jdbc);
		List<RouteCity> ends = all.subList(10, 10 + UNCACHED / 4);
		ends.forEach((city) -> fares.latest("LHR-" + city.airports().getFirst(), 200, 30));
		networks.renew();
		long[] nanos = new long[UNCACHED];
		try (Connection connection = new Connection(this.port)) {
			for (int i = 0; i < UNCACHED; i++) {
				RouteCity from = all.get(i % 4 * 2);
				RouteCity to = ends.get(i / 4);
				long start = System.nanoTime();
				connection.get(from.pathTo(to));
				nanos[i] = System.nanoTime() - start;
			}
		}
		long[] sorted = java.util.Arrays.stream(nanos).skip(UNCACHED / 4).sorted().toArray();
		logger.info("Route page drawn for the first time: p50 {} ms, p95 {} ms, p99 {} ms", percentile(sorted, 0.5),
				percentile(sorted, 0.95), percentile(sorted, 0.99));
	}

	private static String percentile(long[] sorted, double share) {
		return "%.1f".formatted(sorted[(int) (share * (sorted.length - 1))] / 1e6);
	}

	private double load(String address, Duration time) throws InterruptedException, ExecutionException {
		long end = System.nanoTime() + time.toNanos();
		long answers = 0;
		try (ExecutorService clients = Executors.newFixedThreadPool(CONNECTIONS)) {
			List<Future<Long>> working = new ArrayList<>();
			for (int i = 0; i < CONNECTIONS; i++) {
				working.add(clients.submit(() -> ask(address, end)));
			}
			for (Future<Long> work : working) {
				answers += work.get();
			}
		}
		return answers / (double) time.toSeconds();
	}

	private long ask(String address, long end) throws IOException {
		long answers = 0;
		try (Connection connection = new Connection(this.port)) {
			while (System.nanoTime() < end) {
				connection.get(address);
				answers++;
			}
		}
		return answers;
	}

	/** The least that a handler can do. */
	@RestController
	@Profile("test")
	static class Hello {

		@GetMapping("/bench/route-hello")
		String hello() {
			return "hello";
		}

	}

	/**
	 * Asks for one page after the other with as little work as can be.
	 */
	private static final class Connection implements AutoCloseable {

		private static final String LENGTH = "content-length:";

		private final int port;

		private Socket socket;

		private InputStream answers;

		private Connection(int port) throws IOException {
			this.port = port;
			this.socket = new Socket("127.0.0.1", port);
			this.answers = new BufferedInputStream(this.socket.getInputStream(), 1 << 16);
			prepare();
		}

		private void prepare() throws IOException {
			this.socket.setTcpNoDelay(true);
			this.socket.setSoTimeout(10_000);
		}

		void get(String address) throws IOException {
			this.socket.getOutputStream()
				.write(("GET " + address + " HTTP/1.1\r\nHost: localhost\r\nAccept-Encoding: gzip\r\n\r\n")
					.getBytes(StandardCharsets.ISO_8859_1));
			String status = line();
			if (!status.startsWith("HTTP/1.1 200")) {
				throw new IOException(address + " answered " + status);
			}
			int length = -1;
			boolean closing = false;
			for (String header = line(); !header.isEmpty(); header = line()) {
				String lower = header.toLowerCase(Locale.ROOT);
				if (lower.startsWith(LENGTH)) {
					length = Integer.parseInt(lower.substring(LENGTH.length()).strip());
				}
				closing |= lower.equals("connection: close");
			}
			this.answers.skipNBytes(length);
			if (closing) {
				this.socket.close();
				this.socket = new Socket("127.0.0.1", this.port);
				this.answers = new BufferedInputStream(this.socket.getInputStream(), 1 << 16);
				prepare();
			}
		}

		private String line() throws IOException {
			StringBuilder line = new StringBuilder(64);
			for (int next = this.answers.read(); next != '\n'; next = this.answers.read()) {
				if (next < 0) {
					throw new EOFException("The connection broke off");
				}
				if (next != '\r') {
					line.append((char) next);
				}
			}
			return line.toString();
		}

		@Override
		public void close() throws IOException {
			this.socket.close();
		}

	}

}
