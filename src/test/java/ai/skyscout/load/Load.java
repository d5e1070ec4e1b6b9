package ai.skyscout.load;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * What many requests for one address took.
 *
 * @param nanos of every request, sorted
 * @param time in which they were sent
 */
public record Load(long[] nanos, Duration time) {

	private static final int CONNECTIONS = 8;

	/** Asks for an address over and over on several connections. */
	public static Load on(int port, String address, Duration time) throws InterruptedException, ExecutionException {
		long end = System.nanoTime() + time.toNanos();
		List<Long> nanos = new ArrayList<>();
		try (ExecutorService clients = Executors.newFixedThreadPool(CONNECTIONS)) {
			List<Future<List<Long>>> working = new ArrayList<>();
			for (int i = 0; i < CONNECTIONS; i++) {
				working.add(clients.submit(() -> ask(port, address, end)));
			}
			for (Future<List<Long>> work : working) {
				nanos.addAll(work.get());
			}
		}
		return new Load(nanos.stream().mapToLong(Long::longValue).sorted().toArray(), time);
	}

	private static List<Long> ask(int port, String address, long end) throws IOException {
		List<Long> nanos = new ArrayList<>();
		try (KeptConnection connection = new KeptConnection(port)) {
			while (System.nanoTime() < end) {
				long start = System.nanoTime();
				connection.get(address);
				nanos.add(System.nanoTime() - start);
			}
		}
		return nanos;
	}

	public double perSecond() {
		return this.nanos.length / (double) this.time.toSeconds();
	}

	/** In milliseconds. */
	public String percentile(double share) {
		return "%.2f".formatted(this.nanos[(int) (share * (this.nanos.length - 1))] / 1e6);
	}

	/** As a person reads it. */
	@Override
	public String toString() {
		return "%.0f requests per second; p50 %s ms, p95 %s ms, p99 %s ms".formatted(perSecond(), percentile(0.5),
				percentile(0.95), percentile(0.99));
	}

}
