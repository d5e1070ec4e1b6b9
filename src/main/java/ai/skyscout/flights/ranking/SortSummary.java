package ai.skyscout.flights.ranking;

import java.time.Duration;

import ai.skyscout.core.Money;
import org.jspecify.annotations.Nullable;

/**
 * What comes first in an order, for the tabs that lead to it.
 *
 * @param sort the order
 * @param total of its first itinerary
 * @param duration of its first itinerary, all slices together
 * @param co2eKilograms of its first itinerary; null if unknown
 */
public record SortSummary(Sort sort, Money total, Duration duration, @Nullable Integer co2eKilograms) {

}
