package ai.skyscout.flights.supplier.demo;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import ai.skyscout.core.AirportCode;
import ai.skyscout.core.Money;
import ai.skyscout.core.TripQuery;
import ai.skyscout.flights.Itinerary;
import ai.skyscout.flights.Offer;
import ai.skyscout.flights.supplier.Deadline;
import ai.skyscout.flights.supplier.ReplayQuestion;
import ai.skyscout.flights.supplier.ReplayedFare;
import ai.skyscout.flights.supplier.SupplierAnswer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class ReplayTests {

	private static final LocalDate TODAY = LocalDate.ofInstant(TestMarket.NOW, ZoneOffset.UTC);

	private static final LocalDate DEPARTURE = TODAY.plusDays(47);

	private final DemoSupplier market = TestSuppliers.market();

	@ParameterizedTest
	@CsvSource({ "LHR, JFK", "HND, CTS", "BCN, MAD", "GRU, LIS", "BOM, DEL" })
	void tellsWhatASearchWouldHaveFoundAtTheTime(String origin, String destination) {
		TripQuery query = TripQuery.oneWay(new AirportCode(origin), new AirportCode(destination), DEPARTURE);
		List<ReplayedFare> fares = replay(new ReplayQuestion(query, moments(), false));
		assertThat(fares).hasSameSizeAs(moments());
		List<Double> excess = new ArrayList<>();
		for (ReplayedFare fare : fares) {
			List<Offer> offers = searchAt(query, fare.seenAt());
			Itinerary itinerary = Itinerary.of(fare.slices());
			offers.stream()
				.filter((offer) -> offer.itinerary().equals(itinerary))
				.map(Offer::total)
				.min(Money::compareTo)
				.ifPresent((total) -> assertThat(fare.total()).isEqualTo(total));
			excess.add(excess(fare, offers));
		}
		assertThat(excess).allMatch((share) -> share < 0.1);
		assertThat(excess.stream().filter((share) -> share < 0.001)).hasSizeGreaterThan(excess.size() * 3 / 4);
	}

	@ParameterizedTest
	@CsvSource({ "LHR, JFK", "BCN, MAD", "SIN, SYD" })
	void tellsWhatAReturnTripCostAtTheTime(String origin, String destination) {
		TripQuery query = TripQuery.roundTrip(new AirportCode(origin), new AirportCode(destination), DEPARTURE,
				DEPARTURE.plusDays(7));
		List<ReplayedFare> fares = replay(new ReplayQuestion(query, moments(), false));
		assertThat(fares).hasSameSizeAs(moments());
		List<Double> excess = fares.stream().map((fare) -> excess(fare, searchAt(query, fare.seenAt()))).toList();
		assertThat(excess).allMatch((share) -> share > -0.03 && share < 0.15);
		assertThat(excess.stream().filter((share) -> Math.abs(share) < 0.01)).as("close ones of %s", excess)
			.hasSizeGreaterThan(excess.size() * 2 / 3);
	}

	@Test
	void namesEveryNonstopFlightOfTheLastMoment() {
		TripQuery query = TripQuery.oneWay(new AirportCode("LHR"), new AirportCode("JFK"), DEPARTURE);
		Set<String> flights = replay(new ReplayQuestion(query, List.of(TestMarket.NOW), true)).stream()
			.filter((fare) -> fare.slices().getFirst().stops() == 0)
			.map((fare) -> fare.slices().getFirst().first().designator())
			.collect(Collectors.toSet());
		Set<String> offered = searchAt(query, TestMarket.NOW).stream()
			.filter((offer) -> offer.itinerary().mostStops() == 0)
			.map((offer) -> offer.itinerary().slices().getFirst().first().designator())
			.collect(Collectors.toSet());
		assertThat(flights).hasSizeGreaterThan(5).containsAll(offered);
	}

	@Test
	void tellsNothingOfFlightsThatHadLeft() {
		TripQuery query = TripQuery.oneWay(new AirportCode("LHR"), new AirportCode("JFK"), TODAY.minusDays(10));
		List<ReplayedFare> fares = replay(new ReplayQuestion(query, moments(), false));
		assertThat(fares).isNotEmpty()
			.allSatisfy((fare) -> assertThat(fare.seenAt()).isBefore(fare.slices().getFirst().departure().toInstant()));
	}

	@Test
	void givesUpAtTheDeadline() {
		TripQuery query = TripQuery.oneWay(new AirportCode("LHR"), new AirportCode("JFK"), DEPARTURE);
		assertThat(this.market.replay(List.of(new ReplayQuestion(query, moments(), false)), Deadline.in(Duration.ZERO)))
			.isEmpty();
	}

	private List<ReplayedFare> replay(ReplayQuestion question) {
		return this.market.replay(List.of(question), TestSuppliers.soon()).orElseThrow();
	}

	private static List<Instant> moments() {
		List<Instant> moments = new ArrayList<>();
		for (int day = 120; day >= 0; day -= 8) {
			moments.add(TestMarket.NOW.minus(Duration.ofDays(day)));
		}
		return moments;
	}

	private List<Offer> searchAt(TripQuery query, Instant moment) {
		return ((SupplierAnswer.Answered) this.market.searchAt(query, moment, TestSuppliers.soon())).offers();
	}

	/** How much more it is than the cheapest offer, as a share. */
	private static double excess(ReplayedFare fare, List<Offer> offers) {
		Money cheapest = offers.stream().map(Offer::total).min(Money::compareTo).orElseThrow();
		return fare.total().amount().doubleValue() / cheapest.amount().doubleValue() - 1;
	}

}
