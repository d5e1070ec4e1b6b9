package ai.skyscout.devservices;

import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.SpringApplication;

/**
 * The embedded servers of one SkyScout, started side by side. They are stopped when the
 * process ends, after the last application context has closed.
 */
public final class DevServices {

	private static final Logger logger = LoggerFactory.getLogger(DevServices.class);

	private static final Duration PATIENCE = Duration.ofSeconds(120);

	private static @Nullable DevServices shared;

	private final HomeFolder home;

	private final PostgresServer postgres;

	private final RedisServer redis;

	private final OpenSearchServer openSearch;

	private final Map<DevServer, CompletableFuture<Duration>> starting = new LinkedHashMap<>();

	private DevServices(HomeFolder home, boolean fresh) {
		this.home = home;
		if (fresh) {
			logger.info("Starting afresh: the data in {} is deleted", home);
			// Whatever survived a killed run must not write into folders that are going.
			OrphanedServer.end(home.folder("postgres").resolve("postmaster.pid"), "postgres");
			OrphanedServer.end(home.folder("redis").resolve("redis.pid"), "redis-server");
			List.of("postgres", "redis", "opensearch").forEach(home::clear);
		}
		this.postgres = new PostgresServer(home.folder("postgres"));
		this.redis = new RedisServer(home.folder("redis"));
		this.openSearch = new OpenSearchServer(home.folder("opensearch"));
		logger.info("Starting PostgreSQL, Redis and OpenSearch with their data in {}", home);
		servers().forEach((server) -> this.starting.put(server, startAside(server)));
	}

	/**
	 * The servers of development, which keep their data in a folder. They come up in the
	 * background; {@link #await()} waits for them.
	 * @param folder where the data is kept
	 * @param fresh whether to throw away what is there
	 * @throws DevServicesException if the folder cannot be used
	 */
	public static synchronized DevServices startIn(Path folder, boolean fresh) {
		DevServices services = new DevServices(HomeFolder.open(folder), fresh);
		shared = services;
		SpringApplication.getShutdownHandlers().add(services::stop);
		return services;
	}

	/**
	 * The servers that all tests of this process share, empty at first and thrown away at
	 * the end.
	 */
	public static synchronized DevServices shared() {
		if (shared == null) {
			DevServices services = new DevServices(
					HomeFolder.open(Path.of("target", "devservices", Long.toString(ProcessHandle.current().pid()))),
					false);
			shared = services;
			SpringApplication.getShutdownHandlers().add(services::discard);
		}
		shared.await();
		return shared;
	}

	public static DevServer postgres() {
		return shared().postgres;
	}

	public static DevServer redis() {
		return shared().redis;
	}

	public static DevServer openSearch() {
		return shared().openSearch;
	}

	/** The properties that point SkyScout at all the servers. */
	public Map<String, String> properties() {
		Map<String, String> properties = new TreeMap<>();
		servers().forEach((server) -> properties.putAll(server.properties()));
		return properties;
	}

	/**
	 * Returns when all servers accept connections. Says so in the log here, because
	 * Spring Boot silences the log of other threads while it sets the log up.
	 * @throws DevServicesException if one could not be started
	 */
	public synchronized void await() {
		this.starting.forEach((server, start) -> logger.info("{} is up at 127.0.0.1:{} after {} ms", server.name(),
				server.port(), await(start).toMillis()));
		this.starting.clear();
	}

	private static Duration await(CompletableFuture<Duration> start) {
		try {
			return start.orTimeout(PATIENCE.toSeconds(), TimeUnit.SECONDS).join();
		}
		catch (CompletionException ex) {
			if (ex.getCause() instanceof DevServicesException failure) {
				throw failure;
			}
			throw new DevServicesException("The embedded servers did not start: " + ex.getCause() + ".",
					"Start afresh with -Dskyscout.fresh=true.", ex);
		}
	}

	private List<DevServer> servers() {
		return List.of(this.redis, this.postgres, this.openSearch);
	}

	private static CompletableFuture<Duration> startAside(DevServer server) {
		CompletableFuture<Duration> future = new CompletableFuture<>();
		Thread.ofPlatform().name("start-" + server.name()).daemon().start(() -> {
			long begin = System.nanoTime();
			try {
				server.start();
				future.complete(Duration.ofNanos(System.nanoTime() - begin));
			}
			catch (Throwable ex) {
				future.completeExceptionally(ex);
			}
		});
		return future;
	}

	private void stop() {
		// A server that is still starting holds its own monitor: stopping waits for it.
		servers().parallelStream().forEach(DevServer::stop);
		this.home.release();
	}

	private void discard() {
		stop();
		this.home.delete();
	}

}
