package ai.skyscout.devservices;

import java.util.Map;

/**
 * One embedded server. It keeps its port and its data while it is stopped, so that a test
 * can play an outage and its end.
 */
public interface DevServer {

	/** What people call the server, such as {@code PostgreSQL}. */
	String name();

	/** The TCP port on the loopback interface, the same after every start. */
	int port();

	/** The properties that point SkyScout at this server. */
	Map<String, String> properties();

	boolean isRunning();

	/**
	 * Starts the server and returns when it accepts connections; does nothing if it runs.
	 * @throws DevServicesException if it cannot be started
	 */
	void start();

	/**
	 * Stops the server and returns when it is gone; does nothing if it does not run.
	 * @throws DevServicesException if it cannot be stopped
	 */
	void stop();

}
