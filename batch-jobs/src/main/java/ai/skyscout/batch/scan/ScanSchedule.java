package ai.skyscout.batch.scan;

import java.time.ZoneOffset;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.SchedulingConfigurer;
import org.springframework.scheduling.config.IntervalTask;
import org.springframework.scheduling.config.ScheduledTaskRegistrar;
import org.springframework.scheduling.support.CronTrigger;
import org.springframework.stereotype.Component;

/**
 * When scans are started by themselves. Every instance tries; one of them leads.
 */
@Component
final class ScanSchedule implements SchedulingConfigurer {

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

	@Override
	public void configureTasks(ScheduledTaskRegistrar tasks) {
		if (!ScheduledTaskRegistrar.CRON_DISABLED.equals(this.settings.cron())) {
			tasks.addTriggerTask(this::start, new CronTrigger(this.settings.cron(), ZoneOffset.UTC));
		}
		if (this.settings.resume()) {
			tasks.addFixedDelayTask(
					new IntervalTask(this::resume, this.settings.resumeEvery(), this.settings.resumeEvery()));
		}
	}

	private void start() {
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

	private void resume() {
		try {
			this.scans.resume();
		}
		catch (RuntimeException ex) {
			logger.debug("Whether a price scan is unfinished cannot be told", ex);
		}
	}

}
