package ai.skyscout.site;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/**
 * Says, as the last thing of a start, where to point the browser.
 */
@Component
class ReadyAnnouncement {

	private static final Logger logger = LoggerFactory.getLogger(ReadyAnnouncement.class);

	private final Environment environment;

	ReadyAnnouncement(Environment environment) {
		this.environment = environment;
	}

	@EventListener
	@Order(Ordered.LOWEST_PRECEDENCE)
	void announce(ApplicationReadyEvent event) {
		logger.info("SkyScout is ready at http://localhost:{}", this.environment.getProperty("local.server.port"));
	}

}
