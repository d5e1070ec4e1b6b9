package ai.skyscout.prices.statistics;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;

import ai.skyscout.core.Cabin;
import ai.skyscout.prices.Market;
import ai.skyscout.prices.TripKind;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Brings the statistics of markets up to date, seconds after something new was seen of
 * them. Any number of instances may do this at once.
 */
@Component
class StatisticsRefresh {

	private static final Logger logger = LoggerFactory.getLogger(StatisticsRefresh.class);

	private static final int BATCH = 20;

	/** A round that has taken so long leaves the rest to the next. */
	private static final Duration LONGEST_ROUND = Duration.ofSeconds(30);

	/** How long the statistics of a route are good enough. */
	private static final Duration REST = Duration.ofMinutes(1);

	private final StaleMarks marks;

	private final LateDays lateDays;

	private final SurroundingMarkets markets;

	private final SpreadWriter writer;

	private final ReentrantLock running = new ReentrantLock();

	private boolean away;

	StatisticsRefresh(StaleMarks marks, LateDays lateDays, SurroundingMarkets markets, SpreadWriter writer) {
		this.marks = marks;
		this.lateDays = lateDays;
		this.markets = markets;
		this.writer = writer;
	}

	/**
	 * One round. At a fixed rate, because rounds at a fixed delay would hold up the one
	 * thread that all such tasks share; a round that is still running is not joined by
	 * another.
	 */
	@Scheduled(initialDelay = 15, fixedRate = 5, timeUnit = TimeUnit.SECONDS)
	void refresh() {
		if (!this.running.tryLock()) {
			return;
		}
		try {
			refreshBatches();
			this.away = false;
		}
		catch (DataAccessException ex) {
			// Marks that were taken come back by themselves.
			if (!this.away) {
				logger.warn("Price statistics stay as they are until PostgreSQL answers: {}", ex.getMessage());
			}
			this.away = true;
		}
		finally {
			this.running.unlock();
		}
	}

	private void refreshBatches() {
		long start = System.nanoTime();
		int routes = 0;
		int markets = 0;
		List<StaleMarks.Mark> taken = this.marks.take(BATCH, REST);
		if (!taken.isEmpty()) {
			this.lateDays.takeUp();
		}
		while (!taken.isEmpty()) {
			markets += refresh(taken);
			routes += taken.size();
			boolean timeLeft = System.nanoTime() - start < LONGEST_ROUND.toNanos();
			taken = timeLeft ? this.marks.take(BATCH, REST) : List.of();
		}
		if (routes > 0) {
			logger.debug("Computed the statistics of {} markets around {} routes in {} ms", markets, routes,
					Duration.ofNanos(System.nanoTime() - start).toMillis());
		}
	}

	/** Each market once, however many of its routes are marked; in one order for all. */
	private int refresh(List<StaleMarks.Mark> taken) {
		Set<Asked> asked = new TreeSet<>(Comparator.comparing((Asked one) -> one.market().key())
			.thenComparing(Asked::cabin)
			.thenComparing(Asked::kind));
		for (StaleMarks.Mark mark : taken) {
			for (Market market : this.markets.of(mark.route())) {
				asked.add(new Asked(market, mark.kind(), mark.cabin()));
			}
		}
		asked.forEach((one) -> this.writer.write(one.market(), one.kind(), one.cabin()));
		taken.forEach(this.marks::remove);
		return asked.size();
	}

	private record Asked(Market market, TripKind kind, Cabin cabin) {

	}

}
