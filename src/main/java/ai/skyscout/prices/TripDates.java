package ai.skyscout.prices;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * When a trip is flown.
 *
 * @param departure the local day of the first departure
 * @param comeBack the local day on which the way back departs; null for a one-way trip
 */
public record TripDates(LocalDate departure, @Nullable LocalDate comeBack) {

	/**
	 * Refuses a return before the departure.
	 * @throws IllegalArgumentException if it is
	 */
	public TripDates {
		if (comeBack != null && comeBack.isBefore(departure)) {
			throw new IllegalArgumentException("Returns on " + comeBack + ", before it departs on " + departure);
		}
	}

	public static TripDates oneWay(LocalDate departure) {
		return new TripDates(departure, null);
	}

	public TripKind kind() {
		return (this.comeBack != null) ? TripKind.RETURN : TripKind.ONE_WAY;
	}

}
