package ai.skyscout.places.opensearch;

import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

import org.apache.hc.client5.http.config.RequestConfig;
import org.opensearch.client.Request;
import org.opensearch.client.RequestOptions;
import org.opensearch.client.ResponseException;
import org.opensearch.client.RestClient;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Talks JSON with OpenSearch, never longer than a deadline.
 */
final class SearchServer {

	private static final Duration CONNECTING = Duration.ofMillis(200);

	private final RestClient client;

	private final JsonMapper json;

	SearchServer(RestClient client, JsonMapper json) {
		this.client = client;
		this.json = json;
	}

	JsonMapper json() {
		return this.json;
	}

	/**
	 * Sends a request.
	 * @param endpoint path and query
	 * @param body JSON, or lines of it; null for none
	 * @param patience how long the server may be silent
	 * @return the answer
	 * @throws ResponseException if the server refuses
	 * @throws IOException if the server cannot be reached, is too slow, or makes no sense
	 */
	JsonNode send(String method, String endpoint, @Nullable String body, Duration patience) throws IOException {
		Request request = new Request(method, endpoint);
		request.setOptions(options(patience));
		if (body != null) {
			request.setJsonEntity(body);
		}
		try (InputStream answer = this.client.performRequest(request).getEntity().getContent()) {
			return this.json.readTree(answer);
		}
		catch (JacksonException ex) {
			throw new IOException("OpenSearch answered something else than JSON", ex);
		}
	}

	/** Whether there is something at a path. */
	boolean has(String path, Duration patience) throws IOException {
		Request request = new Request("HEAD", path);
		request.setOptions(options(patience));
		return this.client.performRequest(request).getStatusLine().getStatusCode() == 200;
	}

	static boolean isMissing(IOException failure) {
		return failure instanceof ResponseException refusal
				&& refusal.getResponse().getStatusLine().getStatusCode() == 404;
	}

	@SuppressWarnings("deprecation")
	private static RequestOptions.Builder options(Duration patience) {
		RequestOptions.Builder options = RequestOptions.DEFAULT.toBuilder();
		options.setRequestConfig(RequestConfig.custom()
			.setConnectTimeout(CONNECTING.toMillis(), TimeUnit.MILLISECONDS)
			.setConnectionRequestTimeout(CONNECTING.toMillis(), TimeUnit.MILLISECONDS)
			.setResponseTimeout(patience.toMillis(), TimeUnit.MILLISECONDS)
			.build());
		return options;
	}

}
