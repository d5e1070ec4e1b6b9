package ai.skyscout.batch.scan;

import java.time.Duration;
import java.util.Map;

import ai.skyscout.flights.SupplierId;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How price scans are made.
 *
 * @param cron when one is started, in UTC, with a field for the seconds; {@code -} for
 * never. Every instance may have the same: one of them starts it
 * @param now whether one is started as soon as this instance is ready
 * @param resume whether this instance goes on with scans whose instance has died
 * @param resumeEvery how often it looks for one
 * @param resumeWithin how old a scan may be to be gone on with
 * @param kept how many scans the job repository remembers
 * @param worker whether this instance takes its share of the work
 * @param parts how many parts of a scan this instance works on at once
 * @param concurrency how many trips of a part are looked at once
 * @param limit how many trips one scan looks at
 * @param partSize how many trips a part has, the unit that a worker takes
 * @param chunk how many trips are written in one transaction
 * @param lease how long a worker that says nothing is believed to be at work; then
 * another takes its part over
 * @param poll how often workers look for work
 * @param watch how often the scan looks for the end of it
 * @param report how often the log tells how far a scan is
 * @param retries how often a call that failed is made again
 * @param retryDelay before the first of them; doubled for each further one, with a jitter
 * of half of it
 * @param patience how long is waited for a supplier that asks for a pause; one that asks
 * for a longer one is left out until then
 * @param leftAlone how long a supplier that fails all the time is left alone
 * @param longestSilence how long a supplier may leave all calls unanswered before scans no
 * longer wait for it
 * @param budget what is allowed to suppliers that are not named
 * @param suppliers what is allowed to a supplier, by its id
 */
@ConfigurationProperties("skyscout.scan")
record ScanSettings(@DefaultValue("0 20 1/6 * * *") String cron, @DefaultValue("false") boolean now,
		@DefaultValue("true") boolean resume, @DefaultValue("30s") Duration resumeEvery, @DefaultValue("12h") Duration resumeWithin,
		@DefaultValue("120") int kept,
		@DefaultValue("true") boolean worker, @DefaultValue("2") int parts, @DefaultValue("8") int concurrency,
		@DefaultValue("20000") int limit, @DefaultValue("500") int partSize, @DefaultValue("50") int chunk,
		@DefaultValue("30s") Duration lease, @DefaultValue("1s") Duration poll, @DefaultValue("5s") Duration watch,
		@DefaultValue("30s") Duration report,
		@DefaultValue("3") int retries, @DefaultValue("500ms") Duration retryDelay,
		@DefaultValue("60s") Duration patience, @DefaultValue("5m") Duration leftAlone,
		@DefaultValue("30m") Duration longestSilence, @DefaultValue Budget budget,
		Map<String, @Nullable Budget> suppliers) {

	/**
	 * Refuses settings that no scan could work with.
	 * @throws IllegalArgumentException if a number is below one
	 */
	@SuppressWarnings("NullAway") // the binder hands in null where nothing is configured
	ScanSettings {
		suppliers = (suppliers != null) ? Map.copyOf(suppliers) : Map.of();
		requirePositive("kept", kept);
		requirePositive("parts", parts);
		requirePositive("concurrency", concurrency);
		requirePositive("limit", limit);
		requirePositive("part-size", partSize);
		requirePositive("chunk", chunk);
		requirePositive("lease in milliseconds", lease.toMillis());
		requirePositive("poll in milliseconds", poll.toMillis());
		requirePositive("watch in milliseconds", watch.toMillis());
		requirePositive("left-alone in milliseconds", leftAlone.toMillis());
	}

	private static void requirePositive(String name, long number) {
		if (number < 1) {
			throw new IllegalArgumentException("At least one of skyscout.scan." + name + ", not " + number);
		}
	}

	/** What a supplier is allowed; a simulated one anything unless it is named. */
	Budget budgetOf(SupplierId supplier, boolean simulated) {
		Budget own = this.suppliers.get(supplier.value());
		if (own != null) {
			return own;
		}
		return simulated ? Budget.UNLIMITED : this.budget;
	}

	/**
	 * What scans may ask of a supplier, all instances together but for the concurrency.
	 *
	 * @param perDay calls on a day in UTC
	 * @param perMinute calls in a minute
	 * @param concurrency calls at once, of each instance
	 */
	record Budget(@DefaultValue("5000") long perDay, @DefaultValue("60") long perMinute,
			@DefaultValue("4") int concurrency) {

		/** For markets that are simulated in the process. */
		static final Budget UNLIMITED = new Budget(Long.MAX_VALUE, Long.MAX_VALUE, 64);

		/**
		 * Refuses a budget that is none.
		 * @throws IllegalArgumentException if calls are below zero or the concurrency
		 * below one
		 */
		Budget {
			if (perDay < 0 || perMinute < 0 || concurrency < 1) {
				throw new IllegalArgumentException("Not a budget: " + perDay + " calls per day, " + perMinute
						+ " per minute, " + concurrency + " at once");
			}
		}

		boolean isUnlimited() {
			return this.perDay == Long.MAX_VALUE && this.perMinute == Long.MAX_VALUE;
		}

	}

}
