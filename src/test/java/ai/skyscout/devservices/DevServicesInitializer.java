package ai.skyscout.devservices;

import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Points the application context of a test at the shared embedded servers.
 */
final class DevServicesInitializer implements ApplicationContextInitializer<ConfigurableApplicationContext> {

	@Override
	public void initialize(ConfigurableApplicationContext context) {
		TestPropertyValues.of(DevServices.shared().properties()).and("management.server.port=0").applyTo(context);
	}

}
