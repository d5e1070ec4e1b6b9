package ai.skyscout.devservices;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Stream;

/**
 * Finds ports of the loopback interface that nobody listens on, below the range from
 * which operating systems take the ports of outgoing connections: one of those could take
 * the port before the server does.
 */
final class FreePort {

	private static final int FIRST = 20_000;

	private static final int BEYOND_LAST = 32_000;

	private static final int ATTEMPTS = 200;

	private FreePort() {
	}

	static int find() {
		return Stream.generate(() -> ThreadLocalRandom.current().nextInt(FIRST, BEYOND_LAST))
			.limit(ATTEMPTS)
			.flatMap((port) -> ifFree(port).stream())
			.findFirst()
			.orElseThrow(
					() -> new IllegalStateException("No free port between %d and %d".formatted(FIRST, BEYOND_LAST)));
	}

	private static Optional<Integer> ifFree(int port) {
		try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
			return Optional.of(socket.getLocalPort());
		}
		catch (IOException ex) {
			// Taken: the next one is tried.
			return Optional.empty();
		}
	}

}
