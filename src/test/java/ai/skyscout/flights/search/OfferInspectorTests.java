package ai.skyscout.flights.search;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

import ai.skyscout.core.TripQuery;
import ai.skyscout.flights.FewPlaces;
import ai.skyscout.flights.FixedRates;
import ai.skyscout.flights.Offer;
import ai.skyscout.flights.OfferBuilder;
import ai.skyscout.flights.SupplierId;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.junit.jupiter.api.Test;

import static ai.skyscout.flights.OfferBuilder.offer;
import static ai.skyscout.flights.search.SearchFixture.LONDON_TO_NEW_YORK;
import static ai.skyscout.flights.search.SearchFixture.oneWay;
import static ai.skyscout.flights.search.SearchFixture.roundTrip;
import static org.assertj.core.api.Assertions.assertThat;

class OfferInspectorTests {

	private static final SupplierId DEMO = new SupplierId("demo");

	private final OfferInspector inspector = new OfferInspector(new FewPlaces(), new FixedRates(),
			InstantSource.fixed(OfferBuilder.SEEN));

	@Test
	void acceptsWhatAnswersTheQuery() {
		assertThat(fault(offer())).isEmpty();
		assertThat(fault(offer().stops(2))).isEmpty();
		assertThat(fault(offer().price("510.00 USD"))).isEmpty();
		assertThat(fault(roundTrip("LHR", "JFK", "2027-02-10", "2027-02-17"), offer().back("2027-02-17T18:00")))
			.isEmpty();
		assertThat(fault(oneWay("LHR,LGW", "JFK,EWR", "2027-02-10"), offer().from("LGW").to("EWR"))).isEmpty();
	}

	@Test
	void countsDaysByTheClockOfTheOrigin() {
		OfferBuilder justAfterMidnight = offer().from("SYD")
			.to("SIN")
			.departing("2027-02-11T00:15")
			.taking(Duration.ofHours(8));
		assertThat(fault(oneWay("SYD", "SIN", "2027-02-11"), justAfterMidnight)).isEmpty();
		assertThat(fault(oneWay("SYD", "SIN", "2027-02-10"), justAfterMidnight)).contains(Drop.OTHER_TRIP);
	}

	@Test
	void refusesAnotherTrip() {
		assertThat(fault(offer().from("LGW"))).contains(Drop.OTHER_TRIP);
		assertThat(fault(offer().to("EWR"))).contains(Drop.OTHER_TRIP);
		assertThat(fault(offer().departing("2027-02-11T09:00"))).contains(Drop.OTHER_TRIP);
		assertThat(fault(offer().back("2027-02-17T18:00"))).contains(Drop.OTHER_TRIP);
	}

	@Test
	void refusesAirportsThatNobodyKnows() {
		assertThat(fault(offer().via("XQZ"))).contains(Drop.UNKNOWN_AIRPORT);
	}

	@Test
	void refusesAbsurdPrices() {
		assertThat(fault(offer().price("0.00 EUR"))).contains(Drop.ABSURD_PRICE);
		assertThat(fault(offer().price("-412.50 EUR"))).contains(Drop.ABSURD_PRICE);
		assertThat(fault(offer().price("100000.01 EUR"))).contains(Drop.ABSURD_PRICE);
	}

	@Test
	void refusesAnOceanForTheFareOfABus() {
		assertThat(fault(offer().from("LHR").to("JFK").price("1.00 EUR"))).contains(Drop.ABSURD_PRICE);
		assertThat(fault(offer().from("LHR").to("JFK").price("49.00 EUR"))).isEmpty();
		assertThat(fault(offer().price("100000.00 EUR"))).isEmpty();
	}

	@Test
	void refusesACurrencyWithoutARate() {
		assertThat(fault(offer().price("40000 XAF"))).contains(Drop.UNKNOWN_CURRENCY);
	}

	@Test
	void refusesWhatHasDepartedOrExpired() {
		assertThat(fault(oneWay("LHR", "JFK", "2027-01-10"), offer().departing("2027-01-10T11:59")))
			.contains(Drop.DEPARTED);
		assertThat(fault(offer().expiresAt(OfferBuilder.SEEN))).contains(Drop.EXPIRED);
		assertThat(fault(offer().expiresAt(OfferBuilder.SEEN.plusMillis(1)))).isEmpty();
	}

	@Test
	void refusesAReturnBeforeTheArrival() {
		assertThat(fault(roundTrip("LHR", "JFK", "2027-02-10", "2027-02-10"), offer().back("2027-02-10T11:00")))
			.contains(Drop.BACKWARDS);
	}

	@Test
	void acceptsAChangeOfAirportsOnlyWithinReach() {
		assertThat(fault(offer().via("LGW/LHR").layovers(Duration.ofHours(4)).taking(Duration.ofHours(14)))).isEmpty();
		assertThat(fault(offer().via("DUB/KEF").taking(Duration.ofHours(14)))).contains(Drop.NOT_CONTIGUOUS);
	}

	@Test
	void refusesAbsurdDurations() {
		assertThat(fault(offer().taking(Duration.ofHours(3)))).as("faster than any airliner")
			.contains(Drop.ABSURD_DURATION);
		assertThat(fault(offer().taking(Duration.ofHours(23)))).as("longer than any flight")
			.contains(Drop.ABSURD_DURATION);
		assertThat(fault(offer().stops(1).layovers(Duration.ofHours(90)).taking(Duration.ofHours(100))))
			.contains(Drop.ABSURD_DURATION);
	}

	@Test
	void refusesOffersOfAnother() {
		assertThat(fault(offer().supplier("other"))).contains(Drop.WRONG_SUPPLIER);
	}

	@Test
	void keepsTheFirstOfTwoThatShareAnId() {
		Inspection inspection = inspection(100);
		Offer first = offer().reference("same").price("400.00 EUR").build();
		inspection.add(List.of(first, first));
		assertThat(inspection.dropped()).as("said twice").isZero();
		inspection.add(List.of(offer().reference("same").price("300.00 EUR").build()));
		assertThat(inspection.good()).containsExactly(first);
		assertThat(inspection.dropped()).isOne();
	}

	@Test
	void keepsABoundedNumber() {
		Inspection inspection = inspection(2);
		inspection.add(List.of(offer().flight(1).build(), offer().flight(2).build(), offer().flight(3).build()));
		assertThat(inspection.good()).hasSize(2);
		assertThat(inspection.dropped()).isOne();
	}

	private Inspection inspection(int most) {
		return new Inspection(this.inspector, new SimpleMeterRegistry(), DEMO, LONDON_TO_NEW_YORK, most);
	}

	private Optional<Drop> fault(OfferBuilder offer) {
		return fault(LONDON_TO_NEW_YORK, offer);
	}

	private Optional<Drop> fault(TripQuery query, OfferBuilder offer) {
		return this.inspector.findFault(DEMO, query, offer.build());
	}

}
