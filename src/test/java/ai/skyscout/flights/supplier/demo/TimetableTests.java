package ai.skyscout.flights.supplier.demo;

import java.util.HashSet;
import java.util.Random;
import java.util.Set;

import ai.skyscout.core.AirportCode;
import ai.skyscout.core.CsvReader;
import ai.skyscout.flights.CarrierCode;
import ai.skyscout.flights.supplier.demo.timetable.Network;
import ai.skyscout.flights.supplier.demo.timetable.Timetable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class TimetableTests {

	private final Timetable timetable = TestMarket.get().timetable();

	private final Network network = this.timetable.network();

	@Test
	void fliesEveryPairOfAirportsOfTheReferenceData() throws Exception {
		int pairs = 0;
		try (CsvReader csv = CsvReader.ofResource("/reference/routes.csv")) {
			for (CsvReader.Row row : csv.rows().toList()) {
				for (String each : row.getList("destinations", ' ')) {
					int route = route(row.get("origin"), each.substring(0, 3));
					assertThat(route).as(row.get("origin") + each).isNotNegative();
					assertThat(this.timetable.endOfFlights(route)).isGreaterThan(this.timetable.firstFlight(route));
					pairs++;
				}
			}
		}
		assertThat(pairs).isGreaterThan(45_000);
	}

	@Test
	void linksEveryAirportToAnother() {
		for (int airport = 0; airport < this.network.size(); airport++) {
			assertThat(this.timetable.endOfRoutes(airport)).as("%s", this.network.code(airport))
				.isGreaterThan(this.timetable.firstRoute(airport));
		}
	}

	@Test
	void inventsFewerLinksThanThereAreAirports() {
		assertThat(this.timetable.inventedLinks()).isBetween(1, this.network.size());
	}

	@Test
	void fliesNowhereThroughClosedSkies() {
		Set<String> west = Set.of("US", "CA", "GB", "DE", "FR", "NO", "FI", "PL", "JP", "KR");
		for (int route = 0; route < this.timetable.routes(); route++) {
			String from = this.network.country(this.timetable.origin(route));
			String to = this.network.country(this.timetable.destination(route));
			assertThat(from.equals("RU") && west.contains(to))
				.as("%s-%s", this.network.code(this.timetable.origin(route)),
						this.network.code(this.timetable.destination(route)))
				.isFalse();
		}
	}

	@Test
	void hasAsManyFlightsADayAsTheWorld() {
		long weekly = 0;
		for (int flight = 0; flight < this.timetable.flights(); flight++) {
			weekly += Integer.bitCount(this.timetable.days(flight));
		}
		assertThat(weekly / 7).isBetween(80_000L, 130_000L);
	}

	@Test
	void givesEveryFlightADesignatorOfItsOwn() {
		Set<Integer> seen = new HashSet<>();
		for (int flight = 0; flight < this.timetable.flights(); flight++) {
			int carrier = this.timetable.carrier(flight);
			assertThat(this.timetable.number(flight)).isBetween(1, 9999);
			assertThat(seen.add(carrier << 16 | this.timetable.number(flight))).isTrue();
			assertThat(this.timetable.findFlight(carrier, this.timetable.number(flight))).isEqualTo(flight);
			int partner = this.timetable.partner(flight);
			if (partner >= 0) {
				assertThat(partner).isNotEqualTo(carrier);
				assertThat(this.timetable.partnerNumber(flight)).isBetween(1, 9999);
				assertThat(seen.add(partner << 16 | this.timetable.partnerNumber(flight))).isTrue();
			}
		}
	}

	@Test
	void findsNoFlightByANumberThatNobodyFlies() {
		int carrier = this.timetable.carriers().find(new CarrierCode("BA"));
		assertThat(this.timetable.findFlight(carrier, 0)).isEqualTo(-1);
		assertThat(this.timetable.findFlight(carrier, -5)).isEqualTo(-1);
		assertThat(this.timetable.findFlight(carrier, 99_999)).isEqualTo(-1);
	}

	@ParameterizedTest
	@CsvSource({ "LHR, JFK, 440, 500", "JFK, LHR, 380, 440", "LHR, MAD, 120, 160", "SYD, MEL, 70, 105",
			"SIN, JFK, 1020, 1180", "JFK, SIN, 1040, 1200", "BGY, STN, 95, 130", "LHR, NRT, 690, 800" })
	void takesAsLongAsRealFlightsDo(String from, String to, int least, int most) {
		int route = route(from, to);
		for (int flight = this.timetable.firstFlight(route); flight < this.timetable.endOfFlights(route); flight++) {
			assertThat(this.timetable.block(flight)).isBetween(least, most);
		}
	}

	@Test
	void fliesLowCostCarriersNeitherAtNightNorFarWhereTheyAreShortHaul() {
		CarrierCode ryanair = new CarrierCode("FR");
		int number = this.timetable.carriers().find(ryanair);
		for (int route = 0; route < this.timetable.routes(); route++) {
			for (int flight = this.timetable.firstFlight(route); flight < this.timetable
				.endOfFlights(route); flight++) {
				if (this.timetable.carrier(flight) == number) {
					assertThat(this.timetable.miles(route)).isLessThan(2800);
				}
			}
		}
	}

	@Test
	void leavesAlmostNeverInTheDeadOfTheNight() {
		int night = 0;
		for (int flight = 0; flight < this.timetable.flights(); flight++) {
			int minute = this.timetable.departureMinute(flight);
			night += (minute >= 60 && minute < 270) ? 1 : 0;
		}
		assertThat(night).isLessThan(this.timetable.flights() / 40);
	}

	@Test
	void putsHomeCarriersOnTheirRoutes() {
		assertThat(carriers("LHR", "JFK")).contains("BA", "VS");
		assertThat(carriers("CDG", "JFK")).contains("AF");
		assertThat(carriers("FRA", "MUC")).contains("LH");
		assertThat(carriers("BGY", "STN")).contains("FR");
		assertThat(carriers("SYD", "MEL")).contains("QF");
		assertThat(carriers("DXB", "LHR")).contains("EK");
	}

	@Test
	void isTheSameFromTheSameSeed() {
		Timetable again = TestMarket.open().timetable();
		Random random = new Random(1);
		assertThat(again.flights()).isEqualTo(this.timetable.flights());
		for (int i = 0; i < 10_000; i++) {
			int flight = random.nextInt(again.flights());
			assertThat(again.number(flight)).isEqualTo(this.timetable.number(flight));
			assertThat(again.departureMinute(flight)).isEqualTo(this.timetable.departureMinute(flight));
			assertThat(again.carrier(flight)).isEqualTo(this.timetable.carrier(flight));
			assertThat(again.days(flight)).isEqualTo(this.timetable.days(flight));
		}
	}

	private Set<String> carriers(String from, String to) {
		Set<String> carriers = new HashSet<>();
		int route = route(from, to);
		for (int flight = this.timetable.firstFlight(route); flight < this.timetable.endOfFlights(route); flight++) {
			carriers.add(this.timetable.carriers().get(this.timetable.carrier(flight)).airline().code().value());
		}
		return carriers;
	}

	private int route(String from, String to) {
		return this.timetable.findRoute(this.network.find(new AirportCode(from)),
				this.network.find(new AirportCode(to)));
	}

}
