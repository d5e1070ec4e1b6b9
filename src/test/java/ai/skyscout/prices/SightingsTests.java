package ai.skyscout.prices;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.TreeSet;

import ai.skyscout.core.AirportCode;
import ai.skyscout.core.Cabin;
import ai.skyscout.core.Money;
import ai.skyscout.core.Passengers;
import ai.skyscout.core.TripQuery;
import ai.skyscout.flights.CarrierCode;
import ai.skyscout.flights.OfferBuilder;
import ai.skyscout.flights.SupplierId;
import org.junit.jupiter.api.Test;

import static ai.skyscout.flights.OfferBuilder.offer;
import static org.assertj.core.api.Assertions.assertThat;

class SightingsTests {

	private static final LocalDate OUT = LocalDate.of(2027, 2, 10);

	private static final LocalDate BACK = LocalDate.of(2027, 2, 17);

	private static final TripQuery ONE_WAY = TripQuery.oneWay(new AirportCode("LHR"), new AirportCode("JFK"), OUT);

	private static final TripQuery RETURN = TripQuery.roundTrip(new AirportCode("LHR"), new AirportCode("JFK"), OUT,
			BACK);

	@Test
	void remembersWhatWasSaidOfAFlight() {
		assertThat(Sightings.of(ONE_WAY,
				List.of(offer().supplier("duffel")
					.carrier("VS")
					.flight(3)
					.taking(Duration.ofMinutes(485))
					.price("412.50 GBP")
					.simulated(false)
					.build())))
			.containsExactly(new Observation(Route.of("LHR", "JFK"), TripDates.oneWay(OUT), Cabin.ECONOMY, 0,
					new CarrierCode("VS"), 3, LocalTime.of(9, 0), 485, new SupplierId("duffel"),
					Money.of("412.50", "GBP"), false, OfferBuilder.SEEN));
	}

	@Test
	void keepsTheCheapestFareOfAFlight() {
		assertThat(prices(ONE_WAY, offer().brand("Flex").price("500.00 EUR"),
				offer().brand("Light").price("300.00 EUR"), offer().brand("Standard").price("400.00 EUR")))
			.containsExactly("300.00 EUR");
	}

	@Test
	void keepsEachNonstopFlightOfAOneWayTrip() {
		assertThat(prices(ONE_WAY, offer().flight(117).price("500.00 EUR"), offer().flight(175).price("300.00 EUR")))
			.containsExactlyInAnyOrder("500.00 EUR", "300.00 EUR");
	}

	@Test
	void keepsTheCheapestOfACarrierWhereFlightsAreCombined() {
		assertThat(prices(ONE_WAY, offer().flight(117).stops(1).price("500.00 EUR"),
				offer().flight(175).stops(1).price("300.00 EUR"), offer().flight(9).stops(2).price("350.00 EUR")))
			.containsExactlyInAnyOrder("300.00 EUR", "350.00 EUR");
		assertThat(prices(RETURN, offer().flight(117).back("2027-02-17T09:00").price("500.00 EUR"),
				offer().flight(175).back("2027-02-17T09:00").price("300.00 EUR"),
				offer().carrier("VS").flight(3).back("2027-02-17T09:00").price("350.00 EUR")))
			.containsExactlyInAnyOrder("300.00 EUR", "350.00 EUR");
	}

	@Test
	void neverComparesAmountsOfDifferentCurrencies() {
		assertThat(prices(ONE_WAY, offer().price("300.00 EUR"), offer().price("290.00 GBP")))
			.containsExactlyInAnyOrder("300.00 EUR", "290.00 GBP");
	}

	@Test
	void countsTheStopsOfTheWorseSlice() {
		assertThat(Sightings.of(RETURN, List.of(offer().back("2027-02-17T09:00").stops(2).build()))).singleElement()
			.satisfies((seen) -> {
				assertThat(seen.stops()).isEqualTo(2);
				assertThat(seen.dates()).isEqualTo(new TripDates(OUT, BACK));
			});
	}

	@Test
	void tellsTheAirportsOfATownApart() {
		TripQuery fromLondon = new TripQuery(
				List.of(new TripQuery.Slice(new TreeSet<>(List.of(new AirportCode("LHR"), new AirportCode("LGW"))),
						new TreeSet<>(List.of(new AirportCode("JFK"))), OUT)),
				Passengers.ONE_ADULT, Cabin.ECONOMY);
		assertThat(Sightings.of(fromLondon, List.of(offer().from("LHR").build(), offer().from("LGW").build())))
			.extracting(Observation::route)
			.containsExactlyInAnyOrder(Route.of("LHR", "JFK"), Route.of("LGW", "JFK"));
	}

	@Test
	void leavesOutATripThatComesBackFromAnotherAirport() {
		assertThat(Sightings.of(RETURN, List.of(offer().then("EWR", "LHR", "2027-02-17T09:00").build()))).isEmpty();
	}

	@Test
	void sharesThePriceAmongTheAdults() {
		assertThat(prices(of(new Passengers(3, 0, 0)), offer().price("1000.00 EUR"))).containsExactly("333.33 EUR");
	}

	@Test
	void leavesOutPartiesWithChildren() {
		assertThat(prices(of(new Passengers(2, 1, 0)), offer())).isEmpty();
		assertThat(prices(of(new Passengers(2, 0, 1)), offer())).isEmpty();
	}

	@Test
	void leavesOutTripsOfSeveralCities() {
		TripQuery cities = new TripQuery(
				List.of(TripQuery.Slice.between(new AirportCode("LHR"), new AirportCode("JFK"), OUT),
						TripQuery.Slice.between(new AirportCode("JFK"), new AirportCode("SFO"), BACK)),
				Passengers.ONE_ADULT, Cabin.ECONOMY);
		assertThat(prices(cities, offer().then("JFK", "SFO", "2027-02-17T09:00"))).isEmpty();
	}

	private static TripQuery of(Passengers passengers) {
		return new TripQuery(ONE_WAY.slices(), passengers, Cabin.ECONOMY);
	}

	private static List<String> prices(TripQuery query, OfferBuilder... offers) {
		return Sightings.of(query, List.of(offers).stream().map(OfferBuilder::build).toList())
			.stream()
			.map((seen) -> seen.price().toString())
			.toList();
	}

}
