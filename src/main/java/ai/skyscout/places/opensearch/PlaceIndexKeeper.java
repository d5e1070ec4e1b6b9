package ai.skyscout.places.opensearch;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;

import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;

/**
 * Fills the index of places behind the running application and knows whether it can be
 * asked. While OpenSearch is away it tries again, at growing intervals.
 */
class PlaceIndexKeeper implements DisposableBean {

	private static final Log logger = LogFactory.getLog(PlaceIndexKeeper.class);

	private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);

	private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);

	private final PlaceIndex index;

	private final ScheduledExecutorService worker = Executors
		.newSingleThreadScheduledExecutor(Thread.ofPlatform().name("place-index").daemon().factory());

	private final AtomicBoolean working = new AtomicBoolean();

	private volatile boolean ready;

	PlaceIndexKeeper(PlaceIndex index) {
		this.index = index;
	}

	/** Whether queries can be answered by the index. */
	boolean isReady() {
		return this.ready;
	}

	/** Starts filling once the application serves. */
	@EventListener(ApplicationReadyEvent.class)
	void fill() {
		if (this.working.compareAndSet(false, true)) {
			schedule(Duration.ZERO, FIRST_PAUSE);
		}
	}

	/** Says that the index is gone, and has it filled anew. */
	void reportMissing() {
		this.ready = false;
		fill();
	}

	@Override
	public void destroy() {
		this.worker.shutdownNow();
	}

	private void schedule(Duration delay, Duration nextPause) {
		try {
			this.worker.schedule(() -> attempt(nextPause), delay.toMillis(), TimeUnit.MILLISECONDS);
		}
		catch (RejectedExecutionException ex) {
			logger.debug("Not filled: the application stops", ex);
		}
	}

	private void attempt(Duration pause) {
		try {
			this.index.ensure();
			this.working.set(false);
			this.ready = true;
		}
		catch (IOException | RuntimeException ex) {
			if (pause.equals(FIRST_PAUSE)) {
				logger.warn("OpenSearch holds no places yet (%s); they are found in memory until it does"
					.formatted(ex.getMessage()));
			}
			Duration longer = pause.multipliedBy(2);
			schedule(pause, (longer.compareTo(LONGEST_PAUSE) < 0) ? longer : LONGEST_PAUSE);
		}
	}

}
