package ai.skyscout.routes;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

import ai.skyscout.core.AirportCode;
import ai.skyscout.core.DateWindow;
import ai.skyscout.core.Money;
import ai.skyscout.core.MovableClock;
import ai.skyscout.places.matching.TestPlaces;
import ai.skyscout.prices.PricedRoute;
import ai.skyscout.prices.PricedRoutes;
import ai.skyscout.prices.Route;
import ai.skyscout.prices.SeenFare;
import ai.skyscout.prices.TripDates;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataAccessResourceFailureException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class PricedNetworksTests {

	private static final Cities CITIES = new Cities(TestPlaces.inMemory());

	private static final Instant NOON = Instant.parse("2027-01-10T12:00:00Z");

	private final AtomicInteger asked = new AtomicInteger();

	private final MovableClock clock = new MovableClock(NOON);

	private PricedNetworks networks(PricedRoutes routes) {
		return new PricedNetworks((departures, seenSince, limit) -> {
			this.asked.incrementAndGet();
			return routes.listPricedRoutes(departures, seenSince, limit);
		}, CITIES, this.clock);
	}

	@Test
	void manyWhoComeFirstAskOnce() throws Exception {
		CountDownLatch begun = new CountDownLatch(1);
		CountDownLatch enough = new CountDownLatch(1);
		PricedNetworks networks = networks((departures, seenSince, limit) -> {
			begun.countDown();
			try {
				enough.await(10, TimeUnit.SECONDS);
			}
			catch (InterruptedException ex) {
				throw new IllegalStateException(ex);
			}
			return List.of(route("LHR-JFK", 9));
		});
		List<Future<PricedNetwork>> answers = new ArrayList<>();
		try (ExecutorService people = Executors.newVirtualThreadPerTaskExecutor()) {
			for (int i = 0; i < 20; i++) {
				answers.add(people.submit(networks::current));
			}
			assertThat(begun.await(10, TimeUnit.SECONDS)).isTrue();
			enough.countDown();
		}
		for (Future<PricedNetwork> answer : answers) {
			assertThat(answer.get()).isSameAs(networks.current());
		}
		assertThat(this.asked).hasValue(1);
	}

	@Test
	void afterAFailureNobodyAsksForAMoment() {
		PricedNetworks networks = networks((departures, seenSince, limit) -> {
			throw new DataAccessResourceFailureException("away");
		});
		for (int i = 0; i < 3; i++) {
			assertThatExceptionOfType(DataAccessException.class).isThrownBy(networks::current);
		}
		assertThat(this.asked).hasValue(1);
		this.clock.set(NOON.plusSeconds(5));
		assertThatExceptionOfType(DataAccessException.class).isThrownBy(networks::current);
		assertThat(this.asked).hasValue(2);
	}

	@Test
	void asksForWhatPagesTellOf() {
		List<Object> wanted = new ArrayList<>();
		networks((departures, seenSince, limit) -> {
			wanted.addAll(List.of(departures, seenSince));
			return List.of();
		}).current();
		assertThat(wanted).containsExactly(
				new DateWindow(LocalDate.of(2027, 1, 11), LocalDate.of(2027, 1, 10).plusDays(183)),
				Instant.parse("2026-12-27T12:00:00Z"));
	}

	@Test
	void manyAirportsAskedForOneDayAreNoHistory() {
		PricedNetwork network = networks((departures, seenSince, limit) -> List.of(route("LHR-JFK", 1),
				route("LHR-EWR", 1), route("LGW-JFK", 1), route("LGW-EWR", 1), route("STN-JFK", 1), route("STN-EWR", 1),
				route("LTN-JFK", 1), route("LTN-EWR", 1), route("LHR-CDG", 6), route("LGW-ORY", 7)))
			.current();
		assertThat(network.find(city("london"), city("new-york")).orElseThrow().isTelling()).isFalse();
		assertThat(network.find(city("london"), city("paris")).orElseThrow()).satisfies((pair) -> {
			assertThat(pair.fares()).isEqualTo(7);
			assertThat(pair.isTelling()).isTrue();
		});
	}

	@Test
	void eachAirportHasItsOwnRoutes() {
		PricedNetwork network = networks(
				(departures, seenSince, limit) -> List.of(route("LHR-JFK", 9), route("LHR-CDG", 9), route("LHR-MAD", 9),
						route("LTN-BCN", 9), route("EWR-LHR", 9), route("EWR-MAD", 9), route("EWR-CDG", 9)))
			.current();
		assertThat(network.from(new AirportCode("LTN"))).extracting((pair) -> pair.from().pathTo(pair.to()))
			.containsExactly("/flights/london-to-barcelona");
		assertThat(network.isIndexed(new AirportCode("LTN"))).isFalse();
		assertThat(network.isIndexed(new AirportCode("LHR"))).isTrue();
		assertThat(network.isIndexed(new AirportCode("EWR"))).isTrue();
		assertThat(network.from(new AirportCode("EWR"))).extracting((pair) -> pair.from().slug())
			.containsOnly("new-york");
		assertThat(network.isIndexed(new AirportCode("CDG"))).isFalse();
	}

	private static RouteCity city(String slug) {
		return CITIES.findBySlug(slug).orElseThrow();
	}

	private static PricedRoute route(String route, int fares) {
		return new PricedRoute(Route.of(route.substring(0, 3), route.substring(4)),
				new SeenFare(TripDates.oneWay(LocalDate.of(2027, 2, 1)), Money.of("100", "EUR"), NOON, false), fares,
				NOON);
	}

}
