package ai.skyscout.batch.scan;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import ai.skyscout.core.Cabin;
import ai.skyscout.flights.SupplierId;
import ai.skyscout.flights.search.Suppliers;
import ai.skyscout.flights.supplier.SupplierAnswer;
import ai.skyscout.prices.Route;
import ai.skyscout.prices.TripDates;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Two suppliers that serve the same trips.
 */
class DesksTests {

	private static final PlannedTrip TRIP = new PlannedTrip(0, Route.of("LHR", "JFK"),
			TripDates.oneWay(LocalDate.of(2027, 5, 1)), Cabin.ECONOMY);

	private final Desks desks = new Desks(new Suppliers(List.of(supplier("one"), supplier("other"))),
			new Budgets(JdbcClient.create(new DriverManagerDataSource("jdbc:none"))), settings(), Clock.systemUTC());

	@Test
	void somebodyIsLeftAsLongAsOneMayBeAsked() {
		assertThat(this.desks.isAnyoneLeft()).isTrue();
		allowance(0).blocked();
		assertThat(this.desks.isAnyoneLeft()).isTrue();
		allowance(1).blocked();
		assertThat(this.desks.isAnyoneLeft()).isFalse();
	}

	@Test
	void whoFailsForAWhileIsComeBackTo() {
		allowance(0).blocked();
		assertThat(this.desks.findReopening(TRIP)).isEmpty();
		for (int i = 0; i < 10; i++) {
			allowance(1).failed();
		}
		assertThat(this.desks.isAnyoneLeft()).isTrue();
		assertThat(this.desks.findReopening(TRIP)).isPresent();
	}

	private Allowance allowance(int supplier) {
		return this.desks.list().get(supplier).allowance();
	}

	private static OneFareSupplier supplier(String id) {
		return new OneFareSupplier(new SupplierId(id), (query) -> new SupplierAnswer.Answered(List.of()));
	}

	private static ScanSettings settings() {
		return new Binder(new MapConfigurationPropertySource(Map.of("skyscout.scan.retries", 0)))
			.bind("skyscout.scan", ScanSettings.class)
			.get();
	}

}
