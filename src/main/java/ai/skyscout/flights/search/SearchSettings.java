package ai.skyscout.flights.search;

import java.time.Duration;
import java.util.Map;

import ai.skyscout.flights.SupplierId;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How suppliers are asked and for how long their answers are kept.
 *
 * @param deadline how long a supplier may take
 * @param concurrency how many searches of one supplier may run at once; more wait for
 * their turn within the deadline
 * @param fresh for how long an answer is shown without asking again
 * @param stale for how long an answer is shown while it is asked for again
 * @param failedFor for how long a supplier that failed is not asked the same again
 * @param timedOutFor for how long a supplier that took too long is not asked the same
 * again
 * @param blockedFor for how long a supplier that refuses us is not asked anything
 * @param mostOffers how many offers of one answer are kept; what comes after them is
 * dropped
 * @param offersInMemory how many offers the in-process cache may hold, about a kilobyte
 * each
 * @param calendarFresh for how long the price of a day is kept
 * @param shared how answers are shared between instances
 * @param suppliers what differs for some suppliers, by their id
 */
@ConfigurationProperties("skyscout.search")
public record SearchSettings(@DefaultValue("20s") Duration deadline, @DefaultValue("16") int concurrency,
		@DefaultValue("5m") Duration fresh, @DefaultValue("60m") Duration stale,
		@DefaultValue("30s") Duration failedFor, @DefaultValue("60s") Duration timedOutFor,
		@DefaultValue("10m") Duration blockedFor, @DefaultValue("3000") int mostOffers,
		@DefaultValue("60000") int offersInMemory, @DefaultValue("30m") Duration calendarFresh,
		@DefaultValue Shared shared, Map<String, ForSupplier> suppliers) {

	/**
	 * Refuses settings that no search could work with.
	 * @throws IllegalArgumentException if there is no concurrency, or answers are fresh
	 * for longer than they are shown
	 */
	@SuppressWarnings("NullAway") // the binder hands in null where nothing is configured
	public SearchSettings {
		suppliers = (suppliers != null) ? Map.copyOf(suppliers) : Map.of();
		requirePlaces(concurrency);
		if (fresh.compareTo(stale) > 0) {
			throw new IllegalArgumentException("Answers cannot be fresh for " + fresh + " and shown for " + stale);
		}
	}

	private static void requirePlaces(int concurrency) {
		if (concurrency < 1) {
			throw new IllegalArgumentException("At least one search at once, not " + concurrency);
		}
	}

	Duration deadlineOf(SupplierId supplier) {
		ForSupplier own = this.suppliers.get(supplier.value());
		return (own != null && own.deadline() != null) ? own.deadline() : this.deadline;
	}

	int concurrencyOf(SupplierId supplier) {
		ForSupplier own = this.suppliers.get(supplier.value());
		return (own != null && own.concurrency() != null) ? own.concurrency() : this.concurrency;
	}

	/**
	 * What differs for one supplier; null keeps what holds for all.
	 *
	 * @param deadline how long it may take
	 * @param concurrency how many searches of it may run at once
	 */
	public record ForSupplier(@Nullable Duration deadline, @Nullable Integer concurrency) {

		public ForSupplier {
			if (concurrency != null) {
				requirePlaces(concurrency);
			}
		}

	}

	/**
	 * How answers are shared through Redis.
	 *
	 * @param timeout how long one command may take before the in-process cache does
	 * @param lock for how long an instance keeps the right to ask a supplier unless it
	 * says that it is still at it; the time until another takes over from one that
	 * crashed
	 * @param mostBytes the size above which an answer is not shared
	 * @param retry how long Redis is left alone once it has failed several times
	 */
	public record Shared(@DefaultValue("100ms") Duration timeout, @DefaultValue("6s") Duration lock,
			@DefaultValue("1000000") int mostBytes, @DefaultValue("2s") Duration retry) {

	}

}
