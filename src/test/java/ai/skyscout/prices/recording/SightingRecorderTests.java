package ai.skyscout.prices.recording;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

import ai.skyscout.core.AirportCode;
import ai.skyscout.core.TripQuery;
import ai.skyscout.flights.FaresSeen;
import ai.skyscout.prices.Observation;
import ai.skyscout.prices.Observations;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.DataIntegrityViolationException;

import static ai.skyscout.flights.OfferBuilder.offer;
import static ai.skyscout.prices.ObservationBuilder.observation;
import static org.assertj.core.api.Assertions.assertThat;

@Timeout(value = 30, unit = TimeUnit.SECONDS)
class SightingRecorderTests {

	private final MeterRegistry meters = new SimpleMeterRegistry();

	private final Table table = new Table();

	@Test
	void writesTheCheapestOfAnAnswer() {
		try (SightingRecorder recorder = recorder(10)) {
			TripQuery query = TripQuery.oneWay(new AirportCode("LHR"), new AirportCode("JFK"),
					observation().build().dates().departure());
			recorder.record(new FaresSeen(query,
					List.of(offer().price("500.00 EUR").build(), offer().price("300.00 EUR").build())));
		}
		assertThat(this.table.rows).singleElement()
			.satisfies((seen) -> assertThat(seen.price()).hasToString("300.00 EUR"));
	}

	@Test
	void writesWithinASecondWithoutBeingStopped() {
		try (SightingRecorder recorder = recorder(10)) {
			recorder.record(flights(1));
			long started = System.nanoTime();
			Awaitility.await().pollInterval(Duration.ofMillis(5)).until(() -> this.table.rows.size() == 1);
			assertThat(Duration.ofNanos(System.nanoTime() - started)).isLessThan(Duration.ofSeconds(1));
		}
	}

	@Test
	void writesTogetherWhatComesTogether() {
		try (SightingRecorder recorder = recorder(1_000)) {
			flights(100).forEach((one) -> recorder.record(List.of(one)));
		}
		assertThat(this.table.rows).hasSize(100);
		assertThat(this.table.writes).isLessThan(10);
	}

	@Test
	void triesAgainUntilTheServerIsBack() throws InterruptedException {
		this.table.away = true;
		try (SightingRecorder recorder = recorder(10)) {
			recorder.record(flights(3));
			this.table.failures.acquire(2);
			this.table.away = false;
			Awaitility.await().until(() -> this.table.rows.size() == 3);
		}
		assertThat(dropped()).isZero();
	}

	@Test
	void dropsTheOldestOfTooMany() throws InterruptedException {
		this.table.hanging = new CountDownLatch(1);
		try (SightingRecorder recorder = recorder(2)) {
			recorder.record(List.of(flight(1)));
			this.table.attempts.acquire();
			IntStream.rangeClosed(2, 6).forEach((number) -> recorder.record(List.of(flight(number))));
			assertThat(dropped()).isEqualTo(3);
			assertThat(this.meters.get("skyscout.prices.observations.waiting").gauge().value()).isEqualTo(2);
			this.table.hanging.countDown();
		}
		assertThat(this.table.rows).extracting(Observation::flightNumber).containsExactly(1, 5, 6);
	}

	@Test
	void isNotHeldUpByWhatCanNeverBeWritten() {
		try (SightingRecorder recorder = recorder(1_000)) {
			List<Observation> some = new ArrayList<>(flights(20));
			some.add(7, observation().supplier("refused").build());
			some.add(15, observation().supplier("broken").build());
			recorder.record(some);
		}
		assertThat(this.table.rows).extracting(Observation::flightNumber)
			.containsExactlyElementsOf(IntStream.rangeClosed(1, 20).boxed().toList());
		assertThat(dropped()).isEqualTo(2);
	}

	@Test
	void countsWhatCannotBeWrittenBeforeTheStop() {
		this.table.away = true;
		SightingRecorder recorder = recorder(10);
		recorder.record(flights(4));
		recorder.close();
		Awaitility.await().until(() -> dropped() == 4);
	}

	private double dropped() {
		return this.meters.counter("skyscout.prices.observations.dropped").count();
	}

	private SightingRecorder recorder(int mostWaiting) {
		return new SightingRecorder(this.table, this.meters, mostWaiting);
	}

	private static List<Observation> flights(int count) {
		return IntStream.rangeClosed(1, count).mapToObj(SightingRecorderTests::flight).toList();
	}

	private static Observation flight(int number) {
		return observation().flight("BA" + number).build();
	}

	/** A table that can be away, hang, and refuse. */
	private static final class Table implements Observations {

		private final List<Observation> rows = Collections.synchronizedList(new ArrayList<>());

		private final Semaphore attempts = new Semaphore(0);

		private final Semaphore failures = new Semaphore(0);

		private volatile int writes;

		private volatile boolean away;

		private volatile CountDownLatch hanging = new CountDownLatch(0);

		@Override
		public int add(Collection<Observation> observations) {
			this.attempts.release();
			try {
				this.hanging.await();
			}
			catch (InterruptedException ex) {
				throw new IllegalStateException(ex);
			}
			if (this.away) {
				this.failures.release();
				throw new DataAccessResourceFailureException("away");
			}
			for (Observation seen : observations) {
				if (seen.supplier().value().equals("refused")) {
					throw new DataIntegrityViolationException("refused");
				}
				if (seen.supplier().value().equals("broken")) {
					throw new ArithmeticException("broken");
				}
			}
			this.writes++;
			this.rows.addAll(observations);
			return observations.size();
		}

	}

}
