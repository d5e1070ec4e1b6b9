package ai.skyscout.prices;

import java.time.LocalDate;

import ai.skyscout.core.Money;

/**
 * The cheapest fare for some dates on one day of looking.
 *
 * @param seenOn the day, in UTC
 * @param price for one adult, in euros
 * @param observations how many fares were seen that day
 * @param simulated whether any of them is invented
 */
public record DailyLow(LocalDate seenOn, Money price, int observations, boolean simulated) {
}
