package ai.skyscout.flights.supplier.demo;

import java.time.Duration;
import java.time.LocalDate;
import java.util.DoubleSummaryStatistics;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import ai.skyscout.core.AirportCode;
import ai.skyscout.core.Cabin;
import ai.skyscout.core.Passengers;
import ai.skyscout.core.TripQuery;
import ai.skyscout.flights.CarrierCode;
import ai.skyscout.flights.Itinerary;
import ai.skyscout.flights.ItineraryId;
import ai.skyscout.flights.Offer;
import ai.skyscout.flights.Segment;
import ai.skyscout.flights.Slice;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Whether the market looks like the world.
 */
class RealismTests {

	@Test
	void fliesManyTimesADayFromLondonToNewYork() {
		List<Offer> offers = oneWay("LHR", "JFK", TestMarket.IN_SPRING);
		assertThat(itineraries(offers).stream().filter((itinerary) -> itinerary.mostStops() == 0)).hasSizeBetween(8,
				30);
		assertThat(itineraries(offers)).hasSizeBetween(100, 300);
	}

	@Test
	void offersWaysOverManyAirportsAndThroughTheDay() {
		List<Itinerary> itineraries = itineraries(oneWay("LHR", "JFK", TestMarket.IN_SPRING));
		Set<AirportCode> stops = new HashSet<>();
		Set<Integer> hours = new HashSet<>();
		for (Itinerary itinerary : itineraries) {
			Slice slice = itinerary.slices().getFirst();
			hours.add(slice.departure().getHour());
			slice.layovers().forEach((layover) -> stops.add(layover.arrivalAirport()));
		}
		assertThat(stops).hasSizeGreaterThan(15);
		assertThat(hours).hasSizeGreaterThan(12);
	}

	@Test
	void bringsAnyoneFromAucklandToLondonWithinADayAndAHalf() {
		List<Itinerary> itineraries = itineraries(oneWay("AKL", "LHR", TestMarket.IN_SPRING));
		assertThat(itineraries).isNotEmpty();
		assertThat(itineraries).allMatch((itinerary) -> itinerary.mostStops() >= 1);
		assertThat(itineraries).anyMatch(
				(itinerary) -> itinerary.mostStops() == 1 && itinerary.duration().compareTo(Duration.ofHours(35)) <= 0);
	}

	@ParameterizedTest
	@CsvSource({ "LCY, EDI", "LCY, ZRH", "LCY, JFK", "KOI, SYD", "BRW, LHR", "IPC, CDG", "GOH, BKK", "FAE, JFK",
			"USH, NRT", "TOS, PER" })
	void findsAWayToRemoteAndOddAirports(String from, String to) {
		assertThat(oneWay(from, to, TestMarket.IN_SUMMER)).isNotEmpty();
	}

	@ParameterizedTest
	@CsvSource({ "LHR, JFK, ECONOMY, 300, 900", "LHR, JFK, BUSINESS, 1500, 5000",
			"LHR, JFK, PREMIUM_ECONOMY, 450, 1900", "SYD, LHR, ECONOMY, 700, 1800", "LHR, NRT, ECONOMY, 450, 1600",
			"LHR, MAD, ECONOMY, 50, 400", "JFK, LAX, ECONOMY, 110, 700" })
	void asksForAReturnTripWhatOneExpects(String from, String to, Cabin cabin, int least, int most) {
		for (LocalDate day : List.of(TestMarket.IN_SPRING, TestMarket.IN_SUMMER, LocalDate.of(2026, 12, 21))) {
			TripQuery query = new TripQuery(
					TripQuery.roundTrip(new AirportCode(from), new AirportCode(to), day, day.plusDays(8)).slices(),
					Passengers.ONE_ADULT, cabin);
			DoubleSummaryStatistics cheapest = plainPrices(TestSuppliers.offers(TestSuppliers.market(), query));
			assertThat(cheapest.getMin()).as("%s %s", query.key(), cheapest).isBetween((double) least, (double) most);
		}
	}

	@Test
	void sellsLowCostFlightsForLittleEarlyAndForMoreLate() {
		TripQuery early = TripQuery.oneWay(new AirportCode("BGY"), new AirportCode("STN"), TestMarket.IN_SPRING);
		TripQuery late = early.shiftedBy(-107);
		DoubleSummaryStatistics then = plainPrices(
				ofCarrier("FR", TestSuppliers.offers(TestSuppliers.market(), early)));
		DoubleSummaryStatistics soon = plainPrices(ofCarrier("FR", TestSuppliers.offers(TestSuppliers.market(), late)));
		assertThat(then.getMin()).isBetween(14.0, 70.0);
		assertThat(soon.getMin()).isBetween(40.0, 250.0).isGreaterThan(then.getMin() * 1.4);
	}

	@Test
	void sellsEveryFlightInTwoOrThreeFareFamilies() {
		List<Offer> offers = oneWay("LHR", "JFK", TestMarket.IN_SPRING);
		ItineraryId first = offers.getFirst().itinerary().id();
		List<Offer> families = offers.stream().filter((offer) -> offer.itinerary().id().equals(first)).toList();
		assertThat(families).hasSizeBetween(2, 3);
		for (int i = 1; i < families.size(); i++) {
			assertThat(families.get(i).total()).isGreaterThan(families.get(i - 1).total());
			assertThat(families.get(i).fare().brand()).isNotEqualTo(families.get(i - 1).fare().brand());
		}
		assertThat(families.getFirst().fare().checkedBags()).isZero();
		assertThat(families.getLast().fare().checkedBags()).isPositive();
	}

	@Test
	void fliesTheShortLegsOfABusinessTripInALesserCabinAtMost() {
		TripQuery query = new TripQuery(
				TripQuery.oneWay(new AirportCode("BGO"), new AirportCode("BKK"), TestMarket.IN_SPRING).slices(),
				Passengers.ONE_ADULT, Cabin.BUSINESS);
		for (Offer offer : TestSuppliers.offers(TestSuppliers.market(), query)) {
			Duration inCabin = offer.itinerary()
				.segments()
				.filter((segment) -> segment.cabin() == Cabin.BUSINESS)
				.map(Segment::duration)
				.reduce(Duration.ZERO, Duration::plus);
			Duration flown = offer.itinerary().segments().map(Segment::duration).reduce(Duration.ZERO, Duration::plus);
			assertThat(inCabin.multipliedBy(2)).isGreaterThan(flown.minusHours(1));
		}
	}

	@Test
	void makesChildrenAndInfantsCheaper() {
		TripQuery one = TripQuery.oneWay(new AirportCode("LHR"), new AirportCode("JFK"), TestMarket.IN_SPRING);
		TripQuery family = new TripQuery(one.slices(), new Passengers(1, 1, 1), Cabin.ECONOMY);
		TripFinder finder = new TripFinder(TestMarket.get(), 330);
		double adult = finder.cheapest(new TripQuery(one.slices(), new Passengers(1, 1, 0), Cabin.ECONOMY),
				TestMarket.MOMENT);
		double all = plainPrices(TestSuppliers.offers(TestSuppliers.market(), family)).getMin();
		assertThat(all / adult).isBetween(1.84, 1.86);
	}

	@Test
	void startsAndEndsAtAnyAirportOfACity() {
		TripQuery query = new TripQuery(List.of(new TripQuery.Slice(codes("LHR", "LGW", "STN", "LTN", "LCY"),
				codes("JFK", "EWR", "LGA"), TestMarket.IN_SPRING)), Passengers.ONE_ADULT, Cabin.ECONOMY);
		List<Itinerary> itineraries = itineraries(TestSuppliers.offers(TestSuppliers.market(), query));
		assertThat(itineraries.stream().map((itinerary) -> itinerary.slices().getFirst().origin()).distinct())
			.hasSizeGreaterThan(1);
		assertThat(itineraries.stream().map((itinerary) -> itinerary.slices().getFirst().destination()).distinct())
			.hasSizeGreaterThan(1);
		assertThat(itineraries).noneMatch((itinerary) -> itinerary.slices()
			.getFirst()
			.layovers()
			.stream()
			.anyMatch((layover) -> codes("LHR", "LGW", "STN", "LTN", "LCY", "JFK", "EWR", "LGA")
				.contains(layover.departureAirport())));
	}

	@Test
	void sellsSomeFlightsUnderThePartnersNumber() {
		assertThat(itineraries(oneWay("LHR", "CLT", TestMarket.IN_SPRING)).stream()
			.flatMap(Itinerary::segments)
			.anyMatch(Segment::isCodeshare)).isTrue();
	}

	@Test
	void warnsOfSelfTransfersBetweenCarriersThatDoNotKnowEachOther() {
		Set<CarrierCode> alone = Set.of(new CarrierCode("FR"), new CarrierCode("U2"), new CarrierCode("W6"));
		for (Itinerary itinerary : itineraries(oneWay("BGY", "EDI", TestMarket.IN_SPRING))) {
			List<Segment> segments = itinerary.slices().getFirst().segments();
			for (int i = 1; i < segments.size(); i++) {
				if (alone.contains(segments.get(i).operatingCarrier())) {
					assertThat(segments.get(i).separateTicket()).isTrue();
				}
			}
		}
	}

	private static TreeSet<AirportCode> codes(String... codes) {
		TreeSet<AirportCode> set = new TreeSet<>();
		for (String code : codes) {
			set.add(new AirportCode(code));
		}
		return set;
	}

	private static List<Offer> oneWay(String from, String to, LocalDate day) {
		return TestSuppliers.offers(TestSuppliers.market(),
				TripQuery.oneWay(new AirportCode(from), new AirportCode(to), day));
	}

	private static List<Offer> ofCarrier(String code, List<Offer> offers) {
		CarrierCode carrier = new CarrierCode(code);
		return offers.stream()
			.filter((offer) -> offer.itinerary().mostStops() == 0
					&& offer.itinerary().marketingCarriers().contains(carrier))
			.toList();
	}

	private static List<Itinerary> itineraries(List<Offer> offers) {
		return offers.stream().map(Offer::itinerary).distinct().toList();
	}

	private static DoubleSummaryStatistics plainPrices(List<Offer> offers) {
		return offers.stream().mapToDouble((offer) -> offer.total().amount().doubleValue()).summaryStatistics();
	}

}
