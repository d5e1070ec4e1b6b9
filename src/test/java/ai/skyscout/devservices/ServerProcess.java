package ai.skyscout.devservices;

import java.io.IOException;
import java.nio.file.Path;

import org.jspecify.annotations.Nullable;

/**
 * An embedded server that runs as a process of its own. One that outlived a killed
 * SkyScout is ended, by the pid file it left, before the next starts.
 */
abstract class ServerProcess implements DevServer {

	private final String name;

	private final Path folder;

	private final Path pidFile;

	private final String program;

	private final int port = FreePort.find();

	private @Nullable Running running;

	/**
	 * Names a server that is not started yet.
	 * @param name what people call it
	 * @param folder where its data is
	 * @param pidFile the name of the file in that folder whose first line is the number
	 * of its process
	 * @param program a part of the name of its program
	 */
	ServerProcess(String name, Path folder, String pidFile, String program) {
		this.name = name;
		this.folder = folder;
		this.pidFile = folder.resolve(pidFile);
		this.program = program;
	}

	/**
	 * Starts the process and returns when it accepts connections.
	 * @throws IOException if it does not
	 * @throws IllegalStateException likewise
	 */
	abstract Running launch(Path folder, Path pidFile, int port) throws IOException;

	@Override
	public final String name() {
		return this.name;
	}

	@Override
	public final int port() {
		return this.port;
	}

	@Override
	public final synchronized boolean isRunning() {
		return this.running != null;
	}

	@Override
	public final synchronized void start() {
		if (this.running != null) {
			return;
		}
		OrphanedServer.end(this.pidFile, this.program);
		try {
			this.running = launch(this.folder, this.pidFile, this.port);
		}
		catch (IOException | IllegalStateException ex) {
			throw new DevServicesException(this.name + " did not start: " + ex.getMessage() + ".",
					"Start afresh with -Dskyscout.fresh=true, or delete the folder " + this.folder + ".", ex);
		}
	}

	@Override
	public final synchronized void stop() {
		if (this.running == null) {
			return;
		}
		try {
			this.running.end();
			this.running = null;
		}
		catch (IOException ex) {
			throw new DevServicesException(this.name + " did not stop: " + ex.getMessage() + ".",
					"It ends when it is started the next time.", ex);
		}
	}

	/** A process that accepts connections. */
	@FunctionalInterface
	interface Running {

		/** Ends it and returns when it is gone. */
		void end() throws IOException;

	}

}
