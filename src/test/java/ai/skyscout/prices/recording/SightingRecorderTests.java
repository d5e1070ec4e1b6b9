package ai.skyscout.prices.recording;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
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
import org.springframework.transaction.CannotCreateTransactionException;

import static ai.skyscout.flights.OfferBuilder.offer;
import static ai.skyscout.prices.ObservationBuilder.observation;
import static org.assertj.core.api.Assertions.assertThat;

@Timeout(value = 30, unit = TimeUnit.SECONDS)
class SightingRecorderTests {

	private final MeterRegistry meters = new SimpleMeterRegistry();

	private final Table table = new Table();

	@Test
	void writesTheCheapestOfAnAnswer() {
		try (SightingRecorder recorder = recorder()) {
			TripQuery query = TripQuery.oneWay(new AirportCode("LHR"), new AirportCode("JFK"),
					observation().build().dates().departure());
			recorder.record(new FaresSeen(query,
					List.of(offer().price("500.00 EUR").build(), offer().price("300.00 EUR").build())));
		}
		assertThat(this.table.rows).singleElement()
			.satisfies((seen) -> assertThat(seen.price()).hasToString("300.00 EUR"));
	}

	@Test
	void triesAgainUntilTheServerIsBack() {
		this.table.failures.add(new CannotCreateTransactionException("away"));
		this.table.failures.add(new DataAccessResourceFailureException("away"));
		try (SightingRecorder recorder = recorder()) {
			recorder.record(flights(3));
			Awaitility.await().until(() -> this.table.rows.size() == 3);
		}
		assertThat(dropped()).isZero();
	}

	@Test
	void isNotHeldUpByWhatCanNeverBeWritten() {
		try (SightingRecorder recorder = recorder()) {
			List<Observation> some = new ArrayList<>(flights(20));
			some.add(7, observation().supplier("refused").build());
			some.add(15, observation().supplier("broken").build());
			recorder.record(some);
		}
		assertThat(this.table.rows).extracting(Observation::flightNumber)
			.containsExactlyElementsOf(IntStream.rangeClosed(1, 20).boxed().toList());
		assertThat(dropped()).isEqualTo(2);
	}

	private double dropped() {
		return this.meters.counter("skyscout.prices.observations.dropped").count();
	}

	private SightingRecorder recorder() {
		return new SightingRecorder(this.table, this.meters);
	}

	private static List<Observation> flights(int count) {
		return IntStream.rangeClosed(1, count)
			.mapToObj((number) -> observation().flight("BA" + number).build())
			.toList();
	}

	/** A table that can fail and refuse. */
	private static final class Table implements Observations {

		private final List<Observation> rows = Collections.synchronizedList(new ArrayList<>());

		private final List<RuntimeException> failures = Collections.synchronizedList(new ArrayList<>());

		@Override
		public int add(Collection<Observation> observations) {
			if (!this.failures.isEmpty()) {
				throw this.failures.removeFirst();
			}
			for (Observation seen : observations) {
				if (seen.supplier().value().equals("refused")) {
					throw new DataIntegrityViolationException("refused");
				}
				if (seen.supplier().value().equals("broken")) {
					throw new ArithmeticException("broken");
				}
			}
			this.rows.addAll(observations);
			return observations.size();
		}

	}

}
