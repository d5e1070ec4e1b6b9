package ai.skyscout.flights.web;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

import ai.skyscout.devservices.WithDevServices;
import ai.skyscout.load.Hello;
import ai.skyscout.load.Load;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * How many people at once can look at results that are known, measured against the least
 * that the framework can do, on the same machine in the same minute.
 */
@WithDevServices
@Import(Hello.class)
class ResultsBench {

	private static final Logger logger = LoggerFactory.getLogger(ResultsBench.class);

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
		Load.on(this.port, "/search/results?" + query, WARM_UP);
		Load.on(this.port, Hello.ADDRESS, WARM_UP);
		Load hello = Load.on(this.port, Hello.ADDRESS, MEASURED);
		Load results = Load.on(this.port, "/search/results?" + query, MEASURED);
		logger.info("Spring MVC hello: {}", hello);
		logger.info("Cached results fragment: {}", results);
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

}
