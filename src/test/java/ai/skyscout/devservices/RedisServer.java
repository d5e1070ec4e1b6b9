package ai.skyscout.devservices;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

import org.springframework.core.NestedExceptionUtils;
import redis.embedded.exceptions.EmbeddedRedisException;

/**
 * Redis as a process of its own. What it holds is written to disk on a regular stop.
 */
final class RedisServer extends ServerProcess {

	RedisServer(Path folder) {
		super("Redis", folder, "redis.pid", "redis-server");
	}

	@Override
	public Map<String, String> properties() {
		return Map.of("spring.data.redis.host", "127.0.0.1", "spring.data.redis.port", Integer.toString(port()));
	}

	@Override
	Running launch(Path folder, Path pidFile, int port) throws IOException {
		Files.createDirectories(folder);
		try {
			redis.embedded.RedisServer server = redis.embedded.RedisServer.builder()
				.port(port)
				.bind("127.0.0.1")
				.setting("dir \"" + folder + "\"")
				.setting("pidfile \"" + pidFile + "\"")
				.setting("save 60 1")
				.setting("maxmemory 256mb")
				.setting("maxmemory-policy allkeys-lru")
				.build();
			server.start();
			return () -> end(server);
		}
		catch (EmbeddedRedisException ex) {
			throw new IOException(NestedExceptionUtils.getMostSpecificCause(ex).getMessage(), ex);
		}
	}

	private static void end(redis.embedded.RedisServer server) throws IOException {
		try {
			server.stop();
		}
		catch (EmbeddedRedisException ex) {
			throw new IOException(ex.getMessage(), ex);
		}
	}

}
