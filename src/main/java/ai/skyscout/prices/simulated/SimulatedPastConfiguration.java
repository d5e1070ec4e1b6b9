package ai.skyscout.prices.simulated;

import java.time.Clock;
import java.util.List;

import ai.skyscout.flights.supplier.FlightSupplier;
import ai.skyscout.prices.Observations;
import ai.skyscout.prices.PopularRoutes;
import ai.skyscout.prices.PriceHistory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Sets up the simulated past, where there is a demo market and it is wanted.
 */
@Configuration(proxyBeanMethods = false)
@ConditionalOnBooleanProperty(name = { "skyscout.demo.history", "skyscout.demo.enabled" }, matchIfMissing = true)
class SimulatedPastConfiguration {

	@Bean
	SimulatedPast simulatedPast(List<FlightSupplier> suppliers, PopularRoutes popular, Observations observations,
			PriceHistory history, JdbcClient jdbc, Clock clock) {
		ReplayingSupplier supplier = ReplayingSupplier.among(suppliers)
			.orElseThrow(() -> new IllegalStateException("The demo market is open but cannot tell its past"));
		return new SimulatedPast(new PastOfRoutes(popular, supplier, observations, jdbc, clock),
				new PastOfTrips(supplier, history, observations, clock));
	}

}
