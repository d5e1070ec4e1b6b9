package ai.skyscout.flights.ranking;

import java.time.LocalTime;

import org.jspecify.annotations.Nullable;

/**
 * When a slice may depart and arrive, by local clocks; null leaves an end open.
 *
 * @param departAfter the earliest departure
 * @param departBefore the latest departure
 * @param arriveAfter the earliest arrival
 * @param arriveBefore the latest arrival
 */
public record SliceTimes(@Nullable LocalTime departAfter, @Nullable LocalTime departBefore,
		@Nullable LocalTime arriveAfter, @Nullable LocalTime arriveBefore) {

	public static final SliceTimes ANY = new SliceTimes(null, null, null, null);

}
