package ai.skyscout.routes;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/**
 * Reads pages as a search engine does: without scripts, and following no redirect.
 */
final class Crawler {

	private static final Duration PATIENCE = Duration.ofSeconds(20);

	private final HttpClient client = HttpClient.newBuilder()
		.version(HttpClient.Version.HTTP_1_1)
		.connectTimeout(PATIENCE)
		.build();

	private final String root;

	Crawler(int port) {
		this.root = "http://localhost:" + port;
	}

	Page get(String address, String... headers) {
		return ask("GET", address, headers);
	}

	Page ask(String method, String address, String... headers) {
		HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(this.root + address))
			.method(method, HttpRequest.BodyPublishers.noBody())
			.timeout(PATIENCE);
		if (headers.length > 0) {
			request.headers(headers);
		}
		try {
			return new Page(this.client.send(request.build(), BodyHandlers.ofByteArray()));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException(ex);
		}
	}

	/**
	 * An answer.
	 */
	record Page(HttpResponse<byte[]> answer) {

		int status() {
			return this.answer.statusCode();
		}

		byte[] bytes() {
			return this.answer.body();
		}

		String text() {
			return new String(bytes(), StandardCharsets.UTF_8);
		}

		/** The value of a header; empty if it is not there. */
		String header(String name) {
			return String.join(", ", this.answer.headers().allValues(name));
		}

	}

}
