package ai.skyscout.prices;

import java.time.Instant;

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
}
