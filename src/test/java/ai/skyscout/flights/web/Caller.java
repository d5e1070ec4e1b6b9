package ai.skyscout.flights.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

import static org.awaitility.Awaitility.await;

/**
 * Asks a running SkyScout by HTTP, as a browser without scripts would; follows no
 * redirect.
 */
public final class Caller {

	private static final Duration PATIENCE = Duration.ofSeconds(20);

	private final HttpClient client = HttpClient.newBuilder()
		.version(HttpClient.Version.HTTP_1_1)
		.connectTimeout(PATIENCE)
		.build();

	private final String root;

	public Caller(int port) {
		this.root = "http://localhost:" + port;
	}

	public HttpResponse<String> get(String address, String... headers) {
		return get(address, BodyHandlers.ofString(), headers);
	}

	HttpResponse<byte[]> getBytes(String address, String... headers) {
		return get(address, BodyHandlers.ofByteArray(), headers);
	}

	/** Asks for the headers alone. */
	HttpResponse<Void> head(String address) {
		return send(request(address).HEAD(), BodyHandlers.discarding());
	}

	/** The answer once all suppliers have answered, as caches may keep it. */
	public HttpResponse<String> getSettled(String address) {
		return await().atMost(Duration.ofSeconds(25))
			.pollInterval(Duration.ofMillis(200))
			.until(() -> get(address), (answer) -> answer.statusCode() != 200 || isSettled(answer));
	}

	private static boolean isSettled(HttpResponse<String> answer) {
		return answer.headers().firstValue("Cache-Control").filter((value) -> value.startsWith("public")).isPresent();
	}

	private <T> HttpResponse<T> get(String address, BodyHandler<T> body, String... headers) {
		HttpRequest.Builder request = request(address);
		if (headers.length > 0) {
			request.headers(headers);
		}
		return send(request, body);
	}

	private HttpRequest.Builder request(String address) {
		return HttpRequest.newBuilder(URI.create(this.root + address)).timeout(PATIENCE);
	}

	private <T> HttpResponse<T> send(HttpRequest.Builder request, BodyHandler<T> body) {
		try {
			return this.client.send(request.build(), body);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException(ex);
		}
	}

}
