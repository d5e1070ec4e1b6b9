package ai.skyscout.site.health;

import java.io.InputStream;

import org.opensearch.client.Request;
import org.opensearch.client.Response;
import org.opensearch.client.RestClient;
import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reports OpenSearch as {@code openSearch}: down when it does not answer within the
 * timeouts of its client or has lost data.
 */
@Component
class OpenSearchHealthIndicator extends AbstractHealthIndicator {

	private final RestClient client;

	private final JsonMapper json;

	OpenSearchHealthIndicator(RestClient client, JsonMapper json) {
		super("OpenSearch does not answer");
		this.client = client;
		this.json = json;
	}

	@Override
	protected void doHealthCheck(Health.Builder builder) throws Exception {
		Response response = this.client.performRequest(new Request("GET", "/_cluster/health"));
		try (InputStream body = response.getEntity().getContent()) {
			JsonNode cluster = this.json.readTree(body);
			String status = cluster.path("status").asString();
			builder.status(status.equals("red") ? "DOWN" : "UP")
				.withDetail("cluster", cluster.path("cluster_name").asString())
				.withDetail("status", status)
				.withDetail("nodes", cluster.path("number_of_nodes").asInt());
		}
	}

}
