package ai.skyscout.flights.search;

import java.time.Clock;

import ai.skyscout.core.CurrentExchangeRates;
import ai.skyscout.flights.supplier.FlightSupplier;
import ai.skyscout.places.Places;
import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Builds the search from the suppliers and stores that are there.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(SearchSettings.class)
class SearchConfiguration {

	@Bean
	Suppliers suppliers(ObjectProvider<FlightSupplier> suppliers) {
		return new Suppliers(suppliers.stream().toList());
	}

	@Bean
	TripSearch tripSearch(Suppliers suppliers, Places places, CurrentExchangeRates rates, SearchSettings settings,
			MeterRegistry meters, ObjectProvider<Clock> clock) {
		return new TripSearch(suppliers, places, rates, SharedAnswers.NONE, settings, meters,
				clock.getIfAvailable(Clock::systemUTC));
	}

}
