package ai.skyscout.prices;

import java.time.Instant;
import java.time.LocalTime;

import ai.skyscout.core.Cabin;
import ai.skyscout.core.Money;
import ai.skyscout.flights.CarrierCode;
import ai.skyscout.flights.SupplierId;
import org.jspecify.annotations.Nullable;

/**
 * A fare that somebody asked for at a moment, for one adult. Two observations that differ
 * in nothing but the price are the same sighting; the first one counts.
 *
 * @param route from where to where
 * @param dates when it is flown
 * @param cabin the cabin that was asked for
 * @param stops of the slice that has the most; null if the supplier does not say
 * @param carrier whose number the first flight is sold under; null if unknown
 * @param flightNumber of the first flight, 1 to 9999; null if unknown
 * @param departureTime of the first flight by the clock of its airport; null if unknown
 * @param minutes from the first departure to the last arrival of the first slice; null if
 * unknown
 * @param supplier who said so
 * @param price for one adult with taxes and fees, as it was said
 * @param simulated whether the price is invented
 * @param seenAt when the supplier said so
 */
public record Observation(Route route, TripDates dates, Cabin cabin, @Nullable Integer stops,
		@Nullable CarrierCode carrier, @Nullable Integer flightNumber, @Nullable LocalTime departureTime,
		@Nullable Integer minutes, SupplierId supplier, Money price, boolean simulated, Instant seenAt) {
}
