package ai.skyscout.batch.scan;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.function.Function;

import ai.skyscout.flights.Offer;
import ai.skyscout.flights.supplier.SupplierAnswer;
import ai.skyscout.prices.Observation;
import org.springframework.core.retry.RetryException;
import org.springframework.core.retry.RetryPolicy;
import org.springframework.core.retry.RetryTemplate;

/**
 * Calls one supplier within its allowance, again where that may help: after a timeout or a
 * failure with growing pauses, and when the pause is over that the supplier itself has
 * asked for. A supplier that blocks us is not called again.
 */
final class PatientCall {

	private static final double GROWTH = 2;

	private static final Duration LONGEST_DELAY = Duration.ofSeconds(30);

	private final Allowance allowance;

	private final RetryTemplate retry;

	PatientCall(Allowance allowance, ScanSettings settings) {
		this.allowance = allowance;
		this.retry = new RetryTemplate(RetryPolicy.builder()
			.includes(AgainException.class)
			.maxRetries(settings.retries())
			.delay(settings.retryDelay())
			.jitter(settings.retryDelay().dividedBy(2))
			.multiplier(GROWTH)
			.maxDelay(LONGEST_DELAY)
			.build());
	}

	/**
	 * Makes the call until it is answered or there is no sense in it.
	 * @param call what the supplier says to it
	 * @param reading what is seen in a complete answer
	 * @param told how each try went, those included that were not made
	 * @return what was seen, or why nothing was
	 * @throws InterruptedException if this thread is interrupted while it waits
	 */
	Asked make(Callable<SupplierAnswer> call, Function<List<Offer>, List<Observation>> reading, Consumer<String> told)
			throws InterruptedException {
		try {
			return Objects.requireNonNull(this.retry.execute(() -> once(call, reading, told)));
		}
		catch (RetryException ex) {
			return giveUp(ex.getCause());
		}
	}

	private Asked once(Callable<SupplierAnswer> call, Function<List<Offer>, List<Observation>> reading,
			Consumer<String> told) throws Exception {
		Optional<Refusal> refusal = this.allowance.enter();
		if (refusal.isPresent()) {
			told.accept(refusal.get().outcome());
			return new Asked.Refused(refusal.get());
		}
		SupplierAnswer answer;
		try {
			answer = call.call();
		}
		finally {
			this.allowance.leave();
		}
		return switch (answer) {
			case SupplierAnswer.Answered(List<Offer> offers) -> {
				this.allowance.answered();
				List<Observation> seen = reading.apply(offers);
				told.accept(seen.isEmpty() ? "without flights" : "answered");
				yield new Asked.Answered(seen);
			}
			case SupplierAnswer.TimedOut() -> {
				told.accept("timed out");
				throw new AgainException();
			}
			case SupplierAnswer.Failed failed -> {
				told.accept("failed");
				throw new AgainException();
			}
			case SupplierAnswer.Blocked blocked -> {
				told.accept("blocked");
				this.allowance.blocked();
				yield new Asked.Refused(Refusal.BLOCKED);
			}
			case SupplierAnswer.RateLimited(Instant retryAt) -> {
				told.accept("rate limited");
				this.allowance.limitedUntil(retryAt);
				throw new LimitedException();
			}
		};
	}

	private Asked giveUp(Throwable cause) throws InterruptedException {
		return switch (cause) {
			case LimitedException limited -> new Asked.Refused(Refusal.RATE_LIMITED);
			case AgainException again -> {
				this.allowance.failed();
				yield new Asked.Unanswered();
			}
			case InterruptedException interrupted -> throw interrupted;
			case RuntimeException broken -> throw broken;
			case Error broken -> throw broken;
			default -> throw new IllegalStateException("A supplier could not be called", cause);
		};
	}

	/** Worth another try. */
	private static class AgainException extends Exception {
	}

	/** Worth another try once the allowance lets one through. */
	private static final class LimitedException extends AgainException {
	}

}
