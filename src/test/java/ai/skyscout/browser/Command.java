package ai.skyscout.browser;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs another program to its end, its output in {@code target/browser.log}.
 */
final class Command {

	private static final Logger logger = LoggerFactory.getLogger(Command.class);

	private static final Path LOG = Path.of("target", "browser.log");

	private Command() {
	}

	/** Whether the program ran and succeeded in time. */
	static boolean succeeds(ProcessBuilder command, Duration patience) {
		logger.info("Running {}", String.join(" ", command.command()));
		try {
			Files.createDirectories(LOG.getParent());
			Process process = command.redirectErrorStream(true)
				.redirectOutput(ProcessBuilder.Redirect.appendTo(LOG.toFile()))
				.start();
			if (!process.waitFor(patience.toSeconds(), TimeUnit.SECONDS)) {
				process.descendants().forEach(ProcessHandle::destroyForcibly);
				process.destroyForcibly();
				return false;
			}
			return process.exitValue() == 0;
		}
		catch (IOException ex) {
			logger.info("It cannot be run: {}", ex.getMessage());
			return false;
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			return false;
		}
	}

}
