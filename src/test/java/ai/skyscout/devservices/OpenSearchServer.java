package ai.skyscout.devservices;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;

import org.codelibs.opensearch.runner.OpenSearchRunner;
import org.codelibs.opensearch.runner.OpenSearchRunnerException;
import org.jspecify.annotations.Nullable;

/**
 * An OpenSearch node of one inside this process.
 */
final class OpenSearchServer implements DevServer {

	private final Path folder;

	private final int port = FreePort.find();

	private final int transportPort = FreePort.find();

	private @Nullable OpenSearchRunner runner;

	OpenSearchServer(Path folder) {
		this.folder = folder;
	}

	@Override
	public String name() {
		return "OpenSearch";
	}

	@Override
	public int port() {
		return this.port;
	}

	@Override
	public Map<String, String> properties() {
		return Map.of("opensearch.uris", "http://127.0.0.1:" + this.port);
	}

	@Override
	public synchronized boolean isRunning() {
		return this.runner != null;
	}

	@Override
	public synchronized void start() {
		if (this.runner != null) {
			return;
		}
		OpenSearchRunner starting = new OpenSearchRunner();
		try {
			starting.onBuild((number, settings) -> {
				settings.put("http.port", this.port);
				settings.put("http.host", "127.0.0.1");
				settings.put("transport.port", this.transportPort);
				settings.put("transport.host", "127.0.0.1");
				settings.put("discovery.type", "single-node");
				// The watermarks refuse writes on a disk that is 95 % full, however
				// large.
				settings.put("cluster.routing.allocation.disk.threshold_enabled", false);
				settings.put("node.processors", 2);
			})
				.build(OpenSearchRunner.newConfigs()
					.basePath(this.folder.toString())
					.clusterName("skyscout")
					.numOfNode(1)
					.disableESLogger()
					.useLogger());
			// It listens before it knows its indices again.
			starting.ensureYellow();
			this.runner = starting;
		}
		catch (OpenSearchRunnerException | IllegalStateException ex) {
			close(starting);
			throw new DevServicesException("OpenSearch did not start: " + ex.getMessage() + ".",
					"Start afresh with -Dskyscout.fresh=true, or delete the folder " + this.folder + ".", ex);
		}
	}

	@Override
	public synchronized void stop() {
		if (this.runner == null) {
			return;
		}
		close(this.runner);
		this.runner = null;
	}

	private void close(OpenSearchRunner node) {
		try {
			node.close();
		}
		catch (IOException ex) {
			throw new DevServicesException("OpenSearch did not stop: " + ex.getMessage() + ".",
					"It ends with this process.", ex);
		}
	}

}
