package ai.skyscout.flights.search;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.stream.IntStream;

import ai.skyscout.core.DateWindow;
import ai.skyscout.core.Money;
import ai.skyscout.core.TripQuery;
import ai.skyscout.flights.Offer;
import ai.skyscout.flights.OfferId;
import ai.skyscout.flights.ScriptedSupplier;
import ai.skyscout.flights.search.SupplierReport.State;
import ai.skyscout.flights.supplier.Deadline;
import ai.skyscout.flights.supplier.Recheck;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import static ai.skyscout.flights.OfferBuilder.offer;
import static ai.skyscout.flights.ScriptedSupplier.supplier;
import static ai.skyscout.flights.search.SearchFixture.LONDON_TO_NEW_YORK;
import static ai.skyscout.flights.search.SearchFixture.oneWay;
import static ai.skyscout.flights.search.SearchFixture.roundTrip;
import static ai.skyscout.flights.search.SearchFixture.search;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

@Timeout(value = 60, unit = TimeUnit.SECONDS)
class TripSearchTests {

	/** Long enough for any scripted supplier that does not wait. */
	private static final Duration PATIENCE = Duration.ofSeconds(10);

	private static final Duration NONE = Duration.ZERO;

	private final SearchFixture fixture = search();

	@Test
	void findsWhatAQuickSupplierAnswers() {
		TripSearch search = this.fixture.over(supplier("demo").quick().answers(offer().price("412.50 EUR").build()));
		SearchState state = search.search(LONDON_TO_NEW_YORK, PATIENCE);
		assertThat(state.isComplete()).isTrue();
		assertThat(state.itineraries()).singleElement()
			.satisfies((found) -> assertThat(found.cheapest().total()).isEqualTo(Money.of("412.50", "EUR")));
		assertThat(state.suppliers()).singleElement().satisfies((report) -> {
			assertThat(report.state()).isEqualTo(State.ANSWERED);
			assertThat(report.name()).isEqualTo("Supplier demo");
			assertThat(report.offers()).isOne();
			assertThat(report.seenAt()).isEqualTo(this.fixture.now());
		});
	}

	@Test
	void answersWithoutWaitingForASlowSupplier() {
		ScriptedSupplier slow = supplier("slow").waitsForRelease().answers(offer().supplier("slow").flight(9).build());
		TripSearch search = this.fixture.over(supplier("demo").quick().answers(offer().build()), slow);
		long started = System.nanoTime();
		SearchState first = search.search(LONDON_TO_NEW_YORK, PATIENCE);
		assertThat(Duration.ofNanos(System.nanoTime() - started)).isLessThan(PATIENCE.dividedBy(2));
		assertThat(first.itineraries()).hasSize(1);
		assertThat(states(first)).containsExactly(State.ANSWERED, State.PENDING);
		slow.release();
		SearchState second = await(search, SearchState::isComplete);
		assertThat(second.itineraries()).hasSize(2);
		assertThat(second.version()).isNotEqualTo(first.version());
	}

	/** Neither of the stuck ones is ever released. */
	@Test
	void hasTheFirstAnswerWithinATenthOfASecondBesideSuppliersInTrouble() {
		for (int warmUp = 0; warmUp < 20; warmUp++) {
			inTrouble().search(LONDON_TO_NEW_YORK, Duration.ofMillis(500));
		}
		TripSearch search = inTrouble();
		long started = System.nanoTime();
		SearchState first = search.search(LONDON_TO_NEW_YORK, Duration.ofMillis(500));
		assertThat(Duration.ofNanos(System.nanoTime() - started)).isLessThan(Duration.ofMillis(100));
		assertThat(first.itineraries()).hasSize(1);
		assertThat(first.suppliers()).filteredOn(SupplierReport::isPending)
			.extracting((report) -> report.supplier().value())
			.contains("fifteen", "stubborn");
	}

	private TripSearch inTrouble() {
		return this.fixture.over(supplier("demo").quick().answers(offer().build()), supplier("failing").fails("502"),
				supplier("fifteen").waitsForRelease(), supplier("stubborn").ignoresItsDeadline(),
				supplier("throwing").throwsIt(() -> new IllegalStateException("boom")),
				supplier("wild").answers(offer().supplier("wild").price("0.00 EUR").build()));
	}

	@Test
	void waitsNoLongerThanPatienceForAQuickSupplierThatHasTurnedSlow() throws InterruptedException {
		ScriptedSupplier turned = supplier("turned").quick().waitsForRelease();
		TripSearch search = this.fixture.over(turned);
		SearchState state = search.search(LONDON_TO_NEW_YORK, Duration.ofMillis(40));
		assertThat(states(state)).containsExactly(State.PENDING);
		turned.awaitSearch();
		long started = System.nanoTime();
		search.search(LONDON_TO_NEW_YORK, Duration.ofMillis(40));
		assertThat(Duration.ofNanos(System.nanoTime() - started)).as("patience is not spent twice")
			.isLessThan(Duration.ofMillis(40));
		turned.release();
	}

	@Test
	void showsPartsAsTheyCome() {
		ScriptedSupplier slow = supplier("slow").part(offer().supplier("slow").flight(1).build())
			.waitsForRelease()
			.answers(offer().supplier("slow").flight(2).build());
		TripSearch search = this.fixture.over(slow);
		SearchState partial = await(search, (state) -> !state.itineraries().isEmpty());
		assertThat(partial.itineraries()).hasSize(1);
		assertThat(states(partial)).containsExactly(State.PENDING);
		slow.release();
		assertThat(await(search, SearchState::isComplete).itineraries()).hasSize(2);
	}

	@Test
	void asksOnceHoweverManyTravellersWantToKnow() throws InterruptedException {
		ScriptedSupplier slow = supplier("slow").waitsForRelease().answers(offer().supplier("slow").build());
		TripSearch search = this.fixture.over(slow);
		List<Thread> travellers = IntStream.range(0, 50)
			.mapToObj((i) -> Thread.startVirtualThread(() -> search.search(LONDON_TO_NEW_YORK, NONE)))
			.toList();
		for (Thread traveller : travellers) {
			traveller.join();
		}
		slow.release();
		await(search, SearchState::isComplete);
		assertThat(slow.searches()).isOne();
	}

	@Test
	void givesTheSameObjectWhileNothingChanges() {
		TripSearch search = this.fixture.over(supplier("demo").quick().answers(offer().build()));
		SearchState first = search.search(LONDON_TO_NEW_YORK, PATIENCE);
		assertThat(search.search(LONDON_TO_NEW_YORK, PATIENCE)).isSameAs(first);
	}

	@Test
	void keepsTheListOfItinerariesWhenOnlyASupplierChangesItsState() {
		ScriptedSupplier slow = supplier("slow").waitsForRelease().fails("down");
		TripSearch search = this.fixture.over(supplier("demo").quick().answers(offer().build()), slow);
		SearchState first = search.search(LONDON_TO_NEW_YORK, PATIENCE);
		slow.release();
		SearchState second = await(search, SearchState::isComplete);
		assertThat(second.itineraries()).isSameAs(first.itineraries());
		assertThat(second.version()).isNotEqualTo(first.version());
	}

	@Test
	void showsOlderOffersWhileTheyAreAskedForAgain() {
		ScriptedSupplier demo = supplier("demo").quick()
			.answers(offer().price("400.00 EUR").build())
			.nextTime()
			.waitsForRelease()
			.answers(offer().price("450.00 EUR").build());
		TripSearch search = this.fixture.over(demo);
		search.search(LONDON_TO_NEW_YORK, PATIENCE);
		this.fixture.pass(Duration.ofMinutes(6));
		SearchState stale = search.search(LONDON_TO_NEW_YORK, PATIENCE);
		assertThat(states(stale)).containsExactly(State.REFRESHING);
		assertThat(cheapest(stale)).isEqualTo(Money.of("400", "EUR"));
		assertThat(stale.suppliers().getFirst().seenAt()).isEqualTo(this.fixture.now().minus(Duration.ofMinutes(6)));
		demo.release();
		assertThat(cheapest(await(search, SearchState::isComplete))).isEqualTo(Money.of("450", "EUR"));
	}

	@Test
	void forgetsOffersThatAreTooOldToBeShown() {
		ScriptedSupplier demo = supplier("demo").quick().answers(offer().build()).nextTime().waitsForRelease();
		TripSearch search = this.fixture.over(demo);
		search.search(LONDON_TO_NEW_YORK, PATIENCE);
		this.fixture.pass(Duration.ofMinutes(61));
		SearchState state = search.search(LONDON_TO_NEW_YORK, NONE);
		assertThat(state.itineraries()).isEmpty();
		assertThat(states(state)).containsExactly(State.PENDING);
		demo.release();
	}

	@Test
	void keepsOlderOffersWhenAskingAgainFails() {
		ScriptedSupplier demo = supplier("demo").quick().answers(offer().build()).nextTime().fails("down");
		TripSearch search = this.fixture.over(demo);
		search.search(LONDON_TO_NEW_YORK, PATIENCE);
		this.fixture.pass(Duration.ofMinutes(6));
		SearchState state = await(search, SearchState::isComplete);
		assertThat(state.itineraries()).hasSize(1);
		assertThat(states(state)).containsExactly(State.FAILED);
		assertThat(state.missing()).hasSize(1);
	}

	@Test
	void stopsShowingAnOfferThatHasExpired() {
		Offer shortLived = offer().flight(1).expiresAt(this.fixture.now().plusSeconds(60)).build();
		TripSearch search = this.fixture.over(supplier("demo").quick().answers(shortLived, offer().flight(2).build()));
		assertThat(search.search(LONDON_TO_NEW_YORK, PATIENCE).itineraries()).hasSize(2);
		this.fixture.pass(Duration.ofSeconds(61));
		assertThat(search.search(LONDON_TO_NEW_YORK, PATIENCE).itineraries()).hasSize(1);
	}

	@Test
	void namesEverySupplierThatCouldNotAnswer() {
		TripSearch search = this.fixture.over(supplier("blocked").quick().isBlocked("wrong key"),
				supplier("failing").quick().fails("502"),
				supplier("good").quick().answers(offer().supplier("good").build()),
				supplier("limited").quick().isRateLimitedUntil(this.fixture.now().plusSeconds(90)),
				supplier("nothing").quick().answersNull(),
				supplier("throwing").quick().throwsIt(() -> new IllegalStateException("boom")),
				supplier("unlinked").quick().throwsIt(() -> new NoSuchMethodError("gone")));
		SearchState state = search.search(LONDON_TO_NEW_YORK, PATIENCE);
		assertThat(state.itineraries()).hasSize(1);
		assertThat(states(state)).containsExactly(State.BLOCKED, State.FAILED, State.ANSWERED, State.RATE_LIMITED,
				State.FAILED, State.FAILED, State.FAILED);
		assertThat(state.missing()).hasSize(6);
		assertThat(state.suppliers().get(3).retryAt()).isEqualTo(this.fixture.now().plusSeconds(90));
	}

	@Test
	void callsNothingButNonsenseAFailureAndCountsIt() {
		TripSearch search = this.fixture.over(supplier("wild").quick()
			.answers(offer().supplier("wild").price("-5.00 EUR").build(), offer().supplier("wild").to("SFO").build(),
					offer().supplier("wild").seatsLeft(-3).build()));
		SearchState state = search.search(LONDON_TO_NEW_YORK, PATIENCE);
		assertThat(states(state)).containsExactly(State.FAILED);
		assertThat(this.fixture.dropped("wild", "no-seats")).isOne();
		assertThat(this.fixture.dropped("wild", "absurd-price")).isOne();
		assertThat(this.fixture.dropped("wild", "other-trip")).isOne();
	}

	@Test
	void acceptsThatThereAreNoFlights() {
		TripSearch search = this.fixture.over(supplier("demo").quick().answers());
		SearchState state = search.search(LONDON_TO_NEW_YORK, PATIENCE);
		assertThat(states(state)).containsExactly(State.ANSWERED);
		assertThat(state.itineraries()).isEmpty();
	}

	@Test
	void asksASupplierThatFailedAgainOnlyAfterAWhile() {
		ScriptedSupplier shaky = supplier("shaky").quick()
			.fails("502")
			.nextTime()
			.answers(offer().supplier("shaky").build());
		TripSearch search = this.fixture.over(shaky);
		search.search(LONDON_TO_NEW_YORK, PATIENCE);
		this.fixture.pass(Duration.ofSeconds(29));
		assertThat(states(search.search(LONDON_TO_NEW_YORK, PATIENCE))).containsExactly(State.FAILED);
		assertThat(shaky.searches()).isOne();
		this.fixture.pass(Duration.ofSeconds(2));
		assertThat(states(search.search(LONDON_TO_NEW_YORK, PATIENCE))).containsExactly(State.ANSWERED);
	}

	@Test
	void leavesASupplierThatLimitsUsAloneWhateverIsAsked() {
		ScriptedSupplier limited = supplier("limited").quick()
			.isRateLimitedUntil(this.fixture.now().plusSeconds(90))
			.nextTime()
			.answers(offer().supplier("limited").build());
		TripSearch search = this.fixture.over(limited);
		search.search(LONDON_TO_NEW_YORK, PATIENCE);
		assertThat(states(search.search(oneWay("LHR", "SFO", "2027-02-10"), PATIENCE)))
			.containsExactly(State.RATE_LIMITED);
		assertThat(limited.searches()).isOne();
		this.fixture.pass(Duration.ofSeconds(91));
		assertThat(states(search.search(LONDON_TO_NEW_YORK, PATIENCE))).containsExactly(State.ANSWERED);
	}

	@Test
	void leavesASupplierThatKeepsFailingAloneWhateverIsAsked() {
		ScriptedSupplier down = supplier("down").quick().fails("502");
		TripSearch search = this.fixture.over(down);
		for (int day = 1; day <= 9; day++) {
			assertThat(states(search.search(oneWay("LHR", "JFK", "2027-02-0" + day), PATIENCE)))
				.containsExactly(State.FAILED);
		}
		assertThat(down.searches()).isEqualTo(5);
		this.fixture.pass(Duration.ofSeconds(31));
		search.search(LONDON_TO_NEW_YORK, PATIENCE);
		assertThat(down.searches()).isEqualTo(6);
	}

	@Test
	void keepsPartsOfASupplierThatRunsOutOfTime() {
		this.fixture.with("deadline", "50ms");
		ScriptedSupplier slow = supplier("slow").part(offer().supplier("slow").build()).waitsForRelease();
		SearchState state = await(this.fixture.over(slow), SearchState::isComplete);
		assertThat(states(state)).containsExactly(State.TIMED_OUT);
		assertThat(state.itineraries()).hasSize(1);
	}

	@Test
	void interruptsASupplierThatIgnoresItsDeadline() throws InterruptedException {
		this.fixture.with("suppliers.stubborn.deadline", "50ms");
		ScriptedSupplier stubborn = supplier("stubborn").ignoresItsDeadline();
		SearchState state = await(this.fixture.over(stubborn), SearchState::isComplete);
		assertThat(states(state)).containsExactly(State.TIMED_OUT);
		stubborn.awaitInterruption();
	}

	@Test
	void asksASupplierNoMoreAtOnceThanItMay() throws InterruptedException {
		this.fixture.with("suppliers.narrow.concurrency", "1");
		ScriptedSupplier narrow = supplier("narrow").waitsForRelease().answers();
		TripSearch search = this.fixture.over(narrow);
		search.search(LONDON_TO_NEW_YORK, NONE);
		narrow.awaitSearch();
		SearchState waiting = search.search(oneWay("LHR", "SFO", "2027-02-10"), NONE);
		assertThat(states(waiting)).containsExactly(State.PENDING);
		assertThat(narrow.searches()).isOne();
		narrow.release();
		narrow.awaitSearch();
		assertThat(narrow.searches()).isEqualTo(2);
	}

	@Test
	void asksOnlySuppliersThatCanDoSeveralSlices() {
		TripQuery query = roundTrip("LHR", "JFK", "2027-02-10", "2027-02-17");
		TripSearch search = this.fixture.over(supplier("simple").quick().onlyOneSlice().answers(),
				supplier("whole").quick().answers(offer().supplier("whole").back("2027-02-17T18:00").build()));
		SearchState state = search.search(query, PATIENCE);
		assertThat(state.suppliers()).extracting((report) -> report.supplier().value()).containsExactly("whole");
		assertThat(state.itineraries()).hasSize(1);
	}

	@Test
	void putsTheSameFlightsOfSeveralSuppliersTogetherCheapestFirst() {
		TripSearch search = this.fixture.over(
				supplier("alpha").quick().answers(offer().supplier("alpha").price("412.50 EUR").build()),
				supplier("beta").quick().answers(offer().supplier("beta").price("500.00 USD").build()),
				supplier("gamma").quick().answers(offer().supplier("gamma").price("340.00 GBP").build()));
		SearchState state = search.search(LONDON_TO_NEW_YORK, PATIENCE);
		assertThat(state.itineraries()).singleElement()
			.satisfies((found) -> assertThat(found.offers()).extracting((offer) -> offer.supplier().value())
				.containsExactly("beta", "alpha", "gamma"));
	}

	@Test
	void hasTheSameVersionOnEveryInstance() {
		Offer[] offers = { offer().flight(1).build(), offer().flight(2).stops(1).build() };
		SearchState here = this.fixture.over(supplier("demo").quick().answers(offers))
			.search(LONDON_TO_NEW_YORK, PATIENCE);
		SearchState there = search().over(supplier("demo").quick().answers(offers))
			.search(LONDON_TO_NEW_YORK, PATIENCE);
		assertThat(here.version()).isEqualTo(there.version());
		assertThat(search().over(supplier("demo").quick().answers(offers[0]))
			.search(LONDON_TO_NEW_YORK, PATIENCE)
			.version()).isNotEqualTo(here.version());
	}

	@Test
	void tellsTheCheapestPriceOfEachDay() {
		ScriptedSupplier demo = supplier("demo").price("2027-02-09", "390.00 EUR").price("2027-02-10", "380.00 EUR");
		ScriptedSupplier other = supplier("other").price("2027-02-09", "400.00 USD").price("2027-02-11", "-1.00 EUR");
		List<DayFare> fares = this.fixture.over(demo, other)
			.cheapestPerDay(LONDON_TO_NEW_YORK, DateWindow.around(LocalDate.parse("2027-02-10"), 1), PATIENCE);
		assertThat(fares).extracting(DayFare::total)
			.containsExactly(Money.of("400", "USD"), Money.of("380", "EUR"), null);
	}

	@Test
	void agreesInTheStripWithWhatTheListShows() {
		ScriptedSupplier demo = supplier("demo").quick()
			.price("2027-02-10", "380.00 EUR")
			.answers(offer().price("412.50 EUR").build());
		TripSearch search = this.fixture.over(demo);
		search.search(LONDON_TO_NEW_YORK, PATIENCE);
		List<DayFare> fares = search.cheapestPerDay(LONDON_TO_NEW_YORK,
				DateWindow.around(LocalDate.parse("2027-02-10"), 0), PATIENCE);
		assertThat(fares).extracting(DayFare::total).containsExactly(Money.of("412.50", "EUR"));
	}

	@Test
	void saysWhichDaysMayStillBecomeKnownOrCheaper() {
		ScriptedSupplier demo = supplier("demo").price("2027-02-10", "380.00 EUR");
		ScriptedSupplier slow = supplier("slow").calendarWaitsForRelease().price("2027-02-11", "350.00 EUR");
		TripSearch search = this.fixture.over(demo, slow);
		DateWindow window = DateWindow.around(LocalDate.parse("2027-02-10"), 1);
		search.cheapestPerDay(LONDON_TO_NEW_YORK, window, Duration.ofMillis(50));
		Awaitility.await()
			.untilAsserted(() -> assertThat(search.cheapestPerDay(LONDON_TO_NEW_YORK, window, Duration.ZERO))
				.extracting(DayFare::total, DayFare::pending)
				.containsExactly(tuple(null, true), tuple(Money.of("380", "EUR"), true), tuple(null, true)));
		slow.release();
		assertThat(search.cheapestPerDay(LONDON_TO_NEW_YORK, window, PATIENCE))
			.extracting(DayFare::total, DayFare::pending)
			.containsExactly(tuple(null, false), tuple(Money.of("380", "EUR"), false),
					tuple(Money.of("350", "EUR"), false));
	}

	@Test
	void asksForTheDaysOfACalendarOnce() {
		ScriptedSupplier demo = supplier("demo").price("2027-02-10", "380.00 EUR");
		TripSearch search = this.fixture.over(demo);
		DateWindow window = DateWindow.around(LocalDate.parse("2027-02-10"), 3);
		search.cheapestPerDay(LONDON_TO_NEW_YORK, window, PATIENCE);
		search.cheapestPerDay(LONDON_TO_NEW_YORK.shiftedBy(1), window, PATIENCE);
		assertThat(demo.calendars()).isOne();
		this.fixture.pass(Duration.ofMinutes(31));
		search.cheapestPerDay(LONDON_TO_NEW_YORK, window, PATIENCE);
		assertThat(demo.calendars()).isEqualTo(2);
	}

	@Test
	void asksOnceForDaysThatSomebodyComesToWaitFor() {
		ScriptedSupplier demo = supplier("demo").price("2027-02-10", "380.00 EUR");
		TripSearch search = this.fixture.over(demo);
		DateWindow window = DateWindow.around(LocalDate.parse("2027-02-10"), 0);
		assertThat(search.cheapestPerDay(LONDON_TO_NEW_YORK, window, Duration.ZERO)).extracting(DayFare::total)
			.containsOnlyNulls();
		assertThat(search.cheapestPerDay(LONDON_TO_NEW_YORK, window, PATIENCE)).extracting(DayFare::total)
			.containsExactly(Money.of("380", "EUR"));
		assertThat(demo.calendars()).isOne();
	}

	@Test
	void checksAnOfferAgain() {
		Offer now = offer().price("420.00 EUR").build();
		TripSearch search = this.fixture.over(supplier("demo").rechecks((id) -> new Recheck.Available(now)),
				supplier("gone").rechecks((id) -> new Recheck.Gone()), supplier("throwing").rechecks((id) -> {
					throw new IllegalStateException("boom");
				}), supplier("wild").rechecks((id) -> new Recheck.Available(now)));
		assertThat(search.recheck(now.id(), PATIENCE)).isEqualTo(new Recheck.Available(now));
		assertThat(search.recheck(OfferId.parse("gone-1"), PATIENCE)).isInstanceOf(Recheck.Gone.class);
		assertThat(search.recheck(OfferId.parse("throwing-1"), PATIENCE)).isInstanceOf(Recheck.Unreachable.class);
		assertThat(search.recheck(OfferId.parse("wild-1"), PATIENCE)).as("another supplier's offer")
			.isInstanceOf(Recheck.Unreachable.class);
		assertThat(search.recheck(OfferId.parse("nobody-1"), PATIENCE)).isInstanceOf(Recheck.Unknown.class);
	}

	@Test
	void checksNothingWithASupplierThatHasAskedASearchForAPause() {
		Instant retryAt = this.fixture.now().plusSeconds(90);
		Offer now = offer().supplier("limited").build();
		ScriptedSupplier limited = supplier("limited").quick()
			.isRateLimitedUntil(retryAt)
			.rechecks((id) -> new Recheck.Available(now));
		TripSearch search = this.fixture.over(limited);
		search.search(LONDON_TO_NEW_YORK, PATIENCE);
		assertThat(search.recheck(now.id(), PATIENCE)).isEqualTo(new Recheck.NotNow(retryAt));
		assertThat(limited.rechecks()).isZero();
		this.fixture.pass(Duration.ofSeconds(91));
		assertThat(search.recheck(now.id(), PATIENCE)).isEqualTo(new Recheck.Available(now));
	}

	@Test
	void searchesNothingWithASupplierThatHasAskedACheckForAPause() {
		Instant retryAt = this.fixture.now().plusSeconds(90);
		ScriptedSupplier limited = supplier("limited").quick()
			.answers(offer().supplier("limited").build())
			.rechecks((id) -> new Recheck.NotNow(retryAt));
		TripSearch search = this.fixture.over(limited);
		assertThat(search.recheck(OfferId.parse("limited-1"), PATIENCE)).isEqualTo(new Recheck.NotNow(retryAt));
		assertThat(states(search.search(LONDON_TO_NEW_YORK, PATIENCE))).containsExactly(State.RATE_LIMITED);
		search.recheck(OfferId.parse("limited-2"), PATIENCE);
		assertThat(limited.searches()).isZero();
		assertThat(limited.rechecks()).isOne();
	}

	@Test
	void tellsThatACrowdedSupplierCannotBeCheckedNow() throws InterruptedException {
		this.fixture.with("suppliers.narrow.concurrency", "1");
		CountDownLatch release = new CountDownLatch(1);
		ScriptedSupplier narrow = supplier("narrow").rechecks((id) -> {
			Latches.await(release, Deadline.in(Duration.ofSeconds(30)));
			return new Recheck.Gone();
		});
		TripSearch search = this.fixture.over(narrow);
		OfferId offer = OfferId.parse("narrow-1");
		try (ExecutorService travellers = Executors.newVirtualThreadPerTaskExecutor()) {
			try {
				for (int traveller = 0; traveller < 17; traveller++) {
					travellers.execute(() -> search.recheck(offer, Duration.ofSeconds(30)));
				}
				Awaitility.await()
					.atMost(Duration.ofSeconds(10))
					.until(() -> search.recheck(offer, Duration.ofMillis(1)), Recheck.NotNow.class::isInstance);
				assertThat(narrow.rechecks()).isOne();
			}
			finally {
				release.countDown();
			}
		}
	}

	@Test
	void checksAnOfferWhileSearchesQueue() throws InterruptedException {
		this.fixture.with("suppliers.narrow.concurrency", "1");
		ScriptedSupplier narrow = supplier("narrow").waitsForRelease().rechecks((id) -> new Recheck.Gone());
		TripSearch search = this.fixture.over(narrow);
		search.search(LONDON_TO_NEW_YORK, NONE);
		narrow.awaitSearch();
		assertThat(search.recheck(OfferId.parse("narrow-1"), PATIENCE)).isInstanceOf(Recheck.Gone.class);
		narrow.release();
	}

	@Test
	void waitsForACheckNoLongerThanPatience() {
		Object never = new Object();
		TripSearch search = this.fixture.over(supplier("stuck").rechecks((id) -> {
			synchronized (never) {
				try {
					never.wait();
				}
				catch (InterruptedException ex) {
					Thread.currentThread().interrupt();
				}
			}
			return new Recheck.Gone();
		}));
		assertThat(search.recheck(OfferId.parse("stuck-1"), Duration.ofMillis(30)))
			.isInstanceOf(Recheck.Unreachable.class);
	}

	private static List<State> states(SearchState state) {
		return state.suppliers().stream().map(SupplierReport::state).toList();
	}

	private static Money cheapest(SearchState state) {
		return state.itineraries().getFirst().cheapest().total();
	}

	/** Looks again and again, as a page does. */
	private static SearchState await(TripSearch search, Predicate<SearchState> condition) {
		long end = System.nanoTime() + Duration.ofSeconds(20).toNanos();
		SearchState state = search.search(LONDON_TO_NEW_YORK, NONE);
		while (!condition.test(state)) {
			assertThat(System.nanoTime()).as("still %s", state.suppliers()).isLessThan(end);
			Thread.onSpinWait();
			state = search.search(LONDON_TO_NEW_YORK, NONE);
		}
		return state;
	}

}
