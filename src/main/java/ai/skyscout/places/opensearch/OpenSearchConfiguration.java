package ai.skyscout.places.opensearch;

import java.time.Duration;

import ai.skyscout.places.gazetteer.Gazetteer;
import ai.skyscout.places.geography.Geography;
import ai.skyscout.places.geography.MemoryGeography;
import ai.skyscout.places.matching.CandidateFinder;
import ai.skyscout.places.matching.MemoryCandidates;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import org.opensearch.client.RestClient;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Finds places in OpenSearch, and in memory while that cannot be asked.
 */
@Configuration(proxyBeanMethods = false)
class OpenSearchConfiguration {

	/** How long a failing server gets no queries. */
	private static final Duration LEFT_ALONE = Duration.ofSeconds(5);

	@Bean
	SearchServer searchServer(RestClient client, JsonMapper json) {
		return new SearchServer(client, json);
	}

	@Bean
	PlaceIndexKeeper placeIndexKeeper(Gazetteer gazetteer, SearchServer searchServer) {
		return new PlaceIndexKeeper(new PlaceIndex(searchServer, new PlaceDocuments(gazetteer, searchServer.json())));
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
	CandidateFinder placeCandidates(Gazetteer gazetteer, PlaceSearch search, JsonMapper json) {
		return new OpenSearchCandidates(search, json, gazetteer, new MemoryCandidates(gazetteer));
	}

	@Bean
	Geography placeGeography(Gazetteer gazetteer, PlaceSearch search, JsonMapper json) {
		return new OpenSearchGeography(search, json, gazetteer, new MemoryGeography(gazetteer.airports()));
	}

}
