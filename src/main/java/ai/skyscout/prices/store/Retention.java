package ai.skyscout.prices.store;

import java.time.Clock;
import java.time.LocalDate;
import java.time.Period;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/**
 * Makes room for the months to come and removes what is not to be kept any longer
 * ({@code skyscout.prices.keep}), and the latest fares of trips that departed a month
 * ago. Any number of instances may do so.
 */
@Component
class Retention {

	private static final Logger logger = LoggerFactory.getLogger(Retention.class);

	/** Enough for a scheduler that fails for weeks. */
	private static final int MONTHS_AHEAD = 3;

	/** By then nobody asks any longer what a flight that has departed cost at last. */
	private static final int DAYS_AFTER_DEPARTURE = 30;

	private final JdbcClient jdbc;

	private final Partitions partitions;

	private final PriceSettings settings;

	private final Clock clock;

	Retention(JdbcClient jdbc, Partitions partitions, PriceSettings settings, Clock clock) {
		this.jdbc = jdbc;
		this.partitions = partitions;
		this.settings = settings;
		this.clock = clock;
	}

	@Scheduled(initialDelay = 5, fixedDelay = 6 * 60 * 60, timeUnit = TimeUnit.SECONDS)
	void keepUp() {
		try {
			switch (StorageForm.of(this.jdbc)) {
				case PLAIN -> keepUpPartitions();
				case TIMESCALE -> keepUpPolicy();
			}
			forgetDeparted();
		}
		catch (DataAccessException | TransactionException ex) {
			logger.warn("Partitions stay as they are until the next round: {}", ex.getMessage());
		}
	}

	private void keepUpPartitions() {
		YearMonth now = YearMonth.from(today());
		this.partitions.ensure(IntStream.rangeClosed(0, MONTHS_AHEAD).mapToObj(now::plusMonths).toList());
		Period keep = this.settings.keep();
		if (keep != null) {
			LocalDate first = today().minus(keep).withDayOfMonth(1);
			int dropped = this.partitions.dropBefore(YearMonth.from(first));
			int lows = this.jdbc.sql("delete from daily_low where seen_on < :first").param("first", first).update();
			logger.info("Removed {} months of observations before {} and {} daily lows", dropped, first, lows);
		}
	}

	/** Latest fares are what can still be booked; the past is told by the daily lows. */
	private void forgetDeparted() {
		int fares = this.jdbc.sql("delete from latest_fare where departs_on < :first")
			.param("first", today().minusDays(DAYS_AFTER_DEPARTURE))
			.update();
		Period keep = this.settings.keep();
		if (keep != null) {
			fares += this.jdbc.sql("delete from latest_fare where seen_at < :first")
				.param("first", today().minus(keep).withDayOfMonth(1).atStartOfDay().atOffset(ZoneOffset.UTC))
				.update();
		}
		logger.info("Removed {} latest fares of trips that have departed or were seen too long ago", fares);
	}

	private void keepUpPolicy() {
		Period keep = this.settings.keep();
		for (String relation : new String[] { "price_observation", "daily_low_by_day" }) {
			this.jdbc.sql("select remove_retention_policy('%s', if_exists => true)".formatted(relation))
				.query((row, number) -> relation)
				.list();
			if (keep != null) {
				this.jdbc
					.sql("select add_retention_policy('%s', drop_after => cast(:keep as interval))".formatted(relation))
					.param("keep", keep.toString())
					.query((row, number) -> relation)
					.list();
			}
		}
	}

	private LocalDate today() {
		return LocalDate.ofInstant(this.clock.instant(), ZoneOffset.UTC);
	}

}
