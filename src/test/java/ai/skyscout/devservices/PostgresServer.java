package ai.skyscout.devservices;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import org.jspecify.annotations.Nullable;

/**
 * PostgreSQL as a process of its own, from the binaries that the build brings.
 */
final class PostgresServer implements DevServer {

	private final Path folder;

	private final int port = FreePort.find();

	private @Nullable EmbeddedPostgres server;

	PostgresServer(Path folder) {
		this.folder = folder;
	}

	@Override
	public String name() {
		return "PostgreSQL";
	}

	@Override
	public int port() {
		return this.port;
	}

	@Override
	public Map<String, String> properties() {
		return Map.of("spring.datasource.url", "jdbc:postgresql://127.0.0.1:" + this.port + "/postgres",
				"spring.datasource.username", "postgres", "spring.datasource.password", "postgres");
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
		OrphanedServer.end(this.folder.resolve("postmaster.pid"), "postgres");
		try {
			this.server = EmbeddedPostgres.builder()
				.setDataDirectory(this.folder)
				.setCleanDataDirectory(false)
				.setPort(this.port)
				.setRegisterShutdownHook(false)
				.setPGStartupWait(Duration.ofSeconds(60))
				.setLocaleConfig("locale", "C")
				.setLocaleConfig("encoding", "UTF8")
				// Data of development and tests may be lost with the machine's power,
				// never
				// with a killed process; synchronous commits would only cost time.
				.setServerConfig("synchronous_commit", "off")
				.setServerConfig("max_connections", "100")
				.setOutputRedirector(ProcessBuilder.Redirect.DISCARD)
				.setErrorRedirector(ProcessBuilder.Redirect.DISCARD)
				.start();
		}
		catch (IOException | IllegalStateException ex) {
			throw new DevServicesException("PostgreSQL did not start: " + ex.getMessage() + ".",
					"Start afresh with -Dskyscout.fresh=true, or delete the folder " + this.folder + ".", ex);
		}
	}

	@Override
	public synchronized void stop() {
		if (this.server == null) {
			return;
		}
		try {
			this.server.close();
			this.server = null;
		}
		catch (IOException ex) {
			throw new DevServicesException("PostgreSQL did not stop: " + ex.getMessage() + ".",
					"It ends when it is started the next time.", ex);
		}
	}

}
