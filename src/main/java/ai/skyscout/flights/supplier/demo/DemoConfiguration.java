package ai.skyscout.flights.supplier.demo;

import java.time.Clock;
import java.util.EnumSet;

import ai.skyscout.flights.Airlines;
import ai.skyscout.flights.SupplierId;
import ai.skyscout.flights.supplier.Capability;
import ai.skyscout.flights.supplier.FlightSupplier;
import ai.skyscout.places.Places;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/**
 * Opens the demo market and its sellers.
 */
@Configuration(proxyBeanMethods = false)
@ConditionalOnBooleanProperty(name = "skyscout.demo.enabled", matchIfMissing = true)
@EnableConfigurationProperties(DemoSettings.class)
@Import(TroubledSuppliers.class)
class DemoConfiguration {

	@Bean
	MarketOpening demoMarketOpening(Places places, Airlines airlines, DemoSettings settings) {
		return new MarketOpening(() -> Market.open(places.listAirports(), airlines.list(), settings.seed()));
	}

	@Bean
	FlightSupplier demoMarket(MarketOpening opening, DemoSettings settings, Clock clock) {
		return new DemoSupplier(new DemoMarket(), EnumSet.of(Capability.LIVE_OFFERS, Capability.SEVERAL_SLICES,
				Capability.CALENDAR_PRICES, Capability.QUICK), opening, settings, clock);
	}

	@Bean
	FlightSupplier demoAgency(MarketOpening opening, DemoSettings settings, Clock clock) {
		return new DemoSupplier(new DemoAgency(new SupplierId("demoagency"), "Demo travel agency"),
				EnumSet.of(Capability.LIVE_OFFERS, Capability.SEVERAL_SLICES, Capability.QUICK), opening, settings,
				clock);
	}

}
