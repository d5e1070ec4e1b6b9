package ai.skyscout.places.opensearch;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;

import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import tools.jackson.databind.JsonNode;

import org.springframework.core.io.ClassPathResource;

/**
 * The index of places in OpenSearch. Each state of the data has an index of its own,
 * named by its hash; the alias that queries use is moved to it once it is complete.
 * Filling it twice, or by several instances at once, does no harm.
 */
final class PlaceIndex {

	/** What queries go to. */
	static final String ALIAS = "skyscout-places";

	private static final Log logger = LogFactory.getLog(PlaceIndex.class);

	private static final Duration PATIENCE = Duration.ofSeconds(10);

	private static final Duration PATIENCE_WITH_WRITING = Duration.ofSeconds(30);

	private final SearchServer server;

	private final PlaceDocuments documents;

	PlaceIndex(SearchServer server, PlaceDocuments documents) {
		this.server = server;
		this.documents = documents;
	}

	/**
	 * Makes sure that the alias leads to a complete index of the present data.
	 * @throws IOException if OpenSearch is away or refuses; trying again later is safe
	 */
	void ensure() throws IOException {
		String mapping = mapping();
		String name = ALIAS + "-" + this.documents.version(mapping);
		if (!this.server.has("/" + name + "/_alias/" + ALIAS, PATIENCE)) {
			long start = System.nanoTime();
			fill(name, mapping);
			switchTo(name);
			logger.debug("Indexed %d places in OpenSearch as %s in %d ms".formatted(this.documents.count(), name,
					(System.nanoTime() - start) / 1_000_000));
		}
		removeAllBut(name);
	}

	private void fill(String name, String mapping) throws IOException {
		if (!this.server.has("/" + name, PATIENCE)) {
			this.server.send("PUT", "/" + name, mapping, PATIENCE_WITH_WRITING);
		}
		for (int batch = 0; batch < this.documents.batches(); batch++) {
			JsonNode answer = this.server.send("POST", "/" + name + "/_bulk?filter_path=errors,items.*.error",
					this.documents.batch(batch), PATIENCE_WITH_WRITING);
			if (answer.path("errors").asBoolean()) {
				throw new IOException("OpenSearch refused places: " + answer.path("items").path(0));
			}
		}
		this.server.send("POST", "/" + name + "/_refresh", null, PATIENCE_WITH_WRITING);
		int count = this.server.send("GET", "/" + name + "/_count", null, PATIENCE).path("count").asInt();
		if (count != this.documents.count()) {
			throw new IOException("OpenSearch holds " + count + " places of " + this.documents.count() + " in " + name);
		}
	}

	/**
	 * One request moves the alias, so that there is always exactly one index behind it.
	 */
	private void switchTo(String name) throws IOException {
		this.server.send("POST", "/_aliases", """
				{"actions": [
				  {"remove": {"index": "%1$s-*", "alias": "%1$s", "must_exist": false}},
				  {"add": {"index": "%2$s", "alias": "%1$s"}}
				]}
				""".formatted(ALIAS, name), PATIENCE_WITH_WRITING);
	}

	private void removeAllBut(String name) throws IOException {
		JsonNode indices = this.server.send("GET", "/" + ALIAS + "-*?filter_path=*.aliases", null, PATIENCE);
		List<String> old = indices.propertyNames().stream().filter((index) -> !index.equals(name)).toList();
		for (String index : old) {
			this.server.send("DELETE", "/" + index + "?ignore_unavailable=true", null, PATIENCE_WITH_WRITING);
			logger.info("Removed the old index " + index);
		}
	}

	private static String mapping() throws IOException {
		try (InputStream mapping = new ClassPathResource("opensearch/places.json").getInputStream()) {
			return new String(mapping.readAllBytes(), StandardCharsets.UTF_8);
		}
	}

}
