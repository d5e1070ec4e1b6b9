package ai.skyscout.batch.scan;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * When scans are started by themselves. Every instance tries; one of them leads.
 */
@Component
final class ScanSchedule {

	private static final Logger logger = LoggerFactory.getLogger(ScanSchedule.class);

	private final PriceScans scans;

	private final ScanSettings settings;

	ScanSchedule(PriceScans scans, ScanSettings settings) {
		this.scans = scans;
		this.settings = settings;
	}

	@EventListener(ApplicationReadyEvent.class)
	void startNow() {
		if (this.settings.now()) {
			start();
		}
	}

	@Scheduled(cron = "${skyscout.scan.cron:0 20 1/6 * * *}", zone = "UTC")
	void start() {
		try {
			boolean started = this.scans.start();
			logger.debug("A price scan {}", started ? "starts" : "is running already");
		}
		catch (RuntimeException ex) {
			// Drivers, pools and transactions have many ways to say that the server is
			// away.
			logger.error("No price scan could be started: {}", ex.toString());
		}
	}

	@Scheduled(initialDelayString = "${skyscout.scan.resume-every:30s}",
			fixedDelayString = "${skyscout.scan.resume-every:30s}")
	void resume() {
		if (this.settings.resume()) {
			try {
				this.scans.resume();
			}
			catch (RuntimeException ex) {
				logger.debug("Whether a price scan is unfinished cannot be told", ex);
			}
		}
	}

}
