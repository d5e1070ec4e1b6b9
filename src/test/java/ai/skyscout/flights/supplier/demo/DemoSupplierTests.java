package ai.skyscout.flights.supplier.demo;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import ai.skyscout.core.AirportCode;
import ai.skyscout.core.Cabin;
import ai.skyscout.core.DateWindow;
import ai.skyscout.core.Money;
import ai.skyscout.core.Passengers;
import ai.skyscout.core.TripQuery;
import ai.skyscout.flights.Itinerary;
import ai.skyscout.flights.ItineraryId;
import ai.skyscout.flights.Offer;
import ai.skyscout.flights.OfferId;
import ai.skyscout.flights.Slice;
import ai.skyscout.flights.SupplierId;
import ai.skyscout.flights.supplier.CalendarAnswer;
import ai.skyscout.flights.supplier.Deadline;
import ai.skyscout.flights.supplier.Recheck;
import ai.skyscout.flights.supplier.SupplierAnswer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class DemoSupplierTests {

	private static final AirportCode LHR = new AirportCode("LHR");

	private static final AirportCode JFK = new AirportCode("JFK");

	private static final AirportCode LAX = new AirportCode("LAX");

	private static final AirportCode BKK = new AirportCode("BKK");

	private static final AirportCode SYD = new AirportCode("SYD");

	private static final LocalDate DAY = TestMarket.IN_SPRING;

	private static final TripQuery RETURN = TripQuery.roundTrip(LHR, JFK, DAY, DAY.plusDays(7));

	private static final TripQuery ROUND_THE_WORLD = new TripQuery(
			List.of(TripQuery.Slice.between(LHR, JFK, DAY), TripQuery.Slice.between(JFK, LAX, DAY.plusDays(3)),
					TripQuery.Slice.between(LAX, SYD, DAY.plusDays(6)),
					TripQuery.Slice.between(SYD, BKK, DAY.plusDays(12)),
					TripQuery.Slice.between(BKK, new AirportCode("DEL"), DAY.plusDays(15)),
					TripQuery.Slice.between(new AirportCode("DEL"), LHR, DAY.plusDays(18))),
			new Passengers(2, 1, 1), Cabin.ECONOMY);

	@Test
	void answersTheSameToTheSameQuestionAtTheSameMoment() {
		assertThat(TestSuppliers.offers(TestSuppliers.market(), RETURN)).isNotEmpty()
			.isEqualTo(TestSuppliers.offers(TestSuppliers.market(), RETURN));
	}

	@Test
	void keepsAlmostAllPricesBetweenTwoClicks() {
		assertThat(changed(Duration.ofMinutes(2))).isLessThan(0.05);
	}

	@Test
	void movesPricesOverTheDays() {
		assertThat(changed(Duration.ofDays(4))).isGreaterThan(0.3);
	}

	private static double changed(Duration later) {
		TripQuery query = TripQuery.oneWay(LHR, JFK, DAY);
		Map<OfferId, Money> before = prices(query, TestMarket.NOW);
		Map<OfferId, Money> after = prices(query, TestMarket.NOW.plus(later));
		after.keySet().retainAll(before.keySet());
		assertThat(after).hasSizeGreaterThan(100);
		return after.entrySet().stream().filter((entry) -> !entry.getValue().equals(before.get(entry.getKey()))).count()
				/ (double) after.size();
	}

	private static Map<OfferId, Money> prices(TripQuery query, Instant moment) {
		Map<OfferId, Money> prices = new HashMap<>();
		TestSuppliers.offers(TestSuppliers.marketAt(moment), query)
			.forEach((offer) -> prices.put(offer.id(), offer.total()));
		return prices;
	}

	@Test
	void tellsWhatItWouldHaveAnsweredAtAnotherMoment() {
		Instant before = TestMarket.NOW.minus(Duration.ofDays(40));
		SupplierAnswer replayed = TestSuppliers.market().searchAt(RETURN, before, TestSuppliers.soon());
		assertThat(replayed)
			.isEqualTo(new SupplierAnswer.Answered(TestSuppliers.offers(TestSuppliers.marketAt(before), RETURN)));
		assertThat(((SupplierAnswer.Answered) replayed).offers()).allMatch((offer) -> offer.seenAt().equals(before));
	}

	@Test
	void namesEveryOfferOnce() {
		List<Offer> offers = TestSuppliers.offers(TestSuppliers.market(), RETURN);
		assertThat(offers).extracting(Offer::id).doesNotHaveDuplicates();
		assertThat(itineraries(offers)).hasSizeBetween(100, 300);
	}

	@Test
	void returnsAfterHavingArrived() {
		TripQuery sameDay = TripQuery.roundTrip(LHR, new AirportCode("EDI"), DAY, DAY);
		List<Offer> offers = TestSuppliers.offers(TestSuppliers.market(), sameDay);
		assertThat(offers).isNotEmpty();
		for (Offer offer : offers) {
			List<Slice> slices = offer.itinerary().slices();
			assertThat(slices.get(1).departure()).isAfterOrEqualTo(slices.get(0).arrival().plusMinutes(90));
		}
	}

	@Test
	void makesTripsOfSixSlices() {
		List<Offer> offers = TestSuppliers.offers(TestSuppliers.market(), ROUND_THE_WORLD);
		assertThat(itineraries(offers)).hasSizeBetween(50, 300);
		assertThat(offers).allMatch((offer) -> offer.itinerary().slices().size() == 6);
		assertThat(offers).allMatch((offer) -> offer.id().reference().length() <= 200);
	}

	@Test
	void offersAMixOfCarriersForAReturnTrip() {
		Set<Object> carriers = new HashSet<>();
		itineraries(TestSuppliers.offers(TestSuppliers.market(), RETURN))
			.forEach((itinerary) -> carriers.addAll(itinerary.marketingCarriers()));
		assertThat(carriers).hasSizeGreaterThan(4);
	}

	@Test
	void sellsNothingInThePastOrBeyondTheHorizon() {
		LocalDate today = LocalDate.ofInstant(TestMarket.NOW, java.time.ZoneOffset.UTC);
		assertThat(TestSuppliers.offers(TestSuppliers.market(), TripQuery.oneWay(LHR, JFK, today.minusDays(1))))
			.isEmpty();
		assertThat(TestSuppliers.offers(TestSuppliers.market(), TripQuery.oneWay(LHR, JFK, today.plusDays(331))))
			.isEmpty();
		assertThat(TestSuppliers.offers(TestSuppliers.market(), TripQuery.oneWay(LHR, JFK, today.plusDays(330))))
			.isNotEmpty();
	}

	@Test
	void sellsNothingThatLeavesWithinTheHour() {
		LocalDate today = LocalDate.ofInstant(TestMarket.NOW, java.time.ZoneOffset.UTC);
		List<Offer> offers = TestSuppliers.offers(TestSuppliers.market(),
				TripQuery.oneWay(LHR, new AirportCode("MAD"), today));
		assertThat(offers).isNotEmpty();
		assertThat(offers).allMatch((offer) -> !offer.itinerary()
			.slices()
			.getFirst()
			.departure()
			.toInstant()
			.isBefore(TestMarket.NOW.plus(Duration.ofHours(1))));
	}

	@Test
	void knowsNoAirportThatDoesNotExist() {
		assertThat(TestSuppliers.offers(TestSuppliers.market(), TripQuery.oneWay(LHR, new AirportCode("QQQ"), DAY)))
			.isEmpty();
	}

	@Test
	void makesAnOfferAgainFromItsIdAlone() {
		for (TripQuery query : List.of(RETURN, ROUND_THE_WORLD, TripQuery.oneWay(SYD, LHR, DAY))) {
			List<Offer> offers = TestSuppliers.offers(TestSuppliers.market(), query);
			int available = 0;
			for (Offer offer : offers) {
				Recheck recheck = TestSuppliers.market()
					.recheck(OfferId.parse(offer.id().toString()), TestSuppliers.soon());
				if (recheck instanceof Recheck.Available again) {
					assertThat(again.offer()).isEqualTo(offer);
					available++;
				}
				else {
					assertThat(recheck).isInstanceOf(Recheck.Gone.class);
				}
			}
			assertThat(available).isBetween(offers.size() * 9 / 10, offers.size());
		}
	}

	@Test
	void saysThatAFlightWhichHasLeftIsGone() {
		Offer offer = TestSuppliers.offers(TestSuppliers.market(), RETURN).getFirst();
		Instant later = DAY.plusDays(1).atStartOfDay(java.time.ZoneOffset.UTC).toInstant();
		assertThat(TestSuppliers.marketAt(later).recheck(offer.id(), TestSuppliers.soon()))
			.isInstanceOf(Recheck.Gone.class);
	}

	@ParameterizedTest
	@ValueSource(strings = { "x", "AAAA", "EAEAAAAA", "________", "..~..", "EAEBAFFBAQAAAAAAAAAA",
			"AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA" })
	void doesNotKnowAReferenceThatItDidNotWrite(String reference) {
		assertThat(TestSuppliers.market().recheck(new OfferId(new SupplierId("demo"), reference), TestSuppliers.soon()))
			.isInstanceOf(Recheck.Unknown.class);
	}

	@Test
	void doesNotKnowAReferenceThatWasTamperedWith() {
		String reference = TestSuppliers.offers(TestSuppliers.market(), RETURN).getFirst().id().reference();
		for (int i = 0; i < reference.length(); i++) {
			char other = (reference.charAt(i) == 'A') ? 'B' : 'A';
			String changed = reference.substring(0, i) + other + reference.substring(i + 1);
			assertThat(
					TestSuppliers.market().recheck(new OfferId(new SupplierId("demo"), changed), TestSuppliers.soon()))
				.isInstanceOf(Recheck.Unknown.class);
		}
	}

	@Test
	void sellsTheSameFlightsThroughAnAgencyForItsOwnPrice() {
		Map<ItineraryId, Money> market = plain(TestSuppliers.offers(TestSuppliers.market(), RETURN));
		List<Offer> offers = TestSuppliers.offers(TestSuppliers.agency(), RETURN);
		Map<ItineraryId, Money> agency = plain(offers);
		assertThat(market.keySet()).containsAll(agency.keySet());
		assertThat(agency.size()).isBetween(market.size() / 2, market.size() - 1);
		assertThat(agency.entrySet()).anyMatch((entry) -> entry.getValue().compareTo(market.get(entry.getKey())) < 0);
		assertThat(agency.entrySet()).anyMatch((entry) -> entry.getValue().compareTo(market.get(entry.getKey())) > 0);
		assertThat(offers).allMatch((offer) -> offer.seatsLeft() == null);
	}

	@Test
	void givesTheCheapestPriceOfEveryDay() {
		DateWindow window = DateWindow.around(DAY, 3);
		CalendarAnswer answer = TestSuppliers.market().calendar(RETURN, window, TestSuppliers.soon());
		assertThat(answer).isInstanceOf(CalendarAnswer.Prices.class);
		Map<LocalDate, CalendarAnswer.DayPrice> days = ((CalendarAnswer.Prices) answer).days();
		assertThat(days).containsOnlyKeys(window.days());
		Money cheapest = TestSuppliers.offers(TestSuppliers.market(), RETURN)
			.stream()
			.map(Offer::total)
			.min(Money::compareTo)
			.orElseThrow();
		assertThat(days.get(DAY).total()).isEqualTo(cheapest);
		assertThat(days.values().stream().map(CalendarAnswer.DayPrice::total).distinct()).hasSizeGreaterThan(3);
	}

	@Test
	void givesUpAtTheDeadlineWhileTheMarketIsNotOpen() {
		java.util.concurrent.CountDownLatch never = new java.util.concurrent.CountDownLatch(1);
		MarketOpening opening = new MarketOpening(() -> {
			try {
				never.await();
			}
			catch (InterruptedException ex) {
				Thread.currentThread().interrupt();
			}
			return TestMarket.get();
		});
		DemoSupplier supplier = new DemoSupplier(new DemoMarket(), Set.of(), opening, TestSuppliers.SETTINGS,
				java.time.Clock.systemUTC());
		assertThat(supplier.search(RETURN, Deadline.in(Duration.ofMillis(30)), (offers) -> {
		})).isInstanceOf(SupplierAnswer.TimedOut.class);
		never.countDown();
	}

	@Test
	void failsWhenTheMarketCannotOpen() {
		MarketOpening opening = new MarketOpening(() -> {
			throw new IllegalArgumentException("No data");
		});
		DemoSupplier supplier = new DemoSupplier(new DemoMarket(), Set.of(), opening, TestSuppliers.SETTINGS,
				java.time.Clock.systemUTC());
		assertThat(supplier.search(RETURN, TestSuppliers.soon(), (offers) -> {
		})).isInstanceOf(SupplierAnswer.Failed.class);
	}

	@Test
	void sendsBuyersToAPageOfThisSite() {
		Offer offer = TestSuppliers.offers(TestSuppliers.market(), RETURN).getFirst();
		assertThat(TestSuppliers.market().sellerAddress(offer)).hasToString("/demo-seller/" + offer.id());
	}

	private static List<Itinerary> itineraries(List<Offer> offers) {
		return offers.stream().map(Offer::itinerary).distinct().toList();
	}

	private static Map<ItineraryId, Money> plain(List<Offer> offers) {
		Map<ItineraryId, Money> prices = new HashMap<>();
		offers.forEach((offer) -> prices.putIfAbsent(offer.itinerary().id(), offer.total()));
		return prices;
	}

}
