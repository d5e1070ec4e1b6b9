package ai.skyscout.flights.search;

import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;

import ai.skyscout.flights.SupplierId;
import ai.skyscout.flights.supplier.Deadline;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One call of one supplier on a virtual thread of its own, so that a supplier that throws
 * or does not come back harms nobody else.
 *
 * @param <T> what is answered
 */
final class SupplierCall<T> {

	private static final Logger logger = LoggerFactory.getLogger(SupplierCall.class);

	private final SupplierId supplier;

	private final Function<String, T> broken;

	private final FutureTask<T> task;

	private SupplierCall(SupplierId supplier, Function<String, T> broken, Callable<T> call) {
		this.supplier = supplier;
		this.broken = broken;
		this.task = new FutureTask<>(call);
	}

	/**
	 * Starts a call as soon as there is a place for it.
	 * @param overdue the answer where there is no place by the deadline
	 * @param broken the answer where the supplier breaks its promise to answer, with the
	 * reason
	 */
	static <T> SupplierCall<T> start(SupplierId supplier, Gate gate, Deadline deadline, Callable<@Nullable T> work,
			T overdue, Function<String, T> broken) {
		SupplierCall<T> call = new SupplierCall<>(supplier, broken, () -> {
			if (!gate.enter(deadline)) {
				return overdue;
			}
			try {
				T answer = work.call();
				return (answer != null) ? answer : broken.apply("answered null");
			}
			finally {
				// Only now: a supplier that overruns its deadline keeps its place until
				// it ends.
				gate.leave();
			}
		});
		Thread.ofVirtual().name("supplier-" + supplier).start(call.task);
		return call;
	}

	/** The answer, whatever the supplier does; empty if it has not come in time. */
	Optional<T> await(Duration time) throws InterruptedException {
		try {
			return Optional.of(this.task.get(time.toNanos(), TimeUnit.NANOSECONDS));
		}
		catch (TimeoutException ex) {
			return Optional.empty();
		}
		catch (ExecutionException ex) {
			Throwable thrown = Objects.requireNonNullElse(ex.getCause(), ex);
			logger.warn("Supplier {} threw instead of answering", this.supplier, thrown);
			return Optional.of(this.broken.apply("threw " + thrown.getClass().getSimpleName()));
		}
	}

	/** Stops waiting and interrupts the supplier if it is still at it. */
	void abandon() {
		this.task.cancel(true);
	}

}
