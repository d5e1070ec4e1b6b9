package ai.skyscout.devservices;

import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Holds an application back until the embedded servers are up: after its configuration
 * has been read, which happens while they start, and before any bean connects to them.
 */
@Configuration(proxyBeanMethods = false)
public class AwaitDevServices {

	@Bean
	static BeanFactoryPostProcessor devServicesAreUp() {
		return (beans) -> DevServices.shared();
	}

}
