package ai.skyscout.flights.ranking;

import java.time.Duration;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;

import ai.skyscout.flights.Layover;

/**
 * All that makes a trip worse at the same price: its duration first, and what wears the
 * traveller out beyond that, each as the minutes of travelling that it is like. The
 * equivalents are judgements, not measurements; they follow the orders of magnitude of
 * transfer penalties in transport appraisal, where a change counts as half an hour to an
 * hour of travelling on top of the time that it takes.
 */
final class Inconvenience {

	private static final int PER_STOP = 45;

	private static final int SELF_TRANSFER = 180;

	private static final int AIRPORT_CHANGE = 120;

	private static final int OVERNIGHT = 120;

	private static final int TIGHT = 60;

	/** A wait this long is a rest; beyond it each minute counts half as much again. */
	private static final Duration LONG_WAIT = Duration.ofHours(3);

	private static final double LONG_WAIT_FACTOR = 0.5;

	private static final LocalTime DAY_STARTS = LocalTime.of(7, 0);

	private static final LocalTime LAST_DEPARTURE_BY_DAY = LocalTime.of(22, 0);

	private static final LocalTime LAST_ARRIVAL_BY_DAY = LocalTime.of(23, 0);

	/** For every minute that it is too early or too late, at most two hours' worth. */
	private static final double NIGHT_FACTOR = 0.4;

	private final List<Cost> costs;

	Inconvenience(Traits[] all) {
		int shortest = Arrays.stream(all).mapToInt(Traits::minutes).min().orElse(0);
		int fewest = Arrays.stream(all).mapToInt(Traits::totalStops).min().orElse(0);
		this.costs = List.of((traits) -> traits.minutes() - shortest,
				(traits) -> (traits.totalStops() - fewest) * (double) PER_STOP, Inconvenience::hours,
				Inconvenience::waits);
	}

	double minutes(Traits traits) {
		double minutes = 0;
		for (Cost cost : this.costs) {
			minutes += cost.minutes(traits);
		}
		return minutes;
	}

	private static double hours(Traits traits) {
		double minutes = 0;
		for (Traits.Times times : traits.slices()) {
			minutes += NIGHT_FACTOR * (minutesOfNight(times.departure(), LAST_DEPARTURE_BY_DAY)
					+ minutesOfNight(times.arrival(), LAST_ARRIVAL_BY_DAY));
		}
		return minutes;
	}

	/** How far a time is from the day, whichever end of it is nearer. */
	private static long minutesOfNight(LocalTime time, LocalTime dayEnds) {
		if (!time.isBefore(DAY_STARTS) && !time.isAfter(dayEnds)) {
			return 0;
		}
		long early = Math.floorMod(Duration.between(time, DAY_STARTS).toMinutes(), Duration.ofDays(1).toMinutes());
		long late = Math.floorMod(Duration.between(dayEnds, time).toMinutes(), Duration.ofDays(1).toMinutes());
		return Math.min(early, late);
	}

	private static double waits(Traits traits) {
		double minutes = 0;
		for (Layover layover : traits.layovers()) {
			minutes += layover.selfTransfer() ? SELF_TRANSFER : 0;
			minutes += layover.changesAirport() ? AIRPORT_CHANGE : 0;
			minutes += layover.isOvernight() ? OVERNIGHT : 0;
			minutes += layover.isTight() ? TIGHT : 0;
			minutes += LONG_WAIT_FACTOR * Math.max(0, layover.duration().minus(LONG_WAIT).toMinutes());
		}
		return minutes;
	}

}
