package ai.skyscout.batch.scan;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.ThreadLocalRandom;

import ai.skyscout.batch.scan.ScanSettings.Budget;
import ai.skyscout.flights.SupplierId;
import org.jspecify.annotations.Nullable;

/**
 * What one supplier allows scans of this instance to ask: so many calls at once, out of a
 * budget that all instances share, and none while it wants to be left alone.
 */
final class Allowance {

	private static final int FAILURES_IN_A_ROW = 10;

	private static final Duration BLOCKED_FOR = Duration.ofHours(1);

	private static final Duration LONGEST_PAUSE = Duration.ofHours(24);

	private final SupplierId supplier;

	private final Budget budget;

	private final Budgets budgets;

	private final Duration patience;

	private final Duration leftAlone;

	private final Duration longestSilence;

	private final InstantSource clock;

	private final Semaphore places;

	private volatile @Nullable Closure closure;

	private int failures;

	/** When it was closed first since it answered last. */
	private @Nullable Instant silentSince;

	Allowance(SupplierId supplier, Budget budget, Budgets budgets, ScanSettings settings, InstantSource clock) {
		this.supplier = supplier;
		this.budget = budget;
		this.budgets = budgets;
		this.patience = settings.patience();
		this.leftAlone = settings.leftAlone();
		this.longestSilence = settings.longestSilence();
		this.clock = clock;
		this.places = new Semaphore(budget.concurrency(), true);
	}

	Budget budget() {
		return this.budget;
	}

	/**
	 * Waits until a call may be made; whoever may make one has to {@link #leave()}.
	 * @return why none may be made; empty if one may
	 * @throws InterruptedException if this thread is interrupted while it waits
	 */
	Optional<Refusal> enter() throws InterruptedException {
		Optional<Refusal> refusal = findRefusal();
		if (refusal.isPresent()) {
			return refusal;
		}
		this.places.acquire();
		boolean entered = false;
		try {
			refusal = takeCall();
			entered = refusal.isEmpty();
			return refusal;
		}
		finally {
			if (!entered) {
				this.places.release();
			}
		}
	}

	void leave() {
		this.places.release();
	}

	private Optional<Refusal> takeCall() throws InterruptedException {
		while (true) {
			Optional<Refusal> refusal = findRefusal();
			if (refusal.isPresent()) {
				return refusal;
			}
			Closure pause = this.closure;
			Instant now = this.clock.instant();
			if (pause != null && now.isBefore(pause.until())) {
				pause(Duration.between(now, pause.until()));
				continue;
			}
			switch (this.budgets.take(this.supplier, this.budget)) {
				case GRANTED -> {
					return Optional.empty();
				}
				case MINUTE_USED_UP -> pause(Duration.between(now, now.truncatedTo(ChronoUnit.MINUTES).plusSeconds(60)));
				case DAY_USED_UP -> close(Refusal.BUDGET_USED_UP, now.atOffset(ZoneOffset.UTC)
					.truncatedTo(ChronoUnit.DAYS)
					.plusDays(1)
					.toInstant());
			}
		}
	}

	/** With a jitter, so that not all that wait come at once. */
	private static void pause(Duration pause) throws InterruptedException {
		Thread.sleep(pause.plusMillis(ThreadLocalRandom.current().nextLong(20, 500)));
	}

	/**
	 * Why no call may be made, however long one is ready to wait; empty if one may be
	 * made sooner or later.
	 */
	Optional<Refusal> findRefusal() {
		Closure closed = this.closure;
		if (closed == null) {
			return Optional.empty();
		}
		Duration left = Duration.between(this.clock.instant(), closed.until());
		boolean worthWaiting = closed.reason() == Refusal.RATE_LIMITED && left.compareTo(this.patience) <= 0;
		return (worthWaiting || !left.isPositive()) ? Optional.empty() : Optional.of(closed.reason());
	}

	/**
	 * When it is worth coming back to a supplier that refuses: not to one whose budget is
	 * used up or who blocks us, and not when it has left everything unanswered for long.
	 */
	synchronized Optional<Instant> findReopening() {
		Closure closed = this.closure;
		if (closed == null || closed.reason() == Refusal.BUDGET_USED_UP || closed.reason() == Refusal.BLOCKED) {
			return Optional.empty();
		}
		Instant since = (this.silentSince != null) ? this.silentSince : this.clock.instant();
		boolean soon = !closed.until().isAfter(since.plus(this.longestSilence));
		return soon ? Optional.of(closed.until()) : Optional.empty();
	}

	synchronized void answered() {
		this.failures = 0;
		this.silentSince = null;
		Closure closed = this.closure;
		if (closed != null && closed.reason() == Refusal.FAILING) {
			this.closure = null;
		}
	}

	/** It has not answered, even when asked again. */
	synchronized void failed() {
		this.failures++;
		if (this.failures >= FAILURES_IN_A_ROW) {
			close(Refusal.FAILING, this.clock.instant().plus(this.leftAlone));
		}
	}

	void blocked() {
		close(Refusal.BLOCKED, this.clock.instant().plus(BLOCKED_FOR));
	}

	void limitedUntil(Instant retryAt) {
		Instant latest = this.clock.instant().plus(LONGEST_PAUSE);
		close(Refusal.RATE_LIMITED, retryAt.isBefore(latest) ? retryAt : latest);
	}

	private synchronized void close(Refusal reason, Instant until) {
		if (this.silentSince == null) {
			this.silentSince = this.clock.instant();
		}
		this.closure = new Closure(reason, until);
	}

	private record Closure(Refusal reason, Instant until) {
	}

}
