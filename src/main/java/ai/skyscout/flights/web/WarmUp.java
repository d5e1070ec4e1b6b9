package ai.skyscout.flights.web;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/**
 * Asks this application for pages right after its start, so that templates are parsed and
 * hot code is compiled before the first traveller comes: the first answer would take
 * seconds otherwise, and the next ones several times as long as later. Suppliers are
 * asked for a few trips only, so that slow ones are not busy for long; then come the same
 * trips, narrowed now so and now so, and prices of other days. Only with the demo market:
 * real suppliers count their questions. Happens behind the scenes; what fails here is
 * only noted.
 */
@Component
@ConditionalOnProperty(name = { "skyscout.warm-up", "skyscout.demo.enabled" }, matchIfMissing = true)
class WarmUp {

	private static final Logger logger = LoggerFactory.getLogger(WarmUp.class);

	private static final List<String> PAGES = List.of("/", "/search?from=LON&to=NYC&depart=%s&return=%s",
			"/es/search?from=MAD&to=BCN&depart=%s", "/search?from=PAR&to=TYO&depart=%s&return=%s",
			"/places/suggest?q=barc&field=from");

	private static final String DAYS = "/search/days?from=LON&to=NYC&depart=%s&return=%s";

	/** As often other trips are asked for. */
	private static final int TRIPS = 3;

	/** With so many the compiler has seen enough. */
	private static final int ROUNDS = 40;

	private static final Duration LONGEST = Duration.ofSeconds(30);

	private static final Duration PATIENCE = Duration.ofSeconds(10);

	private final Environment environment;

	private final Clock clock;

	WarmUp(Environment environment, Clock clock) {
		this.environment = environment;
		this.clock = clock;
	}

	@EventListener
	void start(ApplicationReadyEvent ready) {
		String port = this.environment.getProperty("local.server.port");
		if (port != null) {
			Thread.ofVirtual().name("warm-up").start(() -> ask(URI.create("http://localhost:" + port)));
		}
	}

	private void ask(URI site) {
		long start = System.nanoTime();
		try (HttpClient client = HttpClient.newBuilder().connectTimeout(PATIENCE).build()) {
			for (int round = 0; round < ROUNDS && System.nanoTime() - start < LONGEST.toNanos(); round++) {
				LocalDate departure = LocalDate.now(this.clock).plusWeeks(6L + round % TRIPS);
				for (String page : PAGES) {
					// A wish of its own keeps a page from being one that was drawn
					// before.
					get(client, site, page + (page.contains("?") ? "&maxDuration=" + (99 - round) : ""), departure);
				}
				get(client, site, DAYS, departure.plusWeeks(round));
			}
			logger.debug("Warmed up in {} ms", Duration.ofNanos(System.nanoTime() - start).toMillis());
		}
		catch (IOException ex) {
			logger.debug("Stays cold: {}", ex.toString());
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

	private static void get(HttpClient client, URI site, String page, LocalDate departure)
			throws IOException, InterruptedException {
		URI address = site.resolve(page.formatted(departure, departure.plusWeeks(1)));
		client.send(HttpRequest.newBuilder(address).timeout(PATIENCE).build(), HttpResponse.BodyHandlers.discarding());
	}

}
