package ai.skyscout.flights.supplier.demo;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

import ai.skyscout.core.TripQuery;
import ai.skyscout.flights.Offer;
import ai.skyscout.flights.SupplierId;
import ai.skyscout.flights.supplier.Capability;
import ai.skyscout.flights.supplier.Deadline;
import ai.skyscout.flights.supplier.FlightSupplier;
import ai.skyscout.flights.supplier.SupplierAnswer;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Suppliers over the one market of all tests.
 */
final class TestSuppliers {

	static final DemoSettings SETTINGS = new DemoSettings(true, TestMarket.SEED, 330, 0.015, Set.of());

	private static final MarketOpening OPENING = new MarketOpening(TestMarket::get);

	private TestSuppliers() {
	}

	static MarketOpening opening() {
		return OPENING;
	}

	static DemoSupplier market() {
		return marketAt(TestMarket.NOW);
	}

	static DemoSupplier marketAt(Instant moment) {
		return supplier(new DemoMarket(), moment);
	}

	static DemoSupplier agency() {
		return supplier(new DemoAgency(new SupplierId("demoagency"), "Demo travel agency"), TestMarket.NOW);
	}

	private static DemoSupplier supplier(Seller seller, Instant moment) {
		return new DemoSupplier(seller, EnumSet.allOf(Capability.class), OPENING, SETTINGS,
				Clock.fixed(moment, ZoneOffset.UTC));
	}

	static Deadline soon() {
		return Deadline.in(Duration.ofSeconds(30));
	}

	static List<Offer> offers(FlightSupplier supplier, TripQuery query) {
		SupplierAnswer answer = supplier.search(query, soon(), (offers) -> {
		});
		assertThat(answer).isInstanceOf(SupplierAnswer.Answered.class);
		return ((SupplierAnswer.Answered) answer).offers();
	}

}
