package ai.skyscout.places;

import java.util.List;

import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.ClassPathResource;

/**
 * Sets up the places.
 */
@Configuration(proxyBeanMethods = false)
class PlacesConfiguration {

	private static final Log logger = LogFactory.getLog(PlacesConfiguration.class);

	@Bean
	Gazetteer gazetteer() {
		long start = System.nanoTime();
		List<Entry> entries = ReferenceReader.read(new ClassPathResource("reference/airports.csv"),
				new ClassPathResource("reference/cities.csv"));
		Gazetteer gazetteer = GazetteerBuilder.build(entries);
		logger.info("Knows %d places by %s; read in %d ms".formatted(gazetteer.size(), gazetteer.terms(),
				(System.nanoTime() - start) / 1_000_000));
		return gazetteer;
	}

	@Bean
	Places places(Gazetteer gazetteer) {
		return new IndexedPlaces(gazetteer, new MemoryCandidates(gazetteer), new MemoryGeography(gazetteer.airports()));
	}

}
