package ai.skyscout.flights.supplier.demo;

import java.time.Clock;
import java.util.List;
import java.util.Optional;

import ai.skyscout.flights.Airline;
import ai.skyscout.flights.Airlines;
import ai.skyscout.flights.CarrierCode;
import ai.skyscout.flights.supplier.FlightSupplier;
import ai.skyscout.places.Places;
import org.junit.jupiter.api.Test;
import org.mockito.Mockito;

import org.springframework.boot.test.context.runner.ApplicationContextRunner;

import static org.assertj.core.api.Assertions.assertThat;

class DemoConfigurationTests {

	private final ApplicationContextRunner runner = new ApplicationContextRunner()
		.withUserConfiguration(DemoConfiguration.class)
		.withBean(Clock.class, Clock::systemUTC)
		.withBean(Places.class, () -> Mockito.mock(Places.class))
		.withBean(Airlines.class, TestedAirlines::new);

	@Test
	void bringsTheMarketAndItsAgency() {
		this.runner.run((context) -> assertThat(context.getBeansOfType(FlightSupplier.class).values())
			.extracting((supplier) -> supplier.id().value())
			.containsExactlyInAnyOrder("demo", "demoagency"));
	}

	@Test
	void bringsTheTroublesThatAreAskedFor() {
		this.runner.withPropertyValues("skyscout.demo.troubles=slow, nonsense")
			.run((context) -> assertThat(context.getBeansOfType(FlightSupplier.class).values())
				.extracting((supplier) -> supplier.id().value())
				.containsExactlyInAnyOrder("demo", "demoagency", "demoslow", "demononsense"));
	}

	@Test
	void bringsNothingWhenItIsSwitchedOff() {
		this.runner.withPropertyValues("skyscout.demo.enabled=false", "skyscout.demo.troubles=slow")
			.run((context) -> assertThat(context).doesNotHaveBean(FlightSupplier.class));
	}

	@Test
	void refusesAnImpossibleHorizon() {
		this.runner.withPropertyValues("skyscout.demo.horizon-days=4000")
			.run((context) -> assertThat(context).hasFailed());
	}

	private static final class TestedAirlines implements Airlines {

		@Override
		public Optional<Airline> find(CarrierCode code) {
			return list().stream().filter((airline) -> airline.code().equals(code)).findFirst();
		}

		@Override
		public List<Airline> list() {
			return TestMarket.airlines();
		}

	}

}
