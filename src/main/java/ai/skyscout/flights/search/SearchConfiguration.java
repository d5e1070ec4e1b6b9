package ai.skyscout.flights.search;

import java.time.Clock;
import java.time.InstantSource;

import ai.skyscout.core.CurrentExchangeRates;
import ai.skyscout.flights.supplier.FlightSupplier;
import ai.skyscout.places.Places;
import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.redis.connection.lettuce.LettuceConnectionFactory;

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
	SharedAnswers sharedAnswers(ObjectProvider<LettuceConnectionFactory> redis, SearchSettings settings,
			MeterRegistry meters, ObjectProvider<Clock> clock) {
		LettuceConnectionFactory application = redis.getIfAvailable();
		return (application != null)
				? new RedisAnswers(OfferCacheConnections.like(application, settings.shared().timeout()), settings,
						meters, clock(clock))
				: SharedAnswers.NONE;
	}

	@Bean
	TripSearch tripSearch(Suppliers suppliers, Places places, CurrentExchangeRates rates, SharedAnswers shared,
			SearchSettings settings, MeterRegistry meters, ApplicationEventPublisher events,
			ObjectProvider<Clock> clock) {
		return new TripSearch(suppliers, places, rates, shared, settings, meters, events::publishEvent, clock(clock));
	}

	private static InstantSource clock(ObjectProvider<Clock> clock) {
		return clock.getIfAvailable(Clock::systemUTC);
	}

}
