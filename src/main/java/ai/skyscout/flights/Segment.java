package ai.skyscout.flights;

import java.time.Duration;
import java.time.ZonedDateTime;

import ai.skyscout.core.AirportCode;
import ai.skyscout.core.Cabin;
import org.jspecify.annotations.Nullable;

/**
 * One flight from one airport to the next, under one flight number.
 *
 * @param marketingCarrier whose number it is sold under
 * @param flightNumber 1 to 9999
 * @param operatingCarrier who flies it
 * @param origin where it departs
 * @param destination where it arrives
 * @param departure in the zone of the origin
 * @param arrival in the zone of the destination, after the departure
 * @param aircraft the type as a person says it, such as {@code Airbus A320neo}; null if
 * unknown
 * @param cabin the cabin that is flown, which may be less than was asked for
 * @param separateTicket whether it is sold apart from the segment before it: the
 * traveller collects the bags, checks in again, and nobody waits
 * @param co2eKilograms greenhouse gases per traveller in this cabin, well to wake; null
 * if unknown
 */
public record Segment(CarrierCode marketingCarrier, int flightNumber, CarrierCode operatingCarrier, AirportCode origin,
		AirportCode destination, ZonedDateTime departure, ZonedDateTime arrival, @Nullable String aircraft, Cabin cabin,
		boolean separateTicket, @Nullable Integer co2eKilograms) {

	/** How a timetable writes it, such as {@code BA117}. */
	public String designator() {
		return this.marketingCarrier.value() + this.flightNumber;
	}

	public Duration duration() {
		return Duration.between(this.departure, this.arrival);
	}

	/** Whether another airline flies it than the one that sells it. */
	public boolean isCodeshare() {
		return !this.marketingCarrier.equals(this.operatingCarrier);
	}

}
