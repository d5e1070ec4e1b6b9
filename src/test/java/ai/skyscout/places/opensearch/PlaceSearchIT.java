package ai.skyscout.places.opensearch;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Random;

import ai.skyscout.core.Coordinates;
import ai.skyscout.core.Distance;
import ai.skyscout.devservices.DevServices;
import ai.skyscout.devservices.WithDevServices;
import ai.skyscout.places.Airport;
import ai.skyscout.places.Box;
import ai.skyscout.places.ExampleWords;
import ai.skyscout.places.Places;
import ai.skyscout.places.gazetteer.Gazetteer;
import ai.skyscout.places.geography.Geography;
import ai.skyscout.places.matching.CandidateFinder;
import ai.skyscout.places.matching.TestPlaces;
import ai.skyscout.places.matching.Words;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

@WithDevServices
class PlaceSearchIT {

	private static final Duration PATIENCE = Duration.ofSeconds(60);

	@Autowired
	private Places places;

	@Autowired
	private Gazetteer gazetteer;

	@Autowired
	private SearchServer server;

	@Autowired
	private PlaceIndexKeeper keeper;

	/** What the application itself asks, with its own patience and circuit breaker. */
	@Autowired
	private PlaceSearch search;

	private Places memory;

	/** Never looks anything up in memory. */
	private Places openSearch;

	@BeforeEach
	void waitForTheIndex() {
		await().atMost(PATIENCE).until(this.keeper::isReady);
		this.memory = TestPlaces.inMemory(this.gazetteer);
		CircuitBreaker breaker = CircuitBreaker.of("never opens",
				CircuitBreakerConfig.custom().minimumNumberOfCalls(1_000_000).build());
		PlaceSearch patient = new PlaceSearch(this.server, this.keeper, breaker, Duration.ofSeconds(10));
		this.openSearch = TestPlaces.found(this.gazetteer,
				new OpenSearchCandidates(patient, this.server.json(), this.gazetteer, new Nowhere()),
				new OpenSearchGeography(patient, this.server.json(), this.gazetteer, new Nowhere()));
	}

	@Test
	void suggestsWhatMemoryWould() {
		for (String words : ExampleWords.ALL) {
			assertThat(this.openSearch.suggest(words, Locale.ENGLISH, 10)).as(words)
				.isEqualTo(this.memory.suggest(words, Locale.ENGLISH, 10));
		}
	}

	@Test
	void resolvesWhatMemoryWould() {
		for (String words : ExampleWords.ALL) {
			assertThat(this.openSearch.resolve(words, Locale.ENGLISH)).as(words)
				.isEqualTo(this.memory.resolve(words, Locale.ENGLISH));
		}
	}

	@Test
	void findsTheSameAirportsAroundAnyPoint() {
		Random random = new Random(11);
		for (int i = 0; i < 60; i++) {
			Coordinates point = new Coordinates(random.nextDouble(-90, 90), random.nextDouble(-180, 180));
			Distance within = new Distance(random.nextDouble(2_000));
			assertThat(this.openSearch.nearest(point, within, 12)).as("%s around %s", within, point)
				.isEqualTo(this.memory.nearest(point, within, 12));
		}
	}

	@Test
	void findsTheSameAirportsInAnyBox() {
		Random random = new Random(12);
		for (int i = 0; i < 60; i++) {
			double south = random.nextDouble(-90, 89);
			Box box = new Box(south, random.nextDouble(-180, 180), random.nextDouble(south, 90),
					random.nextDouble(-180, 180));
			assertThat(this.openSearch.within(box, 200)).as(box.toString()).isEqualTo(this.memory.within(box, 200));
		}
	}

	@Test
	void findsTheSameAirportsOnEdgesOfTheMap() {
		Airport nadi = (Airport) this.gazetteer.findPlace("NAN").orElseThrow();
		double latitude = nadi.coordinates().latitude();
		double longitude = nadi.coordinates().longitude();
		for (Box box : List.of(new Box(-90, -180, 90, 180), new Box(-90, 180, 90, -180), new Box(-30, 170, 0, -170),
				new Box(latitude, longitude, latitude, longitude), new Box(latitude, longitude, latitude + 1, -170))) {
			assertThat(this.openSearch.within(box, 300)).as(box.toString()).isEqualTo(this.memory.within(box, 300));
		}
	}

	@Test
	void removesIndicesOfOldData() throws IOException {
		this.server.send("PUT", "/" + PlaceIndex.ALIAS + "-00000000", null, PATIENCE);
		new PlaceIndex(this.server, new PlaceDocuments(this.gazetteer, this.server.json())).ensure();
		assertThat(this.server.has("/" + PlaceIndex.ALIAS + "-00000000", PATIENCE)).isFalse();
		assertThat(this.server.send("GET", "/_alias/" + PlaceIndex.ALIAS, null, PATIENCE)).hasSize(1);
	}

	@Test
	void fillsAnIndexThatWasLost() throws IOException {
		String name = this.server.send("GET", "/_alias/" + PlaceIndex.ALIAS, null, PATIENCE)
			.propertyNames()
			.iterator()
			.next();
		this.server.send("DELETE", "/" + name, null, PATIENCE);
		assertThat(this.places.suggest("lond", Locale.ENGLISH, 1).getFirst().address()).isEqualTo("LON");
		await().atMost(PATIENCE).until(() -> this.server.has("/" + PlaceIndex.ALIAS, PATIENCE));
		await().atMost(PATIENCE).until(this.keeper::isReady);
		assertThat(this.openSearch.suggest("lond", Locale.ENGLISH, 1).getFirst().address()).isEqualTo("LON");
	}

	@Test
	void goesOnWhileOpenSearchIsAwayAndComesBackToIt() {
		DevServices.openSearch().stop();
		try {
			assertThat(this.search.ask("_search", "{}")).isEmpty();
			for (String words : ExampleWords.ALL) {
				assertThat(this.places.suggest(words, Locale.ENGLISH, 10)).as(words)
					.isEqualTo(this.memory.suggest(words, Locale.ENGLISH, 10));
			}
			Coordinates point = new Coordinates(48, 11);
			assertThat(this.places.nearest(point, new Distance(200), 5))
				.isEqualTo(this.memory.nearest(point, new Distance(200), 5));
		}
		finally {
			DevServices.openSearch().start();
		}
		await().atMost(PATIENCE).until(() -> this.search.ask("_search", "{}").isPresent());
		assertThat(this.openSearch.suggest("lond", Locale.ENGLISH, 1)).isNotEmpty();
	}

	/** Stands where memory would, and says that it was asked. */
	private static final class Nowhere implements CandidateFinder, Geography {

		@Override
		public int[] findMatching(Words words) {
			throw new AssertionError("OpenSearch did not answer for " + words);
		}

		@Override
		public int[] findSimilar(Words words) {
			throw new AssertionError("OpenSearch did not answer for " + words);
		}

		@Override
		public List<Airport> nearest(Coordinates point, Distance within, int limit) {
			throw new AssertionError("OpenSearch did not answer for " + point);
		}

		@Override
		public List<Airport> within(Box box, int limit) {
			throw new AssertionError("OpenSearch did not answer for " + box);
		}

	}

}
