package ai.skyscout.places.gazetteer;

import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Reads the places that are shipped.
 */
@Configuration(proxyBeanMethods = false)
class GazetteerConfiguration {

	private static final Log logger = LogFactory.getLog(GazetteerConfiguration.class);

	@Bean
	Gazetteer gazetteer() {
		long start = System.nanoTime();
		Gazetteer gazetteer = Gazetteer.ofReferenceData();
		logger.info(
				"Knows %d places, read in %d ms".formatted(gazetteer.size(), (System.nanoTime() - start) / 1_000_000));
		return gazetteer;
	}

}
