package ai.skyscout.flights.supplier;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;

import ai.skyscout.core.Money;

/**
 * How a supplier's look at many days ended.
 */
public sealed interface CalendarAnswer {

	/**
	 * Prices by day of departure; days without one are absent.
	 */
	record Prices(Map<LocalDate, DayPrice> days) implements CalendarAnswer {

		public Prices {
			days = Map.copyOf(days);
		}

	}

	/**
	 * Nothing is known.
	 *
	 * @param reason for operators; holds no secret
	 */
	record Unavailable(String reason) implements CalendarAnswer {
	}

	/**
	 * The cheapest price of a day for all travellers.
	 *
	 * @param seenAt when the supplier saw it
	 */
	record DayPrice(Money total, Instant seenAt) {
	}

}
