package ai.skyscout.routes;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;

import ai.skyscout.core.DateWindow;
import ai.skyscout.prices.PriceHistory;

/**
 * Which fares the pages tell of: those that can still be flown and were seen lately.
 * Pages, lists and sitemaps share it, so that they agree.
 *
 * @param departures when they depart
 * @param seenSince when they were seen, or later
 */
record Horizon(DateWindow departures, Instant seenSince) {

	private static final int DAYS_AHEAD = 183;

	static Horizon at(Clock clock) {
		LocalDate today = LocalDate.now(clock);
		return new Horizon(new DateWindow(today.plusDays(1), today.plusDays(DAYS_AHEAD)),
				clock.instant().minus(PriceHistory.CURRENT));
	}

}
