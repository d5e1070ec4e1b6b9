package ai.skyscout.batch;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/**
 * Ends a process that was started for one job, with status 0 if the job completed.
 */
@Component
@Profile("job")
class EndAfterJob {

	@EventListener
	void end(ApplicationReadyEvent ready) {
		// Not on this thread: others still listen to this event.
		Thread.ofPlatform()
			.name("end")
			.start(() -> System.exit(SpringApplication.exit(ready.getApplicationContext())));
	}

}
