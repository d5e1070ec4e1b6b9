package ai.skyscout.flights;

import java.time.Duration;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

import ai.skyscout.core.AirportCode;
import org.jspecify.annotations.Nullable;

/**
 * One directional part of an itinerary: the flights from where a traveller starts to
 * where they want to be.
 *
 * @param segments at least one, in the order they are flown, each departing after the one
 * before it has arrived
 */
public record Slice(List<Segment> segments) {

	/**
	 * Copies the segments.
	 * @throws IllegalArgumentException if there is none, or time goes backwards
	 */
	public Slice {
		segments = List.copyOf(segments);
		if (segments.isEmpty()) {
			throw new IllegalArgumentException("A slice needs a segment");
		}
		for (int i = 0; i < segments.size(); i++) {
			Segment segment = segments.get(i);
			if (!segment.arrival().isAfter(segment.departure())) {
				throw new IllegalArgumentException(segment.designator() + " arrives before it departs");
			}
			if (i > 0 && segment.departure().isBefore(segments.get(i - 1).arrival())) {
				throw new IllegalArgumentException(segment.designator() + " departs before the flight before it lands");
			}
		}
	}

	public Segment first() {
		return this.segments.getFirst();
	}

	public Segment last() {
		return this.segments.getLast();
	}

	public AirportCode origin() {
		return first().origin();
	}

	public AirportCode destination() {
		return last().destination();
	}

	/** In the zone of the origin. */
	public ZonedDateTime departure() {
		return first().departure();
	}

	/** In the zone of the destination. */
	public ZonedDateTime arrival() {
		return last().arrival();
	}

	/** From the first departure to the last arrival. */
	public Duration duration() {
		return Duration.between(departure(), arrival());
	}

	public int stops() {
		return this.segments.size() - 1;
	}

	/** How many calendar days after the departure it arrives, by local clocks. */
	public int daysLater() {
		return (int) ChronoUnit.DAYS.between(departure().toLocalDate(), arrival().toLocalDate());
	}

	/** The waits between the segments, in order. */
	public List<Layover> layovers() {
		List<Layover> layovers = new ArrayList<>(stops());
		for (int i = 1; i < this.segments.size(); i++) {
			layovers.add(Layover.between(this.segments.get(i - 1), this.segments.get(i)));
		}
		return layovers;
	}

	/** The sum of its segments; null if one is unknown. */
	public @Nullable Integer co2eKilograms() {
		int sum = 0;
		for (Segment segment : this.segments) {
			if (segment.co2eKilograms() == null) {
				return null;
			}
			sum += segment.co2eKilograms();
		}
		return sum;
	}

}
