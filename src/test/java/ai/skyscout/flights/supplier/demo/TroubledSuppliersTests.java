package ai.skyscout.flights.supplier.demo;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import ai.skyscout.core.AirportCode;
import ai.skyscout.core.TripQuery;
import ai.skyscout.flights.Offer;
import ai.skyscout.flights.supplier.Deadline;
import ai.skyscout.flights.supplier.FlightSupplier;
import ai.skyscout.flights.supplier.SupplierAnswer;
import ai.skyscout.flights.supplier.demo.DemoSettings.Trouble;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

class TroubledSuppliersTests {

	private static final TripQuery QUERY = TripQuery.oneWay(new AirportCode("LHR"), new AirportCode("MAD"),
			TestMarket.IN_SPRING);

	@Test
	void timesOutWhenTheSlowOneIsGivenLessThanItTakes() {
		long start = System.nanoTime();
		assertThat(search(create(Trouble.SLOW), Duration.ofMillis(40))).isInstanceOf(SupplierAnswer.TimedOut.class);
		assertThat(Duration.ofNanos(System.nanoTime() - start)).isBetween(Duration.ofMillis(40), Duration.ofSeconds(5));
	}

	@Test
	void answersInTheEndWhenTheSlowOneIsGivenTime() {
		SlowSupplier slow = new SlowSupplier(TestSuppliers.agency(), Duration.ofMillis(30));
		assertThat(search(slow, Duration.ofSeconds(30))).isInstanceOf(SupplierAnswer.Answered.class);
	}

	@Test
	void stopsTheSlowOneByInterruptingIt() throws Exception {
		List<SupplierAnswer> answers = new ArrayList<>();
		Thread thread = Thread.ofVirtual()
			.start(() -> answers.add(search(create(Trouble.SLOW), Duration.ofMinutes(1))));
		thread.interrupt();
		assertThat(thread.join(Duration.ofSeconds(10))).isTrue();
		assertThat(answers).hasSize(1).first().isInstanceOf(SupplierAnswer.TimedOut.class);
	}

	@Test
	void failsInTurnByAnswerAndByException() {
		FlightSupplier failing = create(Trouble.FAILING);
		assertThat(search(failing, Duration.ofSeconds(30))).isInstanceOf(SupplierAnswer.Failed.class);
		assertThatIllegalStateException().isThrownBy(() -> search(failing, Duration.ofSeconds(30)));
	}

	@Test
	void isBlocked() {
		assertThat(search(create(Trouble.BLOCKED), Duration.ofSeconds(30))).isInstanceOf(SupplierAnswer.Blocked.class);
	}

	@Test
	void limitsTheRateAndSaysUntilWhen() {
		FlightSupplier limited = create(Trouble.RATELIMITED);
		assertThat(search(limited, Duration.ofSeconds(30))).isInstanceOf(SupplierAnswer.Answered.class);
		assertThat(search(limited, Duration.ofSeconds(30))).isInstanceOf(SupplierAnswer.Answered.class);
		assertThat(search(limited, Duration.ofSeconds(30))).isInstanceOfSatisfying(SupplierAnswer.RateLimited.class,
				(answer) -> assertThat(answer.retryAt()).isBetween(Instant.now().plusSeconds(30),
						Instant.now().plusSeconds(60)));
		assertThat(search(limited, Duration.ofSeconds(30))).isInstanceOf(SupplierAnswer.RateLimited.class);
	}

	@Test
	void answersInPartsThatMakeUpTheWhole() {
		PartialSupplier partial = new PartialSupplier(TestSuppliers.agency(), Duration.ofMillis(5));
		List<List<Offer>> parts = new ArrayList<>();
		SupplierAnswer answer = partial.search(QUERY, TestSuppliers.soon(), parts::add);
		assertThat(parts).hasSize(4).doesNotContain(List.of());
		List<Offer> all = new ArrayList<>();
		parts.forEach(all::addAll);
		all.addAll(((SupplierAnswer.Answered) answer).offers());
		assertThat(all).isEqualTo(TestSuppliers.offers(TestSuppliers.agency(), QUERY));
	}

	@Test
	void talksEveryKindOfNonsense() {
		List<Offer> offers = TestSuppliers.offers(create(Trouble.NONSENSE), QUERY);
		assertThat(offers).anyMatch((offer) -> offer.total().amount().signum() < 0);
		assertThat(offers).anyMatch((offer) -> offer.total().amount().doubleValue() > 50_000);
		assertThat(offers).anyMatch((offer) -> !offer.total().currency().getCurrencyCode().equals("EUR"));
		assertThat(offers).anyMatch((offer) -> offer.itinerary().slices().size() != 1);
		assertThat(offers).anyMatch((offer) -> offer.itinerary().slices().getFirst().origin().value().equals("QQQ"));
		assertThat(offers).anyMatch((offer) -> offer.itinerary().slices().getFirst().departure().getYear() > 2028);
		assertThat(new HashSet<>(offers).size()).isLessThan(offers.size());
	}

	@Test
	void goByNamesOfTheirOwn() {
		Set<Object> ids = new HashSet<>();
		for (Trouble trouble : Trouble.values()) {
			ids.add(create(trouble).id());
		}
		assertThat(ids).hasSize(Trouble.values().length);
	}

	private static SupplierAnswer search(FlightSupplier supplier, Duration time) {
		return supplier.search(QUERY, Deadline.in(time), (offers) -> {
		});
	}

	private static FlightSupplier create(Trouble trouble) {
		return TroubledSuppliers.create(trouble, TestSuppliers.opening(), TestSuppliers.SETTINGS, Clock.systemUTC());
	}

}
