package ai.skyscout.flights;

import java.time.Duration;
import java.time.LocalTime;
import java.time.ZonedDateTime;

import ai.skyscout.core.AirportCode;

/**
 * The wait between two segments of a slice.
 *
 * @param arrivalAirport where the segment before it ends
 * @param departureAirport where the segment after it starts
 * @param start when it begins, in the local zone
 * @param end when it is over, in the local zone
 * @param selfTransfer whether the traveller changes between separate tickets
 */
public record Layover(AirportCode arrivalAirport, AirportCode departureAirport, ZonedDateTime start, ZonedDateTime end,
		boolean selfTransfer) {

	/** Below this a connection is worth a warning. */
	private static final Duration TIGHT = Duration.ofMinutes(50);

	private static final LocalTime NIGHT_STARTS = LocalTime.of(1, 0);

	private static final LocalTime NIGHT_ENDS = LocalTime.of(5, 0);

	static Layover between(Segment before, Segment after) {
		return new Layover(before.destination(), after.origin(), before.arrival(), after.departure(),
				after.separateTicket());
	}

	public Duration duration() {
		return Duration.between(this.start, this.end);
	}

	public boolean changesAirport() {
		return !this.arrivalAirport.equals(this.departureAirport);
	}

	/** Whether the whole dead of the night, 1 to 5 o'clock, is spent waiting. */
	public boolean isOvernight() {
		ZonedDateTime night = this.start.toLocalTime().isAfter(NIGHT_STARTS) ? this.start.plusDays(1).with(NIGHT_STARTS)
				: this.start.with(NIGHT_STARTS);
		return !night.with(NIGHT_ENDS).isAfter(this.end);
	}

	/** Whether a late first flight would easily break it. */
	public boolean isTight() {
		return duration().compareTo(TIGHT) < 0;
	}

}
