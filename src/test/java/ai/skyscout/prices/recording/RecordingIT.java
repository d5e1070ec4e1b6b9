package ai.skyscout.prices.recording;

import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

import ai.skyscout.devservices.DevServer;
import ai.skyscout.devservices.DevServices;
import ai.skyscout.devservices.WithDevServices;
import ai.skyscout.flights.FaresSeen;
import ai.skyscout.flights.web.Caller;
import ai.skyscout.flights.web.Searches;
import ai.skyscout.prices.Observation;
import ai.skyscout.prices.Observations;
import ai.skyscout.prices.Sightings;
import io.micrometer.core.instrument.MeterRegistry;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationListener;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.PayloadApplicationEvent;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What searches see is kept, whatever becomes of PostgreSQL meanwhile.
 */
@WithDevServices
@Timeout(value = 240, unit = TimeUnit.SECONDS)
class RecordingIT {

	private static final List<String> CITIES = List.of("LON", "PAR", "ROM", "BER", "MAD", "VIE", "LIS", "ATH", "OSL",
			"DUB");

	@Autowired
	private Observations observations;

	@Autowired
	private MeterRegistry meters;

	@Autowired
	private ConfigurableApplicationContext context;

	private final Set<Observation> seen = Collections.synchronizedSet(new LinkedHashSet<>());

	private final ApplicationListener<PayloadApplicationEvent<FaresSeen>> listener = ApplicationListener
		.forPayload((FaresSeen fares) -> this.seen.addAll(Sightings.of(fares.query(), fares.offers())));

	private final DevServer postgres = DevServices.postgres();

	private final AtomicInteger searches = new AtomicInteger();

	private Caller caller;

	@BeforeEach
	void listen(@LocalServerPort int port) {
		this.caller = new Caller(port);
		this.context.addApplicationListener(this.listener);
	}

	@AfterEach
	void startPostgres() {
		this.context.removeApplicationListener(this.listener);
		this.postgres.start();
	}

	@Test
	void keepsWhatASearchSees() {
		this.caller.getSettled("/search?" + Searches.oneWay("LON", "NYC"));
		assertThat(this.seen).isNotEmpty();
		awaitKept();
	}

	@Test
	void losesNothingWhilePostgresIsAway() {
		double dropped = dropped();
		Map<Integer, Integer> answers = new ConcurrentHashMap<>();
		searchUntil(Duration.ofSeconds(4), answers);
		this.postgres.stop();
		int before = this.seen.size();
		searchUntil(Duration.ofSeconds(20), answers);
		assertThat(this.seen).hasSizeGreaterThan(before);
		this.postgres.start();
		searchUntil(Duration.ofSeconds(4), answers);
		assertThat(answers).containsOnlyKeys(200);
		awaitKept();
		assertThat(dropped()).isEqualTo(dropped);
	}

	/** Different trips one after the other. */
	private void searchUntil(Duration time, Map<Integer, Integer> answers) {
		long end = System.nanoTime() + time.toNanos();
		while (System.nanoTime() < end) {
			int number = this.searches.getAndIncrement();
			String from = CITIES.get(number % 10);
			String to = CITIES.get((number + 1 + number / 10 % 9) % 10);
			int status = this.caller.get("/search?" + Searches.oneWay(from, to)).statusCode();
			answers.merge(status, 1, Integer::sum);
		}
	}

	/** Once all is written, writing it again finds nothing new. */
	private void awaitKept() {
		Awaitility.await()
			.atMost(Duration.ofSeconds(60))
			.pollInterval(Duration.ofMillis(200))
			.until(() -> this.meters.get("skyscout.prices.observations.waiting").gauge().value() == 0
					&& writtenOrKnown() >= this.seen.size());
		Awaitility.await()
			.atMost(Duration.ofSeconds(20))
			.ignoreExceptions()
			.untilAsserted(() -> assertThat(this.observations.add(List.copyOf(this.seen))).isZero());
	}

	private double writtenOrKnown() {
		return this.meters.counter("skyscout.prices.observations.written").count()
				+ this.meters.counter("skyscout.prices.observations.duplicates").count();
	}

	private double dropped() {
		return this.meters.counter("skyscout.prices.observations.dropped").count();
	}

}
