package ai.skyscout.site.health;

import java.time.Duration;

import io.lettuce.core.resource.Delay;
import org.springframework.boot.data.redis.autoconfigure.ClientResourcesBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Notices within a second that Redis is back; by itself the client would pause ever
 * longer, up to half a minute.
 */
@Configuration(proxyBeanMethods = false)
class QuickReturn {

	private static final Duration PAUSE = Duration.ofSeconds(1);

	@Bean
	ClientResourcesBuilderCustomizer reconnectQuickly() {
		return (resources) -> resources.reconnectDelay(Delay.constant(PAUSE));
	}

}
