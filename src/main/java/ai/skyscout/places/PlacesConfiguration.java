package ai.skyscout.places;

import java.time.Duration;
import java.util.List;

import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.opensearch.client.RestClient;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Sets up the places.
 */
@Configuration(proxyBeanMethods = false)
class PlacesConfiguration {

	/** How long a failing server gets no queries. */
	private static final Duration LEFT_ALONE = Duration.ofSeconds(5);

	private static final Log logger = LogFactory.getLog(PlacesConfiguration.class);

	@Bean
	Gazetteer gazetteer() {
		long start = System.nanoTime();
		List<Entry> entries = ReferenceReader.read("/reference/airports.csv", "/reference/cities.csv");
		Gazetteer gazetteer = new Gazetteer(entries);
		logger.info(
				"Knows %d places, read in %d ms".formatted(gazetteer.size(), (System.nanoTime() - start) / 1_000_000));
		return gazetteer;
	}

	@Bean
	PlaceIndexKeeper placeIndexKeeper(Gazetteer gazetteer, SearchServer searchServer) {
		return new PlaceIndexKeeper(new PlaceIndex(searchServer, new PlaceDocuments(gazetteer, searchServer.json())));
	}

	@Bean
	SearchServer searchServer(RestClient client, JsonMapper json) {
		return new SearchServer(client, json);
	}

	@Bean
	PlaceSearch placeSearch(SearchServer server, PlaceIndexKeeper keeper, CircuitBreakerRegistry breakers) {
		CircuitBreakerConfig config = CircuitBreakerConfig.custom()
			.slidingWindowSize(20)
			.minimumNumberOfCalls(5)
			.failureRateThreshold(50)
			.slowCallDurationThreshold(PlaceSearch.PATIENCE)
			.slowCallRateThreshold(50)
			.waitDurationInOpenState(LEFT_ALONE)
			.permittedNumberOfCallsInHalfOpenState(3)
			.build();
		return new PlaceSearch(server, keeper, breakers.circuitBreaker("place-search", config), PlaceSearch.PATIENCE);
	}

	@Bean
	Places places(Gazetteer gazetteer, PlaceSearch search, JsonMapper json) {
		return new IndexedPlaces(gazetteer,
				new OpenSearchCandidates(search, json, gazetteer, new MemoryCandidates(gazetteer)),
				new OpenSearchGeography(search, json, gazetteer, new MemoryGeography(gazetteer.airports())));
	}

}
