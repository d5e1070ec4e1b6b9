package ai.skyscout.prices;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Set;

import ai.skyscout.flights.CarrierCode;
import org.jspecify.annotations.Nullable;

/**
 * A flight without a stop that was seen on sale.
 *
 * @param route from where to where
 * @param carrier whose number it is sold under
 * @param flightNumber 1 to 9999
 * @param departureTime by the clock of the origin, when last seen; null if unknown
 * @param minutes from departure to arrival; null if unknown
 * @param weekdays on which it was seen to depart
 * @param lastDeparture the last day on which it was seen to depart
 * @param simulated whether it is invented
 */
public record NonstopFlight(Route route, CarrierCode carrier, int flightNumber, @Nullable LocalTime departureTime,
		@Nullable Integer minutes, Set<DayOfWeek> weekdays, LocalDate lastDeparture, boolean simulated) {

	public NonstopFlight {
		weekdays = Set.copyOf(weekdays);
	}

}
