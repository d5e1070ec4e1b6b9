package ai.skyscout.places.opensearch;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Asks the index of places, if it can be asked. A server that fails or dawdles is left
 * alone for a while by a circuit breaker; nobody waits for it in the meantime.
 */
final class PlaceSearch {

	/** How long somebody who types can be kept waiting for better than memory. */
	static final Duration PATIENCE = Duration.ofMillis(250);

	private static final Log logger = LogFactory.getLog(PlaceSearch.class);

	private final SearchServer server;

	private final PlaceIndexKeeper keeper;

	private final CircuitBreaker breaker;

	private final Duration patience;

	PlaceSearch(SearchServer server, PlaceIndexKeeper keeper, CircuitBreaker breaker, Duration patience) {
		this.patience = patience;
		this.server = server;
		this.keeper = keeper;
		this.breaker = breaker;
	}

	/**
	 * Sends a query to the index.
	 * @param operation such as {@code _search}, with parameters
	 * @return the answer; empty if there is none to be had now
	 */
	Optional<JsonNode> ask(String operation, String body) {
		if (!this.keeper.isReady() || !this.breaker.tryAcquirePermission()) {
			return Optional.empty();
		}
		long start = System.nanoTime();
		try {
			JsonNode answer = this.server.send("POST", "/" + PlaceIndex.ALIAS + "/" + operation, body, this.patience);
			requireComplete(answer);
			this.breaker.onSuccess(System.nanoTime() - start, TimeUnit.NANOSECONDS);
			return Optional.of(answer);
		}
		catch (IOException ex) {
			this.breaker.onError(System.nanoTime() - start, TimeUnit.NANOSECONDS, ex);
			if (SearchServer.isMissing(ex)) {
				this.keeper.reportMissing();
			}
			logger.debug("Looked up in memory: " + ex.getMessage());
			return Optional.empty();
		}
	}

	/** A search of several answers 200 even where each of them failed. */
	private void requireComplete(JsonNode answer) throws IOException {
		for (JsonNode part : answer.path("responses")) {
			if (part.has("error")) {
				if (part.path("status").asInt() == 404) {
					this.keeper.reportMissing();
				}
				throw new IOException("OpenSearch refused a query: " + part.path("error").path("reason").asString());
			}
		}
		@Nullable JsonNode timedOut = answer.get("timed_out");
		if (timedOut != null && timedOut.asBoolean()) {
			throw new IOException("OpenSearch answered in part");
		}
	}

}
