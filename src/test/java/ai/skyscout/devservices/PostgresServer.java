package ai.skyscout.devservices;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;

/**
 * PostgreSQL as a process of its own, from the binaries that the build brings.
 */
final class PostgresServer extends ServerProcess {

	PostgresServer(Path folder) {
		super("PostgreSQL", folder, "postmaster.pid", "postgres");
	}

	@Override
	public Map<String, String> properties() {
		return Map.of("spring.datasource.url", "jdbc:postgresql://127.0.0.1:" + port() + "/postgres",
				"spring.datasource.username", "postgres", "spring.datasource.password", "postgres");
	}

	@Override
	Running launch(Path folder, Path pidFile, int port) throws IOException {
		return EmbeddedPostgres.builder()
			.setDataDirectory(folder)
			.setCleanDataDirectory(false)
			.setPort(port)
			.setRegisterShutdownHook(false)
			.setPGStartupWait(Duration.ofSeconds(60))
			.setLocaleConfig("locale", "C")
			.setLocaleConfig("encoding", "UTF8")
			// Data of development and tests may be lost with the machine's power, never
			// with a killed process; synchronous commits would only cost time.
			.setServerConfig("synchronous_commit", "off")
			.setServerConfig("max_connections", "100")
			.setOutputRedirector(ProcessBuilder.Redirect.DISCARD)
			.setErrorRedirector(ProcessBuilder.Redirect.DISCARD)
			.start()::close;
	}

}
