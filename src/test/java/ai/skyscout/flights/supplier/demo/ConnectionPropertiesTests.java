package ai.skyscout.flights.supplier.demo;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;

import ai.skyscout.core.AirportCode;
import ai.skyscout.core.TripQuery;
import ai.skyscout.flights.ItineraryId;
import ai.skyscout.flights.Layover;
import ai.skyscout.flights.Offer;
import ai.skyscout.flights.Segment;
import ai.skyscout.flights.Slice;
import ai.skyscout.flights.supplier.demo.connections.ConnectionQuery;
import ai.skyscout.places.Airport;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What must hold for every way between any two airports.
 */
class ConnectionPropertiesTests {

	private static final int PAIRS = 300;

	/** On each of a handful of days. */
	private static final int ANYWHERE_PAIRS = 1_000;

	@Test
	void leadBetweenAnyTwoAirportsOfTheWorldOnAnyDay() {
		Market market = TestMarket.get();
		int airports = market.timetable().network().size();
		int tomorrow = (int) LocalDate.ofInstant(TestMarket.NOW, ZoneOffset.UTC).toEpochDay() + 1;
		int lastDay = tomorrow + 329;
		Random random = new Random(3);
		Set<String> unconnected = new TreeSet<>();
		for (int day : new int[] { tomorrow, tomorrow + 1, tomorrow + 37, tomorrow + 150, tomorrow + 259, lastDay }) {
			for (int i = 0; i < ANYWHERE_PAIRS; i++) {
				int from = random.nextInt(airports);
				int to = random.nextInt(airports);
				ConnectionQuery query = new ConnectionQuery(new int[] { from }, new int[] { to }, day,
						TestMarket.MOMENT + 60);
				if (from != to && market.search().search(query).size() == 0) {
					unconnected.add("%s-%s on %s".formatted(market.timetable().network().code(from),
							market.timetable().network().code(to), LocalDate.ofEpochDay(day)));
				}
			}
		}
		assertThat(unconnected).isEmpty();
	}

	@Test
	void holdForAnyTwoAirports() {
		Random random = new Random(7);
		for (int i = 0; i < PAIRS; i++) {
			AirportCode from = anyAirport(i, random);
			AirportCode to = anyAirport(i, random);
			if (from.equals(to)) {
				continue;
			}
			LocalDate day = LocalDate.ofInstant(TestMarket.NOW, ZoneOffset.UTC).plusDays(1 + random.nextInt(328));
			List<Offer> offers = TestSuppliers.offers(TestSuppliers.market(), TripQuery.oneWay(from, to, day));
			assertThat(offers).as("%s-%s on %s", from, to, day).isNotEmpty();
			itineraries(offers).forEach((offer) -> check(offer, from, to, day));
		}
	}

	/** Now a well connected one, now any. */
	private static AirportCode anyAirport(int turn, Random random) {
		List<Airport> airports = TestMarket.airports();
		return (turn % 2 == 0) ? TestMarket.randomAirport(random)
				: airports.get(random.nextInt(airports.size())).code();
	}

	@Test
	void holdOnDaysOnWhichClocksChange() {
		for (LocalDate day : List.of(LocalDate.of(2027, 3, 14), LocalDate.of(2027, 3, 28), LocalDate.of(2027, 4, 4),
				LocalDate.of(2027, 10, 3))) {
			for (String[] pair : new String[][] { { "LHR", "JFK" }, { "SYD", "LHR" }, { "LAX", "MAD" },
					{ "AKL", "SCL" } }) {
				AirportCode from = new AirportCode(pair[0]);
				AirportCode to = new AirportCode(pair[1]);
				List<Offer> offers = TestSuppliers.offers(TestSuppliers.market(), TripQuery.oneWay(from, to, day));
				assertThat(offers).isNotEmpty();
				itineraries(offers).forEach((offer) -> check(offer, from, to, day));
			}
		}
	}

	@Test
	void leadBetweenAnyTwoOfTheFiveHundredBestConnectedAirports() {
		List<Airport> airports = TestMarket.airports().stream().filter((airport) -> airport.rank() <= 500).toList();
		Random random = new Random(11);
		for (int i = 0; i < PAIRS; i++) {
			AirportCode from = airports.get(random.nextInt(airports.size())).code();
			AirportCode to = airports.get(random.nextInt(airports.size())).code();
			if (!from.equals(to)) {
				TripQuery query = TripQuery.oneWay(from, to, TestMarket.IN_SPRING.plusDays(i % 200));
				assertThat(TestSuppliers.offers(TestSuppliers.market(), query)).as(query.key())
					.anySatisfy((offer) -> assertThat(offer.itinerary().slices().getFirst().duration())
						.isLessThan(Duration.ofHours(44)));
			}
		}
	}

	/** One offer of each itinerary. */
	private static Collection<Offer> itineraries(List<Offer> offers) {
		Map<ItineraryId, Offer> first = new LinkedHashMap<>();
		offers.forEach((offer) -> first.putIfAbsent(offer.itinerary().id(), offer));
		return first.values();
	}

	private static void check(Offer offer, AirportCode from, AirportCode to, LocalDate day) {
		Slice slice = offer.itinerary().slices().getFirst();
		assertThat(offer.simulated()).isTrue();
		assertThat(offer.total().amount()).isPositive();
		assertThat(slice.origin()).isEqualTo(from);
		assertThat(slice.destination()).isEqualTo(to);
		assertThat(slice.departure().toLocalDate()).isEqualTo(day);
		assertThat(slice.stops()).isLessThanOrEqualTo(2);
		assertThat(slice.duration()).isLessThanOrEqualTo(Duration.ofHours(92));
		Set<AirportCode> visited = new HashSet<>(Set.of(slice.origin()));
		double miles = 0;
		for (Segment segment : slice.segments()) {
			assertThat(visited.add(segment.destination())).as("visits no airport twice: %s", slice).isTrue();
			assertThat(segment.departure().getZone()).isEqualTo(TestMarket.airport(segment.origin()).zone());
			assertThat(segment.arrival().getZone()).isEqualTo(TestMarket.airport(segment.destination()).zone());
			assertThat(segment.duration()).isBetween(Duration.ofMinutes(15), Duration.ofHours(22));
			assertThat(segment.co2eKilograms()).isPositive();
			miles += miles(segment.origin(), segment.destination());
		}
		assertThat(miles).isLessThanOrEqualTo(3 * miles(from, to) + 4600);
		slice.layovers().forEach(ConnectionPropertiesTests::check);
	}

	private static void check(Layover layover) {
		int least = layover.changesAirport() ? 210 : layover.selfTransfer() ? 120 : 30;
		assertThat(layover.duration()).isBetween(Duration.ofMinutes(least), Duration.ofHours(28));
		if (layover.changesAirport()) {
			assertThat(layover.selfTransfer()).isTrue();
		}
		ZonedDateTime end = layover.end();
		assertThat(end).isAfter(layover.start());
	}

	private static double miles(AirportCode from, AirportCode to) {
		return TestMarket.airport(from).coordinates().distanceTo(TestMarket.airport(to).coordinates()).kilometres()
				/ 1.609344;
	}

}
