package ai.skyscout.devservices;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.springframework.core.NestedExceptionUtils;
import redis.embedded.exceptions.EmbeddedRedisException;

/**
 * Redis as a process of its own. What it holds is written to disk on a regular stop.
 */
final class RedisServer implements DevServer {

	private final Path folder;

	private final int port = FreePort.find();

	private redis.embedded.@Nullable RedisServer server;

	RedisServer(Path folder) {
		this.folder = folder;
	}

	@Override
	public String name() {
		return "Redis";
	}

	@Override
	public int port() {
		return this.port;
	}

	@Override
	public Map<String, String> properties() {
		return Map.of("spring.data.redis.host", "127.0.0.1", "spring.data.redis.port", Integer.toString(this.port));
	}

	@Override
	public synchronized boolean isRunning() {
		return this.server != null;
	}

	@Override
	public synchronized void start() {
		if (this.server != null) {
			return;
		}
		Path pidFile = this.folder.resolve("redis.pid");
		OrphanedServer.end(pidFile, "redis-server");
		try {
			Files.createDirectories(this.folder);
			redis.embedded.RedisServer starting = redis.embedded.RedisServer.builder()
				.port(this.port)
				.bind("127.0.0.1")
				.setting("dir \"" + this.folder + "\"")
				.setting("pidfile \"" + pidFile + "\"")
				.setting("save 60 1")
				.setting("maxmemory 256mb")
				.setting("maxmemory-policy allkeys-lru")
				.build();
			starting.start();
			this.server = starting;
		}
		catch (IOException | EmbeddedRedisException ex) {
			throw new DevServicesException(
					"Redis did not start: " + NestedExceptionUtils.getMostSpecificCause(ex).getMessage(),
					"Start afresh with -Dskyscout.fresh=true, or delete the folder " + this.folder + ".", ex);
		}
	}

	@Override
	public synchronized void stop() {
		if (this.server == null) {
			return;
		}
		try {
			this.server.stop();
			this.server = null;
		}
		catch (EmbeddedRedisException ex) {
			throw new DevServicesException("Redis did not stop: " + ex.getMessage() + ".",
					"It ends when it is started the next time.", ex);
		}
	}

}
