package ai.skyscout.prices.popular;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

import ai.skyscout.core.AirportCode;
import ai.skyscout.places.Places;
import ai.skyscout.places.matching.TestPlaces;
import ai.skyscout.prices.Route;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class RoutesByPopularityTests {

	private static final Places PLACES = TestPlaces.inMemory();

	private static final List<Route> ROUTES = new RoutesByPopularity(PLACES).list(Integer.MAX_VALUE);

	@Test
	void listsThousandsOfRoutesEachOnce() {
		assertThat(ROUTES).hasSize(2 * RoutesByPopularity.PAIRS).doesNotHaveDuplicates();
	}

	@Test
	void listsTheWayBackBesideTheWayThere() {
		for (int i = 0; i < ROUTES.size(); i += 2) {
			Route there = ROUTES.get(i);
			assertThat(ROUTES.get(i + 1)).isEqualTo(new Route(there.destination(), there.origin()));
		}
	}

	@ParameterizedTest
	@CsvSource({ "LHR, JFK, 30", "GMP, CJU, 30", "MEL, SYD, 30", "HND, CTS, 30", "DXB, LHR, 30", "JFK, LAX, 40",
			"HKG, TPE, 60", "MEX, CUN, 60", "JNB, CPT, 60", "CGH, SDU, 80", "BCN, MAD, 300", "MAD, EZE, 300",
			"SVO, LED, 200", "BOG, MDE, 200", "LOS, ABV, 300", "FRA, JFK, 600" })
	void ranksFamousRoutes(String origin, String destination, int within) {
		assertThat(ROUTES.subList(0, within)).contains(Route.of(origin, destination), Route.of(destination, origin));
	}

	@Test
	void coversTheWorldWithItsFirstThreeHundred() {
		List<Route> first = ROUTES.subList(0, 300);
		Map<String, Long> departures = first.stream()
			.map((route) -> PLACES.getAirport(route.origin()).country())
			.collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
		assertThat(departures).hasSizeGreaterThan(45)
			.containsKeys("BR", "ZA", "NG", "KE", "AU", "NZ", "IN", "CN", "JP", "SA", "TR", "DE", "FR", "ES", "GB",
					"CA", "US", "MX", "CO", "AR");
		assertThat(departures.values()).allMatch((count) -> count < 45);
	}

	@Test
	void goesOnWithRoutesThatNobodyWroteDown() {
		Set<String> written = new HashSet<>();
		new PairsFlown(PLACES).busiest().keySet().forEach((pair) -> written.add(pair.key()));
		Set<AirportCode> airports = new HashSet<>();
		ROUTES.forEach((route) -> airports.add(route.origin()));
		assertThat(ROUTES).anySatisfy((route) -> assertThat(written).doesNotContain(key(route)));
		assertThat(airports).hasSizeGreaterThan(300);
	}

	@Test
	void listsNothingThatIsNotFlownNonstop() {
		Set<String> flown = new HashSet<>();
		new PairsFlown(PLACES).list().forEach((pair) -> flown.add(pair.key()));
		assertThat(ROUTES).allSatisfy((route) -> assertThat(flown).contains(key(route)));
		assertThat(new PairsFlown(PLACES).busiest().keySet())
			.allSatisfy((pair) -> assertThat(flown).contains(pair.key()));
	}

	@Test
	void listsNoMoreThanAsked() {
		RoutesByPopularity routes = new RoutesByPopularity(PLACES);
		assertThat(routes.list(7)).isEqualTo(ROUTES.subList(0, 7));
		assertThat(routes.list(0)).isEmpty();
	}

	private static String key(Route route) {
		return new AirportPair(PLACES.getAirport(route.origin()), PLACES.getAirport(route.destination())).key();
	}

}
