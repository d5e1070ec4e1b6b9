package ai.skyscout.places.matching;

import ai.skyscout.places.Places;
import ai.skyscout.places.gazetteer.Gazetteer;
import ai.skyscout.places.geography.Geography;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Sets up what other modules ask for places.
 */
@Configuration(proxyBeanMethods = false)
class PlacesConfiguration {

	@Bean
	Places places(Gazetteer gazetteer, CandidateFinder finder, Geography geography) {
		return new IndexedPlaces(gazetteer, finder, geography);
	}

}
