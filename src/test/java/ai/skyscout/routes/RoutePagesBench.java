package ai.skyscout.routes;

import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutionException;

import ai.skyscout.devservices.WithDevServices;
import ai.skyscout.load.Hello;
import ai.skyscout.load.KeptConnection;
import ai.skyscout.load.Load;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * How many route pages a core hands out, measured against the least that the framework
 * can do, and how long one takes that nobody has asked for yet.
 */
@WithDevServices
@Import(Hello.class)
class RoutePagesBench {

	private static final Logger logger = LoggerFactory.getLogger(RoutePagesBench.class);

	private static final String ROUTE = "/flights/london-to-new-york";

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
		Load.on(this.port, Hello.ADDRESS, WARM_UP);
		Load.on(this.port, ROUTE, WARM_UP);
		Load hello = Load.on(this.port, Hello.ADDRESS, MEASURED);
		Load pages = Load.on(this.port, ROUTE, MEASURED);
		int cores = Runtime.getRuntime().availableProcessors();
		logger.info("Spring MVC hello: {}", hello);
		logger.info("Route pages from the page cache: {}; {} a second and core, {} of hello", pages,
				Math.round(pages.perSecond() / cores), "%.2f".formatted(pages.perSecond() / hello.perSecond()));
	}

	/** Each page once; as much is known of each as of the best known. */
	@Test
	void millisecondsOfAPageThatIsNotKept(@Autowired JdbcClient jdbc, @Autowired Cities cities,
			@Autowired PricedNetworks networks) throws IOException {
		RouteCity london = cities.findBySlug("london").orElseThrow();
		RouteCity newYork = cities.findBySlug("new-york").orElseThrow();
		List<RouteCity> ends = cities.list()
			.stream()
			.filter((city) -> !city.equals(newYork) && city.airports().stream().noneMatch(london.airports()::contains))
			.limit(UNCACHED)
			.toList();
		KnownFares fares = KnownFares.in(jdbc);
		ends.forEach((city) -> fares.alike("LHR-JFK", RoutePriceReader.market(london, newYork).key(),
				"LHR-" + city.airports().getFirst(), RoutePriceReader.market(london, city).key()));
		jdbc.sql("analyze").update();
		networks.renew();
		long[] nanos = new long[ends.size()];
		try (KeptConnection connection = new KeptConnection(this.port)) {
			for (int i = 0; i < nanos.length; i++) {
				long start = System.nanoTime();
				connection.get(london.pathTo(ends.get(i)));
				nanos[i] = System.nanoTime() - start;
			}
		}
		Load drawn = new Load(Arrays.stream(nanos).skip(UNCACHED / 4).sorted().toArray(), MEASURED);
		logger.info("Route page drawn for the first time: p50 {} ms, p95 {} ms, p99 {} ms", drawn.percentile(0.5),
				drawn.percentile(0.95), drawn.percentile(0.99));
		Crawler crawler = new Crawler(this.port);
		assertThat(ends).allSatisfy((city) -> assertThat(crawler.get(london.pathTo(city)).text()).contains(
				"<a class=\"headline__price\"", "<dt>Typical ", "Who flies without a stop", "What each month costs"));
	}

}
