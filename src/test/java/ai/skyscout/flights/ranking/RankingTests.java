package ai.skyscout.flights.ranking;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Currency;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;

import ai.skyscout.core.AirportCode;
import ai.skyscout.core.Cabin;
import ai.skyscout.core.Money;
import ai.skyscout.flights.Alliance;
import ai.skyscout.flights.CarrierCode;
import ai.skyscout.flights.FewAirlines;
import ai.skyscout.flights.FixedRates;
import ai.skyscout.flights.Offer;
import ai.skyscout.flights.OfferBuilder;
import ai.skyscout.flights.search.FoundItinerary;
import org.junit.jupiter.api.Test;

import static ai.skyscout.flights.OfferBuilder.offer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.entry;

class RankingTests {

	private static final Currency EUR = Currency.getInstance("EUR");

	private final Ranking ranking = new Ranking(new FewAirlines(), new FixedRates());

	@Test
	void putsAReasonableNonstopBeforeACheaperOrdeal() {
		FoundItinerary nonstop = offer().flight(1).price("450.00 EUR").found();
		FoundItinerary ordeal = offer().flight(2)
			.via("DUB", "KEF")
			.layovers(Duration.ofHours(9))
			.taking(Duration.ofHours(28))
			.price("420.00 EUR")
			.found();
		FoundItinerary usual = offer().flight(5).stops(1).price("440.00 EUR").found();
		assertThat(order(wishes(), ordeal, usual, nonstop)).containsExactly(nonstop, usual, ordeal);
	}

	@Test
	void putsAMuchCheaperStopBeforeAnAbsurdlyDearNonstop() {
		FoundItinerary nonstop = offer().flight(1).price("2900.00 EUR").found();
		FoundItinerary stop = offer().flight(2).stops(1).price("420.00 EUR").found();
		FoundItinerary other = offer().flight(4).stops(1).price("460.00 EUR").found();
		assertThat(order(wishes(), nonstop, other, stop)).first().isEqualTo(stop);
	}

	@Test
	void prefersDaylightAtTheSamePrice() {
		FoundItinerary night = offer().flight(1).departing("2027-02-10T03:30").found();
		FoundItinerary day = offer().flight(2).departing("2027-02-10T10:00").found();
		assertThat(order(wishes(), night, day)).containsExactly(day, night);
	}

	@Test
	void prefersOneTicketAtTheSamePrice() {
		FoundItinerary apart = offer().flight(1).stops(1).onSeparateTickets().found();
		FoundItinerary together = offer().flight(3).stops(1).found();
		assertThat(order(wishes(), apart, together)).containsExactly(together, apart);
	}

	@Test
	void hasFourOrders() {
		FoundItinerary cheap = offer().flight(1).stops(1).price("300.00 EUR").co2e(500).found();
		FoundItinerary fast = offer().flight(3).taking(Duration.ofHours(7)).price("520.00 EUR").co2e(450).found();
		FoundItinerary green = offer().flight(4).taking(Duration.ofHours(9)).price("560.00 EUR").co2e(250).found();
		FoundItinerary unknown = offer().flight(5).taking(Duration.ofHours(9)).price("570.00 EUR").co2e(null).found();
		FoundItinerary[] all = { unknown, green, fast, cheap };
		assertThat(order(wishes().sort(Sort.CHEAPEST), all)).containsExactly(cheap, fast, green, unknown);
		assertThat(order(wishes().sort(Sort.FASTEST), all)).containsExactly(fast, green, unknown, cheap);
		assertThat(order(wishes().sort(Sort.GREENEST), all)).containsExactly(green, fast, cheap, unknown);
		assertThat(order(wishes().sort(Sort.BEST), all)).hasSize(4);
	}

	@Test
	void ordersAlikeHoweverItWasFound() {
		List<FoundItinerary> found = new ArrayList<>(many(120));
		List<FoundItinerary> first = order(wishes(), found);
		Collections.shuffle(found, new Random(7));
		assertThat(order(wishes(), found)).isEqualTo(first);
	}

	@Test
	void scoresOnlyTheOrderByScoreAndNeverBelowZero() {
		assertThat(rank(wishes(), many(50)).shown()).isSortedAccordingTo((a, b) -> Double.compare(a.score(), b.score()))
			.allSatisfy((ranked) -> assertThat(ranked.score()).isNotNegative());
		assertThat(rank(wishes().sort(Sort.CHEAPEST), many(50)).shown())
			.allSatisfy((ranked) -> assertThat(ranked.score()).isNull());
	}

	@Test
	void comparesAndShowsPricesInOneCurrency() {
		FoundItinerary dollars = offer().flight(1).price("500.00 USD").found();
		FoundItinerary pounds = offer().flight(2).price("300.00 GBP").found();
		Results results = this.ranking.rank(List.of(dollars, pounds), wishes().sort(Sort.CHEAPEST).build(), EUR);
		assertThat(results.shown()).extracting(RankedItinerary::total)
			.containsExactly(Money.of("375.00", "EUR"), Money.of("400.00", "EUR"));
	}

	@Test
	void refusesACurrencyThatHasNoRate() {
		assertThatIllegalArgumentException()
			.isThrownBy(() -> this.ranking.rank(many(1), Refinement.NONE, Currency.getInstance("XAF")))
			.withMessageContaining("XAF");
	}

	@Test
	void filtersByStopsOfTheSliceThatHasTheMost() {
		FoundItinerary direct = offer().flight(1).back("2027-02-17T18:00").found();
		FoundItinerary oneBack = offer().flight(3).back("2027-02-17T18:00").stops(1).found();
		FoundItinerary two = offer().flight(6).stops(2).back("2027-02-17T18:00").found();
		assertThat(order(wishes().stops(0), direct, oneBack, two)).containsExactly(direct);
		assertThat(order(wishes().stops(1), direct, oneBack, two)).containsExactly(oneBack);
		assertThat(order(wishes().stops(0, 1), direct, oneBack, two)).containsExactlyInAnyOrder(direct, oneBack);
		assertThat(order(wishes().stops(2), direct, oneBack, two)).containsExactly(two);
	}

	@Test
	void filtersByCarriersAndAlliances() {
		FoundItinerary british = offer().carrier("BA").found();
		FoundItinerary american = offer().carrier("AA").operatedBy("BA").found();
		FoundItinerary irish = offer().carrier("EI").found();
		FoundItinerary french = offer().carrier("AF").found();
		FoundItinerary[] all = { british, american, irish, french };
		assertThat(order(wishes().carriers("BA", "EI"), all)).containsExactlyInAnyOrder(british, irish);
		assertThat(order(wishes().without("BA"), all)).as("sold or operated").containsExactlyInAnyOrder(irish, french);
		assertThat(order(wishes().alliances(Alliance.ONEWORLD), all)).containsExactlyInAnyOrder(british, american);
	}

	@Test
	void filtersByTimesOfEachSliceAndAcrossMidnight() {
		FoundItinerary morning = offer().flight(1).departing("2027-02-10T09:00").found();
		FoundItinerary late = offer().flight(2).departing("2027-02-10T23:30").found();
		FoundItinerary early = offer().flight(3).departing("2027-02-10T04:00").found();
		FoundItinerary[] all = { morning, late, early };
		assertThat(order(wishes().departing("08:00", "12:00"), all)).containsExactly(morning);
		assertThat(order(wishes().departing("22:00", "05:00"), all)).containsExactlyInAnyOrder(late, early);
		assertThat(order(wishes().departing("09:00", null), all)).containsExactlyInAnyOrder(morning, late);
		assertThat(order(wishes().arrivingBefore("12:00"), all)).as("09:00 from London is 12:00 in New York")
			.containsExactlyInAnyOrder(morning, late, early);
		assertThat(order(wishes().arrivingBefore("11:59"), all)).containsExactlyInAnyOrder(late, early);
	}

	@Test
	void filtersByLayovers() {
		FoundItinerary direct = offer().flight(1).found();
		FoundItinerary dublin = offer().flight(2).via("DUB").layovers(Duration.ofMinutes(55)).found();
		FoundItinerary boston = offer().flight(4).via("BOS").layovers(Duration.ofHours(4)).found();
		FoundItinerary[] all = { direct, dublin, boston };
		assertThat(order(wishes().via("DUB"), all)).containsExactly(dublin);
		assertThat(order(wishes().notVia("DUB"), all)).containsExactlyInAnyOrder(direct, boston);
		assertThat(order(wishes().layovers(Duration.ofHours(1), null), all)).containsExactlyInAnyOrder(direct, boston);
		assertThat(order(wishes().layovers(null, Duration.ofHours(3)), all)).containsExactlyInAnyOrder(direct, dublin);
	}

	@Test
	void filtersByPriceDurationTicketsAndEmissions() {
		FoundItinerary nonstop = offer().flight(1).price("600.00 EUR").co2e(300).found();
		FoundItinerary apart = offer().flight(2).stops(1).onSeparateTickets().price("300.00 EUR").co2e(null).found();
		FoundItinerary[] all = { nonstop, apart };
		assertThat(order(wishes().upTo("599.99"), all)).containsExactly(apart);
		assertThat(order(wishes().upTo("600.00"), all)).hasSize(2);
		assertThat(order(wishes().within(Duration.ofHours(9)), all)).containsExactly(nonstop);
		assertThat(order(wishes().onOneTicket(), all)).containsExactly(nonstop);
		assertThat(order(wishes().emitting(300), all)).as("unknown is not little").containsExactly(nonstop);
		assertThat(order(wishes().emitting(299), all)).isEmpty();
	}

	@Test
	void keepsOnlyOffersThatIncludeTheBagsAndPricesByThem() {
		Offer light = offer().brand("Light").bags(0).price("300.00 EUR").build();
		Offer standard = offer().brand("Standard").bags(1).price("360.00 EUR").build();
		Offer unstated = offer().brand("Odd").bags(null).price("310.00 EUR").build();
		FoundItinerary flexible = new FoundItinerary(light.itinerary(), List.of(light, unstated, standard));
		FoundItinerary without = offer().flight(9).bags(0).price("200.00 EUR").found();
		Results results = rank(wishes().bags(1), List.of(flexible, without));
		assertThat(results.shown()).singleElement().satisfies((ranked) -> {
			assertThat(ranked.offers()).containsExactly(standard);
			assertThat(ranked.lead()).isEqualTo(standard);
			assertThat(ranked.total()).isEqualTo(Money.of("360.00", "EUR"));
			assertThat(ranked.tags()).as("nothing to excel over").isEmpty();
		});
		assertThat(results.reasons()).containsExactly(entry(without.itinerary().id(), List.of(HiddenBecause.BAGS)));
		assertThat(order(wishes().bags(1).upTo("350"), flexible, without)).as("the fare with a bag is too dear")
			.isEmpty();
	}

	@Test
	void saysWhyAndHowMuchIsHidden() {
		FoundItinerary nonstop = offer().flight(1).price("600.00 EUR").found();
		FoundItinerary stop = offer().flight(2).stops(1).price("300.00 EUR").found();
		FoundItinerary dearStop = offer().flight(4).stops(1).price("700.00 EUR").found();
		Results results = rank(wishes().stops(0).upTo("650"), List.of(nonstop, stop, dearStop));
		assertThat(results.found()).isEqualTo(3);
		assertThat(results.hidden()).containsExactly(entry(HiddenBecause.STOPS, 1));
		assertThat(results.reasons()).containsOnly(entry(stop.itinerary().id(), List.of(HiddenBecause.STOPS)),
				entry(dearStop.itinerary().id(), List.of(HiddenBecause.STOPS, HiddenBecause.PRICE)));
	}

	@Test
	void countsEachChoiceWithAllOtherWishesKept() {
		List<FoundItinerary> found = List.of(offer().flight(1).carrier("BA").price("600.00 EUR").found(),
				offer().flight(2).carrier("BA").stops(1).price("300.00 EUR").found(),
				offer().flight(4).carrier("AF").stops(1).price("280.00 EUR").found(),
				offer().flight(6).carrier("EI").stops(2).price("250.00 EUR").bags(2).found());
		Facets facets = rank(wishes().stops(0, 1).carriers("BA"), found).facets();
		assertThat(facets.stops()).containsExactly(facet("0", 1, "600.00"), facet("1", 1, "300.00"),
				new Facet("2", 0, null));
		assertThat(facets.carriers()).containsExactly(facet("BA", 2, "300.00"), facet("AF", 1, "280.00"),
				new Facet("EI", 0, null));
		assertThat(facets.alliances()).containsExactly(facet("oneworld", 2, "300.00"), new Facet("skyteam", 0, null));
		assertThat(facets.via()).containsExactly(facet("DUB", 1, "300.00"), new Facet("KEF", 0, null));
		assertThat(facets.bags()).containsExactly(facet("0", 2, "300.00"), new Facet("1", 0, null),
				new Facet("2", 0, null));
		assertThat(facets.lowestTotal()).isEqualTo(Money.of("250.00", "EUR"));
		assertThat(facets.shortest()).isEqualTo(Duration.ofHours(8));
	}

	/** The promise of a facet: choose it, and that many are shown at that price. */
	@Test
	void showsAsManyAsAFacetHasPromised() {
		List<FoundItinerary> found = many(200);
		Wishes some = wishes().upTo("700").without("LH").layovers(null, Duration.ofHours(5));
		Facets facets = rank(some, found).facets();
		facets.stops()
			.forEach((facet) -> assertPromise(facet, rank(some.copy().stops(Integer.parseInt(facet.value())), found)));
		facets.carriers().forEach((facet) -> assertPromise(facet, rank(some.copy().carriers(facet.value()), found)));
		facets.alliances()
			.forEach((facet) -> assertPromise(facet,
					rank(some.copy().alliances(Alliance.findBySlug(facet.value()).orElseThrow()), found)));
		facets.via().forEach((facet) -> assertPromise(facet, rank(some.copy().via(facet.value()), found)));
		facets.bags()
			.forEach((facet) -> assertPromise(facet, rank(some.copy().bags(Integer.parseInt(facet.value())), found)));
	}

	private static void assertPromise(Facet facet, Results results) {
		assertThat(results.shown()).as(facet.toString()).hasSize(facet.count());
		assertThat(results.shown().stream().map(RankedItinerary::total).min(Money::compareTo).orElse(null))
			.as(facet.toString())
			.isEqualTo(facet.cheapest());
	}

	@Test
	void tagsWhatExcelsAndComparesEmissionsWithTheMedian() {
		FoundItinerary cheap = offer().flight(1).stops(1).price("300.00 EUR").co2e(440).found();
		FoundItinerary fast = offer().flight(3).taking(Duration.ofHours(7)).price("520.00 EUR").co2e(400).found();
		FoundItinerary green = offer().flight(4).taking(Duration.ofHours(9)).price("560.00 EUR").co2e(300).found();
		Results results = rank(wishes().sort(Sort.CHEAPEST), List.of(green, fast, cheap));
		assertThat(results.shown().get(0).tags()).contains(Tag.CHEAPEST);
		assertThat(results.shown().get(1).tags()).contains(Tag.FASTEST);
		assertThat(results.shown().get(2).tags()).contains(Tag.GREENEST);
		assertThat(results.shown()).extracting(RankedItinerary::co2ePercent).containsExactly(10, 0, -25);
		assertThat(results.shown().stream().flatMap((ranked) -> ranked.tags().stream())).containsOnlyOnce(Tag.BEST);
	}

	@Test
	void summarisesWhatComesFirstInEachOrder() {
		FoundItinerary cheap = offer().flight(1).stops(1).price("300.00 EUR").co2e(440).found();
		FoundItinerary fast = offer().flight(3).taking(Duration.ofHours(7)).price("520.00 EUR").co2e(400).found();
		List<SortSummary> summaries = rank(wishes(), List.of(cheap, fast)).summaries();
		assertThat(summaries).extracting(SortSummary::sort).containsExactly(Sort.values());
		assertThat(summaries.get(1))
			.isEqualTo(new SortSummary(Sort.CHEAPEST, Money.of("300.00", "EUR"), Duration.ofMinutes(630), 440));
		assertThat(summaries.get(2))
			.isEqualTo(new SortSummary(Sort.FASTEST, Money.of("520.00", "EUR"), Duration.ofHours(7), 400));
		assertThat(rank(wishes().upTo("1"), List.of(cheap, fast)).summaries()).isEmpty();
	}

	@Test
	void warnsOfWhatShouldBeKnown() {
		assertThat(warnings(offer().stops(1).onSeparateTickets())).contains(Warning.SELF_TRANSFER);
		assertThat(warnings(offer().via("CDG/ORY").layovers(Duration.ofHours(4)))).contains(Warning.AIRPORT_CHANGE);
		assertThat(warnings(offer().stops(1).layovers(Duration.ofMinutes(35))))
			.containsExactly(Warning.TIGHT_CONNECTION);
		assertThat(warnings(offer().departing("2027-02-10T07:00")
			.stops(1)
			.layovers(Duration.ofHours(7))
			.taking(Duration.ofHours(16)))).containsExactly(Warning.LONG_LAYOVER);
		assertThat(warnings(offer().departing("2027-02-10T18:00")
			.stops(1)
			.layovers(Duration.ofHours(12))
			.taking(Duration.ofHours(22)))).containsExactly(Warning.OVERNIGHT_LAYOVER);
		assertThat(warnings(offer().stops(1))).isEmpty();
	}

	@Test
	void warnsOfALesserCabinThanMostHave() {
		FoundItinerary lesser = offer().flight(9).cabin(Cabin.ECONOMY).found();
		Results results = rank(wishes(), List.of(lesser, offer().flight(1).cabin(Cabin.BUSINESS).found(),
				offer().flight(2).cabin(Cabin.BUSINESS).found()));
		assertThat(results.shown()).filteredOn((ranked) -> !ranked.warnings().isEmpty())
			.singleElement()
			.satisfies((ranked) -> assertThat(ranked.warnings()).containsExactly(Warning.MIXED_CABIN));
	}

	@Test
	void warnsOfAnotherAirportOnlyWhereItIsNotAskedFor() {
		FoundItinerary same = offer().flight(1).back("2027-02-17T18:00").found();
		FoundItinerary elsewhere = offer().flight(3).then("JFK", "LGW", "2027-02-17T18:00").found();
		assertThat(rank(wishes(), List.of(same, elsewhere)).shown())
			.filteredOn((ranked) -> ranked.warnings().contains(Warning.DIFFERENT_AIRPORTS))
			.singleElement()
			.satisfies((ranked) -> assertThat(ranked.id()).isEqualTo(elsewhere.itinerary().id()));
		FoundItinerary openJaw = offer().then("BOS", "LHR", "2027-02-17T18:00").found();
		assertThat(rank(wishes(), List.of(openJaw)).shown().getFirst().warnings()).isEmpty();
	}

	@Test
	void ranksNothing() {
		Results results = rank(wishes().stops(0).bags(1).upTo("100"), List.of());
		assertThat(results.shown()).isEmpty();
		assertThat(results.facets().lowestTotal()).isNull();
	}

	private Set<Warning> warnings(OfferBuilder offer) {
		return rank(wishes(), List.of(offer.found())).shown().getFirst().warnings();
	}

	private Results rank(Wishes wishes, List<FoundItinerary> found) {
		return this.ranking.rank(found, wishes.build(), EUR);
	}

	private List<FoundItinerary> order(Wishes wishes, FoundItinerary... found) {
		return order(wishes, List.of(found));
	}

	private List<FoundItinerary> order(Wishes wishes, List<FoundItinerary> found) {
		return rank(wishes, List.copyOf(found)).shown()
			.stream()
			.map((ranked) -> found.stream()
				.filter((one) -> one.itinerary().id().equals(ranked.id()))
				.findFirst()
				.orElseThrow())
			.toList();
	}

	private static Facet facet(String value, int count, String cheapest) {
		return new Facet(value, count, Money.of(cheapest, "EUR"));
	}

	private static List<FoundItinerary> many(int count) {
		return ManyItineraries.random(count, 42);
	}

	private static Wishes wishes() {
		return new Wishes();
	}

	/** A small language for refinements. */
	private static final class Wishes {

		private Refinement made = Refinement.NONE;

		Refinement build() {
			return this.made;
		}

		Wishes copy() {
			Wishes copy = new Wishes();
			copy.made = this.made;
			return copy;
		}

		Wishes stops(Integer... stops) {
			return with(Set.of(stops), m().carriers(), m().excludedCarriers(), m().alliances(), m().times(), m().via(),
					m().excludedVia());
		}

		Wishes carriers(String... codes) {
			return with(m().stops(), carrierCodes(codes), m().excludedCarriers(), m().alliances(), m().times(),
					m().via(), m().excludedVia());
		}

		Wishes without(String... codes) {
			return with(m().stops(), m().carriers(), carrierCodes(codes), m().alliances(), m().times(), m().via(),
					m().excludedVia());
		}

		Wishes alliances(Alliance... alliances) {
			return with(m().stops(), m().carriers(), m().excludedCarriers(), Set.of(alliances), m().times(), m().via(),
					m().excludedVia());
		}

		Wishes departing(String after, String before) {
			return times(new SliceTimes(LocalTime.parse(after), (before != null) ? LocalTime.parse(before) : null, null,
					null));
		}

		Wishes arrivingBefore(String time) {
			return times(new SliceTimes(null, null, null, LocalTime.parse(time)));
		}

		private Wishes times(SliceTimes times) {
			return with(m().stops(), m().carriers(), m().excludedCarriers(), m().alliances(), List.of(times), m().via(),
					m().excludedVia());
		}

		Wishes via(String... codes) {
			return with(m().stops(), m().carriers(), m().excludedCarriers(), m().alliances(), m().times(),
					airports(codes), m().excludedVia());
		}

		Wishes notVia(String... codes) {
			return with(m().stops(), m().carriers(), m().excludedCarriers(), m().alliances(), m().times(), m().via(),
					airports(codes));
		}

		Wishes upTo(String price) {
			return with(new BigDecimal(price), m().maxDuration(), m().minLayover(), m().maxLayover(), m().checkedBags(),
					m().selfTransfer(), m().maxCo2eKilograms(), m().sort());
		}

		Wishes within(Duration duration) {
			return with(m().maxPrice(), duration, m().minLayover(), m().maxLayover(), m().checkedBags(),
					m().selfTransfer(), m().maxCo2eKilograms(), m().sort());
		}

		Wishes layovers(Duration shortest, Duration longest) {
			return with(m().maxPrice(), m().maxDuration(), shortest, longest, m().checkedBags(), m().selfTransfer(),
					m().maxCo2eKilograms(), m().sort());
		}

		Wishes bags(int bags) {
			return with(m().maxPrice(), m().maxDuration(), m().minLayover(), m().maxLayover(), bags, m().selfTransfer(),
					m().maxCo2eKilograms(), m().sort());
		}

		Wishes onOneTicket() {
			return with(m().maxPrice(), m().maxDuration(), m().minLayover(), m().maxLayover(), m().checkedBags(), false,
					m().maxCo2eKilograms(), m().sort());
		}

		Wishes emitting(int kilograms) {
			return with(m().maxPrice(), m().maxDuration(), m().minLayover(), m().maxLayover(), m().checkedBags(),
					m().selfTransfer(), kilograms, m().sort());
		}

		Wishes sort(Sort sort) {
			return with(m().maxPrice(), m().maxDuration(), m().minLayover(), m().maxLayover(), m().checkedBags(),
					m().selfTransfer(), m().maxCo2eKilograms(), sort);
		}

		private Refinement m() {
			return this.made;
		}

		private Wishes with(Set<Integer> stops, Set<CarrierCode> carriers, Set<CarrierCode> excluded,
				Set<Alliance> alliances, List<SliceTimes> times, Set<AirportCode> via, Set<AirportCode> notVia) {
			this.made = new Refinement(stops, carriers, excluded, alliances, m().maxPrice(), m().maxDuration(), times,
					via, notVia, m().minLayover(), m().maxLayover(), m().checkedBags(), m().selfTransfer(),
					m().maxCo2eKilograms(), m().sort());
			return this;
		}

		private Wishes with(BigDecimal price, Duration duration, Duration minLayover, Duration maxLayover, int bags,
				boolean selfTransfer, Integer emissions, Sort sort) {
			this.made = new Refinement(m().stops(), m().carriers(), m().excludedCarriers(), m().alliances(), price,
					duration, m().times(), m().via(), m().excludedVia(), minLayover, maxLayover, bags, selfTransfer,
					emissions, sort);
			return this;
		}

		private static Set<CarrierCode> carrierCodes(String... codes) {
			return Set.copyOf(Stream.of(codes).map(CarrierCode::new).toList());
		}

		private static Set<AirportCode> airports(String... codes) {
			return Set.copyOf(Stream.of(codes).map(AirportCode::new).toList());
		}

	}

}
