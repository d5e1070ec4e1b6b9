package ai.skyscout.devservices;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

class OrphanedServerTests {

	@TempDir
	private Path folder;

	private Path pidFile;

	private Process process;

	@BeforeEach
	void startProcess() throws IOException {
		this.pidFile = this.folder.resolve("server.pid");
		this.process = new ProcessBuilder(ProcessHandle.current().info().command().orElseThrow(), "--source", "25",
				Files
					.writeString(this.folder.resolve("Wait.java"),
							"class Wait { public static void main(String[] a) throws Exception { System.in.read(); } }")
					.toString())
			.start();
	}

	@AfterEach
	void endProcess() {
		this.process.destroyForcibly();
	}

	@Test
	void isEndedAndItsFileRemoved() throws Exception {
		Files.writeString(this.pidFile, this.process.pid() + "\nmore\n");
		OrphanedServer.end(this.pidFile, "java");
		assertThat(this.process.waitFor(5, TimeUnit.SECONDS)).isTrue();
		assertThat(this.pidFile).doesNotExist();
	}

	@Test
	void isLeftAloneWhenItsNumberBelongsToAnotherProgram() throws IOException {
		Files.writeString(this.pidFile, Long.toString(this.process.pid()));
		OrphanedServer.end(this.pidFile, "postgres");
		assertThat(this.process.isAlive()).isTrue();
		assertThat(this.pidFile).doesNotExist();
	}

	@Test
	void mayBeGoneAlready() throws IOException {
		OrphanedServer.end(this.pidFile, "postgres");
		Files.writeString(this.pidFile, "no number");
		OrphanedServer.end(this.pidFile, "postgres");
		assertThat(this.pidFile).doesNotExist();
	}

}
