package ai.skyscout.flights.handoff;

import java.lang.reflect.Proxy;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

import ai.skyscout.core.Money;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.DataIntegrityViolationException;

import static ai.skyscout.flights.OfferBuilder.offer;
import static org.assertj.core.api.Assertions.assertThat;

@Timeout(value = 30, unit = TimeUnit.SECONDS)
class HandOffsTests {

	private final MeterRegistry meters = new SimpleMeterRegistry();

	private final List<HandOff> table = Collections.synchronizedList(new ArrayList<>());

	private final Semaphore failures = new Semaphore(0);

	private final Semaphore writes = new Semaphore(0);

	private volatile boolean away;

	@Test
	void writesWhatWaitsBeforeItStops() {
		HandOffs handOffs = handOffs();
		handOffs.record(offer().price("420.00 EUR").build(), Money.of("412.50", "EUR"), false);
		handOffs.close();
		assertThat(this.table).singleElement().satisfies((handOff) -> {
			assertThat(handOff.priceShown()).isEqualByComparingTo("412.50");
			assertThat(handOff.priceConfirmed()).isEqualByComparingTo("420.00");
			assertThat(handOff.outcome()).isEqualTo(HandOff.Outcome.PRICE_CHANGED);
		});
	}

	@Test
	void forgetsAPriceThatCannotBeCompared() {
		HandOffs handOffs = handOffs();
		handOffs.record(offer().price("420.00 EUR").build(), Money.of("500.00", "USD"), true);
		handOffs.close();
		assertThat(this.table).singleElement().satisfies((handOff) -> assertThat(handOff.priceShown()).isNull());
	}

	@Test
	void triesAgainUntilTheServerIsBack() throws InterruptedException {
		this.away = true;
		HandOffs handOffs = handOffs();
		handOffs.record(offer().build(), null, true);
		this.failures.acquire(2);
		assertThat(this.table).isEmpty();
		this.away = false;
		this.writes.acquire();
		assertThat(this.table).hasSize(1);
		handOffs.close();
	}

	@Test
	void isNotHeldUpByAClickThatCanNeverBeWritten() {
		HandOffs handOffs = handOffs();
		handOffs.record(offer().supplier("refused").build(), null, true);
		handOffs.record(offer().build(), null, true);
		handOffs.close();
		assertThat(this.table).extracting(HandOff::supplier).containsExactly("demo");
		assertThat(dropped()).isOne();
	}

	private double dropped() {
		return this.meters.counter("skyscout.handoffs.dropped").count();
	}

	private HandOffs handOffs() {
		return new HandOffs(repository(), this.meters, Clock.systemUTC());
	}

	/** A table that can be away and refuse. */
	private HandOffRepository repository() {
		return (HandOffRepository) Proxy.newProxyInstance(getClass().getClassLoader(),
				new Class<?>[] { HandOffRepository.class }, (proxy, method, arguments) -> {
					List<HandOff> handOffs = new ArrayList<>();
					if (arguments[0] instanceof Iterable<?> several) {
						several.forEach((one) -> handOffs.add((HandOff) one));
					}
					else {
						handOffs.add((HandOff) arguments[0]);
					}
					save(handOffs);
					return arguments[0];
				});
	}

	private void save(List<HandOff> handOffs) {
		if (this.away) {
			this.failures.release();
			throw new DataAccessResourceFailureException("away");
		}
		if (handOffs.stream().anyMatch((handOff) -> handOff.supplier().equals("refused"))) {
			throw new DataIntegrityViolationException("refused");
		}
		this.table.addAll(handOffs);
		this.writes.release();
	}

}
