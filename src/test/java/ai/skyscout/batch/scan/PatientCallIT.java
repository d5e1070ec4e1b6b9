package ai.skyscout.batch.scan;

import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

import ai.skyscout.batch.scan.ScanSettings.Budget;
import ai.skyscout.devservices.WithDevServices;
import ai.skyscout.flights.SupplierId;
import ai.skyscout.flights.supplier.SupplierAnswer;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Suppliers in all moods, with their budgets in a real PostgreSQL.
 */
@WithDevServices
class PatientCallIT {

	private final SupplierId supplier = new SupplierId("s" + UUID.randomUUID().toString().substring(0, 8));

	private final AtomicInteger calls = new AtomicInteger();

	private final Deque<SupplierAnswer> answers = new ArrayDeque<>();

	private final List<String> told = Collections.synchronizedList(new ArrayList<>());

	@Autowired
	private Budgets budgets;

	@Autowired
	private JdbcClient jdbc;

	@Test
	void asksAgainAfterFailuresAndTimeouts() throws Exception {
		this.answers.add(new SupplierAnswer.Failed("down"));
		this.answers.add(new SupplierAnswer.TimedOut());
		assertThat(call(budget(100, 100))).isEqualTo(new Asked.Answered(List.of()));
		assertThat(this.calls).hasValue(3);
		assertThat(this.told).as("every call is counted").containsExactly("failed", "timed out", "without flights");
	}

	@Test
	void givesUpAfterSoManyRetries() throws Exception {
		this.answers.addAll(IntStream.range(0, 9).mapToObj((i) -> new SupplierAnswer.Failed("down")).toList());
		assertThat(call(budget(100, 100))).isEqualTo(new Asked.Unanswered());
		assertThat(this.calls).hasValue(1 + 3);
	}

	@Test
	void neverAsksAgainWhoBlocksUs() throws Exception {
		this.answers.add(new SupplierAnswer.Blocked("wrong key"));
		PatientCall call = patient(budget(100, 100));
		assertThat(call(call)).isEqualTo(new Asked.Refused(Refusal.BLOCKED));
		assertThat(call(call)).isEqualTo(new Asked.Refused(Refusal.BLOCKED));
		assertThat(this.calls).hasValue(1);
	}

	@Test
	void waitsForAShortPauseThatTheSupplierAsksFor() throws Exception {
		Instant retryAt = Instant.now().plusMillis(300);
		this.answers.add(new SupplierAnswer.RateLimited(retryAt));
		assertThat(call(budget(100, 100))).isInstanceOf(Asked.Answered.class);
		assertThat(Instant.now()).isAfterOrEqualTo(retryAt);
		assertThat(this.calls).hasValue(2);
	}

	@Test
	void leavesOutWhoAsksForALongPause() throws Exception {
		this.answers.add(new SupplierAnswer.RateLimited(Instant.now().plusSeconds(3600)));
		PatientCall call = patient(budget(100, 100));
		assertThat(call(call)).isEqualTo(new Asked.Refused(Refusal.RATE_LIMITED));
		assertThat(call(call)).isEqualTo(new Asked.Refused(Refusal.RATE_LIMITED));
		assertThat(this.calls).hasValue(1);
	}

	@Test
	void stopsWhenTheCallsOfTheDayAreUsedUpByAllInstancesTogether() throws Exception {
		PatientCall here = patient(budget(3, 100));
		PatientCall elsewhere = patient(budget(3, 100));
		assertThat(call(here)).isInstanceOf(Asked.Answered.class);
		assertThat(call(elsewhere)).isInstanceOf(Asked.Answered.class);
		assertThat(call(here)).isInstanceOf(Asked.Answered.class);
		assertThat(call(elsewhere)).isEqualTo(new Asked.Refused(Refusal.BUDGET_USED_UP));
		assertThat(call(here)).isEqualTo(new Asked.Refused(Refusal.BUDGET_USED_UP));
		assertThat(this.calls).hasValue(3);
		assertThat(this.budgets.usedToday(this.supplier)).isEqualTo(3);
	}

	@Test
	void retriesComeOutOfTheBudget() throws Exception {
		this.answers.addAll(IntStream.range(0, 9).mapToObj((i) -> new SupplierAnswer.TimedOut()).toList());
		assertThat(call(budget(2, 100))).isEqualTo(new Asked.Refused(Refusal.BUDGET_USED_UP));
		assertThat(this.calls).hasValue(2);
	}

	@Test
	void tellsWhenTheCallsOfAMinuteAreUsedUp() {
		Budget budget = budget(100, 2);
		assertThat(this.budgets.take(this.supplier, budget)).isEqualTo(Budgets.Taken.GRANTED);
		assertThat(this.budgets.take(this.supplier, budget)).isEqualTo(Budgets.Taken.GRANTED);
		this.jdbc
			.sql("update scan_budget set since = date_trunc('minute', now() + interval '1 minute') "
					+ "where supplier = ? and span = 'M'")
			.param(this.supplier.value())
			.update();
		assertThat(this.budgets.take(this.supplier, budget)).isEqualTo(Budgets.Taken.MINUTE_USED_UP);
	}

	@Test
	void waitsForTheNextMinuteWhenItsCallsAreUsedUp() throws Exception {
		Budget budget = budget(100, 1);
		Instant endOfAMinute = Instant.now().truncatedTo(ChronoUnit.MINUTES).plusMillis(59_990);
		PatientCall call = patient(budget, () -> endOfAMinute);
		assertThat(this.budgets.take(this.supplier, budget)).isEqualTo(Budgets.Taken.GRANTED);
		moveMinute("+ interval '1 minute'");
		CompletableFuture<Asked> waiting = CompletableFuture.supplyAsync(() -> {
			try {
				return call(call);
			}
			catch (InterruptedException ex) {
				throw new IllegalStateException(ex);
			}
		});
		assertThatExceptionOfType(TimeoutException.class).isThrownBy(() -> waiting.get(1, TimeUnit.SECONDS));
		assertThat(this.calls).hasValue(0);
		moveMinute("- interval '5 minutes'");
		assertThat(waiting.get(10, TimeUnit.SECONDS)).isInstanceOf(Asked.Answered.class);
		assertThat(this.calls).hasValue(1);
	}

	private void moveMinute(String by) {
		this.jdbc.sql("update scan_budget set since = since " + by + " where supplier = ? and span = 'M'")
			.param(this.supplier.value())
			.update();
	}

	@Test
	void aNewMinuteHasCallsAgain() {
		Budget budget = budget(100, 1);
		this.budgets.take(this.supplier, budget);
		this.jdbc.sql("update scan_budget set since = since - interval '1 minute' where supplier = ? and span = 'M'")
			.param(this.supplier.value())
			.update();
		assertThat(this.budgets.take(this.supplier, budget)).isEqualTo(Budgets.Taken.GRANTED);
	}

	@Test
	void noBudgetIsNoCall() throws Exception {
		assertThat(call(budget(0, 100))).isEqualTo(new Asked.Refused(Refusal.BUDGET_USED_UP));
		assertThat(call(budget(100, 0))).isEqualTo(new Asked.Refused(Refusal.BUDGET_USED_UP));
		assertThat(this.calls).hasValue(0);
	}

	@Test
	void leavesAloneForAWhileWhoFailsAllTheTime() throws Exception {
		this.answers.addAll(IntStream.range(0, 99).mapToObj((i) -> new SupplierAnswer.Failed("down")).toList());
		PatientCall call = patient(budget(1000, 1000));
		for (int i = 0; i < 10; i++) {
			assertThat(call(call)).isEqualTo(new Asked.Unanswered());
		}
		assertThat(call(call)).isEqualTo(new Asked.Refused(Refusal.FAILING));
	}

	private Asked call(Budget budget) throws InterruptedException {
		return call(patient(budget));
	}

	private Asked call(PatientCall call) throws InterruptedException {
		return call.make(() -> {
			this.calls.incrementAndGet();
			SupplierAnswer next = this.answers.poll();
			return (next != null) ? next : new SupplierAnswer.Answered(List.of());
		}, (offers) -> List.of(), this.told::add);
	}

	private PatientCall patient(Budget budget) {
		return patient(budget, Clock.systemUTC());
	}

	private PatientCall patient(Budget budget, InstantSource clock) {
		return new PatientCall(new Allowance(this.supplier, budget, this.budgets, settings(), clock), settings());
	}

	private static ScanSettings settings() {
		MapConfigurationPropertySource source = new MapConfigurationPropertySource();
		source.put("skyscout.scan.retry-delay", "4ms");
		source.put("skyscout.scan.retries", 3);
		source.put("skyscout.scan.patience", "10s");
		return new Binder(source).bind("skyscout.scan", ScanSettings.class).get();
	}

	private static Budget budget(long perDay, long perMinute) {
		return new Budget(perDay, perMinute, 2);
	}

}
