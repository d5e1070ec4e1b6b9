package ai.skyscout.prices.exchange;

import java.time.LocalDate;

import ai.skyscout.core.AirportCode;
import ai.skyscout.flights.SupplierId;
import org.jspecify.annotations.Nullable;

/**
 * Which observations a file is to hold; null stands for all.
 *
 * @param origin where they start
 * @param destination where they end
 * @param from the first day of observation, in UTC
 * @param until the last day of observation, in UTC
 * @param supplier who said so
 */
public record FareSelection(@Nullable AirportCode origin, @Nullable AirportCode destination, @Nullable LocalDate from,
		@Nullable LocalDate until, @Nullable SupplierId supplier) {

	public static final FareSelection ALL = new FareSelection(null, null, null, null, null);

}
