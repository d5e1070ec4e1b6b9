package ai.skyscout.prices;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;

import ai.skyscout.core.Money;

/**
 * The cheapest fare for some dates when they were last looked at.
 *
 * @param dates when it is flown
 * @param price for one adult, in euros
 * @param seenAt when it was seen
 * @param simulated whether it is invented
 */
public record SeenFare(TripDates dates, Money price, Instant seenAt, boolean simulated) {

	/** How long before its departure it was seen. */
	public LeadTime leadTime() {
		LocalDate seenOn = LocalDate.ofInstant(this.seenAt, ZoneOffset.UTC);
		return LeadTime.ofDays(ChronoUnit.DAYS.between(seenOn, this.dates.departure()));
	}

}
