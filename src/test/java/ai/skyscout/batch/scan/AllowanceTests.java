package ai.skyscout.batch.scan;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;

import ai.skyscout.batch.scan.ScanSettings.Budget;
import ai.skyscout.flights.SupplierId;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * A supplier without limits of calls, so that no database is asked.
 */
class AllowanceTests {

	private static final int AT_ONCE = 2;

	private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-11-22T10:00:00Z"));

	private final Allowance allowance = new Allowance(new SupplierId("steady"),
			new Budget(Long.MAX_VALUE, Long.MAX_VALUE, AT_ONCE),
			new Budgets(JdbcClient.create(new DriverManagerDataSource("jdbc:none"))), settings(), this.now::get);

	@Test
	void letsSoManyInAtOnceAndTheNextOneWhenOneLeaves() throws Exception {
		AtomicInteger inside = new AtomicInteger();
		CountDownLatch full = new CountDownLatch(AT_ONCE);
		try (ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor()) {
			List<Future<Integer>> entered = new ArrayList<>();
			for (int i = 0; i < AT_ONCE + 1; i++) {
				entered.add(callers.submit(() -> {
					assertThat(this.allowance.enter()).isEmpty();
					full.countDown();
					return inside.incrementAndGet();
				}));
			}
			assertThat(full.await(5, TimeUnit.SECONDS)).isTrue();
			Future<Integer> last = callers.submit(() -> {
				for (Future<Integer> each : entered) {
					each.get();
				}
				return inside.get();
			});
			assertThatExceptionOfType(TimeoutException.class).isThrownBy(() -> last.get(200, TimeUnit.MILLISECONDS));
			assertThat(inside).hasValue(AT_ONCE);
			this.allowance.leave();
			assertThat(last.get(5, TimeUnit.SECONDS)).isEqualTo(AT_ONCE + 1);
		}
	}

	@Test
	void isWorthComingBackToWhenItHasFailedForAWhile() {
		fail();
		assertThat(this.allowance.findRefusal()).contains(Refusal.FAILING);
		assertThat(this.allowance.findReopening()).contains(this.now.get().plus(Duration.ofMinutes(5)));
	}

	@Test
	void isNotWaitedForWhenItHasLeftEverythingUnansweredForLong() {
		for (int i = 0; i < 6; i++) {
			fail();
			assertThat(this.allowance.findReopening()).isPresent();
			this.now.updateAndGet((moment) -> moment.plus(Duration.ofMinutes(5)));
			assertThat(this.allowance.findRefusal()).isEmpty();
		}
		fail();
		assertThat(this.allowance.findReopening()).isEmpty();
	}

	@Test
	void isWaitedForAgainAfterAnAnswer() {
		fail();
		this.now.updateAndGet((moment) -> moment.plus(Duration.ofHours(1)));
		this.allowance.answered();
		assertThat(this.allowance.findRefusal()).isEmpty();
		fail();
		assertThat(this.allowance.findReopening()).isPresent();
	}

	@Test
	void isNotWaitedForWhenItBlocksUs() {
		this.allowance.blocked();
		assertThat(this.allowance.findRefusal()).contains(Refusal.BLOCKED);
		assertThat(this.allowance.findReopening()).isEmpty();
	}

	private void fail() {
		for (int i = 0; i < 10; i++) {
			this.allowance.failed();
		}
	}

	private static ScanSettings settings() {
		return new Binder(new MapConfigurationPropertySource(Map.of("skyscout.scan.retries", 0)))
			.bind("skyscout.scan", ScanSettings.class)
			.get();
	}

}
