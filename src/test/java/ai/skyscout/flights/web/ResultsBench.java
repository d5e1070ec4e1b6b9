package ai.skyscout.flights.web;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

import ai.skyscout.devservices.WithDevServices;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Profile;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * How many people at once can look at results that are known, measured against the least
 * that the framework can do, on the same machine in the same minute.
 */
@WithDevServices
@Import(ResultsBench.Hello.class)
class ResultsBench {

	private static final Logger logger = LoggerFactory.getLogger(ResultsBench.class);

	private static final int CONNECTIONS = 8;

	private static final Duration WARM_UP = Duration.ofSeconds(6);

	private static final Duration MEASURED = Duration.ofSeconds(8);

	private static final Pattern ASSET = Pattern.compile("(?:rel=\"stylesheet\" href|src)=\"(/[^\"]+)\"");

	private final int port;

	private final Caller caller;

	ResultsBench(@LocalServerPort int port) {
		this.port = port;
		this.caller = new Caller(port);
	}

	@Test
	void requestsPerSecondOfCachedResults() throws InterruptedException, ExecutionException {
		String query = Searches.returnTrip("LON", "NYC");
		assertThat(this.caller.getSettled("/search/results?" + query).body()).contains("id=\"itineraries\"");
		load("/search/results?" + query, WARM_UP);
		load("/bench/hello", WARM_UP);
		Load hello = load("/bench/hello", MEASURED);
		Load results = load("/search/results?" + query, MEASURED);
		tell("Spring MVC hello", hello);
		tell("Cached results fragment", results);
		logger.info("Cached results against hello: {} of its requests per second",
				"%.2f".formatted(results.perSecond() / hello.perSecond()));
	}

	@Test
	void bytesOfAFirstVisit() {
		for (String address : List.of("/", "/search?" + Searches.returnTrip("LON", "NYC"))) {
			String page = this.caller.getSettled(address).body();
			int html = packedBytes(address);
			int assets = ASSET.matcher(page)
				.results()
				.map((MatchResult asset) -> asset.group(1))
				.distinct()
				.mapToInt(this::packedBytes)
				.sum();
			logger.info("First visit of {}: {} bytes of HTML, {} of CSS and JavaScript, {} in all",
					address.split("\\?")[0], html, assets, html + assets);
		}
	}

	private int packedBytes(String address) {
		return this.caller.getBytes(address, "Accept-Encoding", "gzip").body().length;
	}

	private Load load(String address, Duration time) throws InterruptedException, ExecutionException {
		long end = System.nanoTime() + time.toNanos();
		List<Long> nanos = new ArrayList<>();
		try (ExecutorService clients = Executors.newFixedThreadPool(CONNECTIONS)) {
			List<Future<List<Long>>> working = new ArrayList<>();
			for (int i = 0; i < CONNECTIONS; i++) {
				working.add(clients.submit(() -> ask(address, end)));
			}
			for (Future<List<Long>> work : working) {
				nanos.addAll(work.get());
			}
		}
		return new Load(nanos.stream().mapToLong(Long::longValue).sorted().toArray(), time);
	}

	private List<Long> ask(String address, long end) throws IOException {
		List<Long> nanos = new ArrayList<>();
		try (KeptConnection connection = new KeptConnection(this.port)) {
			while (System.nanoTime() < end) {
				long start = System.nanoTime();
				connection.get(address);
				nanos.add(System.nanoTime() - start);
			}
		}
		return nanos;
	}

	private static void tell(String what, Load load) {
		logger.info("{}: {} requests per second; p50 {} ms, p95 {} ms, p99 {} ms", what,
				"%.0f".formatted(load.perSecond()), load.percentile(0.5), load.percentile(0.95), load.percentile(0.99));
	}

	/**
	 * What was measured.
	 *
	 * @param nanos of every request, sorted
	 * @param time in which they were sent
	 */
	private record Load(long[] nanos, Duration time) {

		double perSecond() {
			return this.nanos.length / (double) this.time.toSeconds();
		}

		String percentile(double share) {
			return "%.2f".formatted(this.nanos[(int) (share * (this.nanos.length - 1))] / 1e6);
		}

	}

	/** The least that a handler can do. */
	@RestController
	@Profile("test")
	static class Hello {

		@GetMapping("/bench/hello")
		String hello() {
			return "hello";
		}

	}

}
