package ai.skyscout.prices.web;

import java.time.Instant;

import ai.skyscout.core.Money;
import ai.skyscout.prices.TripDates;

/**
 * The cheapest that is known for some dates.
 *
 * @param dates when it is flown
 * @param price for one adult, in the currency shown
 * @param seenAt when it was seen
 * @param simulated whether it is invented
 */
record KnownFare(TripDates dates, Money price, Instant seenAt, boolean simulated) {
}
