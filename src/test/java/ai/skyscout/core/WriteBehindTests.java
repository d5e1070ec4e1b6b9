package ai.skyscout.core;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import static org.assertj.core.api.Assertions.assertThat;

@Timeout(value = 30, unit = TimeUnit.SECONDS)
class WriteBehindTests {

	private final MeterRegistry meters = new SimpleMeterRegistry();

	private final Store store = new Store();

	@Test
	void writesWithinASecondWithoutBeingStopped() {
		try (WriteBehind<Integer> numbers = numbers(10)) {
			numbers.add(1);
			long started = System.nanoTime();
			Awaitility.await().pollInterval(Duration.ofMillis(5)).until(() -> this.store.rows.size() == 1);
			assertThat(Duration.ofNanos(System.nanoTime() - started)).isLessThan(Duration.ofSeconds(1));
		}
	}

	@Test
	void writesTogetherWhatComesTogether() {
		try (WriteBehind<Integer> numbers = numbers(1_000)) {
			upTo(100).forEach(numbers::add);
		}
		assertThat(this.store.rows).containsExactlyElementsOf(upTo(100));
		assertThat(this.store.writes).isLessThan(10);
	}

	@Test
	void writesNoMoreTogetherThanItsLimit() {
		try (WriteBehind<Integer> numbers = numbers(10_000)) {
			numbers.addAll(upTo(1_001));
		}
		assertThat(this.store.rows).containsExactlyElementsOf(upTo(1_001));
		assertThat(this.store.largest).isEqualTo(500);
	}

	@Test
	void triesAgainUntilTheStoreIsBack() throws InterruptedException {
		this.store.away = true;
		try (WriteBehind<Integer> numbers = numbers(10)) {
			numbers.addAll(upTo(3));
			this.store.failures.acquire(2);
			this.store.away = false;
			Awaitility.await().until(() -> this.store.rows.size() == 3);
		}
		assertThat(dropped()).isZero();
	}

	@Test
	void dropsTheOldestOfTooMany() throws InterruptedException {
		this.store.hanging = new CountDownLatch(1);
		try (WriteBehind<Integer> numbers = numbers(2)) {
			numbers.add(1);
			this.store.attempts.acquire();
			IntStream.rangeClosed(2, 6).forEach(numbers::add);
			assertThat(dropped()).isEqualTo(3);
			assertThat(this.meters.get("numbers.waiting").gauge().value()).isEqualTo(2);
			this.store.hanging.countDown();
		}
		assertThat(this.store.rows).containsExactly(1, 5, 6);
	}

	@Test
	void isNotHeldUpByWhatCanNeverBeWritten() {
		this.store.refused = 13;
		try (WriteBehind<Integer> numbers = numbers(1_000)) {
			numbers.addAll(upTo(20));
		}
		assertThat(this.store.rows)
			.containsExactlyElementsOf(upTo(20).stream().filter((number) -> number != this.store.refused).toList());
		assertThat(dropped()).isOne();
	}

	@Test
	void goesOnAfterAnError() {
		this.store.error = new OutOfMemoryError("too much at once");
		try (WriteBehind<Integer> numbers = numbers(1_000)) {
			numbers.addAll(upTo(20));
		}
		assertThat(this.store.rows).containsExactlyElementsOf(upTo(20));
		assertThat(dropped()).isZero();
	}

	@Test
	void triesOnlyTheRestAgainWhenTheStoreLeavesHalfWay() {
		this.store.refused = 3;
		this.store.awayOnceAt = 15;
		try (WriteBehind<Integer> numbers = numbers(1_000)) {
			numbers.addAll(upTo(20));
			Awaitility.await().until(() -> this.store.rows.size() == 19);
		}
		assertThat(this.store.rows).doesNotHaveDuplicates();
		assertThat(dropped()).isOne();
	}

	@Test
	void countsWhatCannotBeWrittenBeforeTheStop() {
		this.store.away = true;
		WriteBehind<Integer> numbers = numbers(10);
		numbers.addAll(upTo(4));
		numbers.close();
		Awaitility.await().until(() -> dropped() == 4);
	}

	private double dropped() {
		return this.meters.counter("numbers.dropped").count();
	}

	private WriteBehind<Integer> numbers(int mostWaiting) {
		return new WriteBehind<>("numbers", new WriteBehind.Limits(mostWaiting, 500), this.store::write,
				IllegalStateException.class::isInstance, this.meters);
	}

	private static List<Integer> upTo(int last) {
		return IntStream.rangeClosed(1, last).boxed().toList();
	}

	/** Can be away, hang, and refuse. */
	private static final class Store {

		private final List<Integer> rows = Collections.synchronizedList(new ArrayList<>());

		private final Semaphore attempts = new Semaphore(0);

		private final Semaphore failures = new Semaphore(0);

		private volatile int writes;

		private volatile int largest;

		private volatile int refused;

		private volatile int awayOnceAt;

		private volatile @Nullable Error error;

		private volatile boolean away;

		private volatile CountDownLatch hanging = new CountDownLatch(0);

		private void write(List<Integer> numbers) {
			this.attempts.release();
			try {
				this.hanging.await();
			}
			catch (InterruptedException ex) {
				throw new IllegalArgumentException(ex);
			}
			if (this.away) {
				this.failures.release();
				throw new IllegalStateException("away");
			}
			Error thrown = this.error;
			if (thrown != null) {
				this.error = null;
				throw thrown;
			}
			if (numbers.contains(this.awayOnceAt) && !numbers.contains(this.refused)) {
				this.awayOnceAt = 0;
				throw new IllegalStateException("away for once");
			}
			if (numbers.contains(this.refused)) {
				throw new IllegalArgumentException("refused");
			}
			this.writes++;
			this.largest = Math.max(this.largest, numbers.size());
			this.rows.addAll(numbers);
		}

	}

}
