package ai.skyscout.devservices;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A server process that outlived a killed SkyScout. It still holds the data folder, so it
 * has to go before a new one may use the folder.
 */
final class OrphanedServer {

	private static final Logger logger = LoggerFactory.getLogger(OrphanedServer.class);

	private static final long PATIENCE_SECONDS = 10;

	private OrphanedServer() {
	}

	/**
	 * Ends the process that a pid file names, if it still runs and is what it should be:
	 * a process number is used again by other programs, which are left alone.
	 * @param pidFile a file whose first line is a process number; may be absent
	 * @param program a part of the name of the program that wrote it
	 */
	static void end(Path pidFile, String program) {
		if (!Files.exists(pidFile)) {
			return;
		}
		try {
			String firstLine = Files.readString(pidFile).lines().findFirst().orElse("").strip();
			if (firstLine.matches("\\d{1,18}")) {
				ProcessHandle.of(Long.parseLong(firstLine))
					.filter((process) -> process.info().command().orElse("").contains(program))
					.ifPresent(OrphanedServer::end);
			}
			Files.deleteIfExists(pidFile);
		}
		catch (IOException ex) {
			throw new DevServicesException("Cannot tidy up " + pidFile + ": " + ex.getMessage(),
					"Delete the folder " + pidFile.getParent() + " and start again.", ex);
		}
	}

	private static void end(ProcessHandle process) {
		logger.info("Ending process {}, left over from a SkyScout that was killed", process.pid());
		process.destroy();
		if (!endsInTime(process)) {
			process.destroyForcibly();
			endsInTime(process);
		}
	}

	private static boolean endsInTime(ProcessHandle process) {
		try {
			process.onExit().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
			return true;
		}
		catch (TimeoutException ex) {
			return false;
		}
		catch (ExecutionException ex) {
			throw new IllegalStateException(ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			return false;
		}
	}

}
