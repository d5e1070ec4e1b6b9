package ai.skyscout.prices.store;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;

import ai.skyscout.core.AirportCode;
import ai.skyscout.prices.Observation;
import ai.skyscout.prices.TripDates;

/**
 * An observation as it is written.
 *
 * @param seen what was seen
 * @param price in euros
 * @param rate units of the currency for one euro
 * @param leadDays from the day it was seen, in UTC, to the departure
 */
record ObservationRow(Observation seen, BigDecimal price, BigDecimal rate, int leadDays) {

	/**
	 * The order in which rows are written, and so the order in which concurrent writers
	 * lock them: by moment, then by trip.
	 */
	static final Comparator<ObservationRow> ORDER = Comparator.comparing((ObservationRow row) -> row.seen.seenAt())
		.thenComparing(ObservationRow::origin)
		.thenComparing(ObservationRow::destination)
		.thenComparing((row) -> row.seen.cabin())
		.thenComparing((row) -> row.seen.dates().departure())
		.thenComparing((row) -> row.seen.dates().comeBack(), Comparator.nullsLast(Comparator.naturalOrder()))
		.thenComparing((row) -> row.seen.supplier())
		.thenComparing((row) -> row.seen.carrier(), Comparator.nullsLast(Comparator.naturalOrder()))
		.thenComparing((row) -> row.seen.flightNumber(), Comparator.nullsLast(Comparator.naturalOrder()))
		.thenComparing((row) -> row.seen.stops(), Comparator.nullsLast(Comparator.naturalOrder()));

	/** Whether it is the same sighting, at whatever price. */
	boolean isSameAs(ObservationRow other) {
		return ORDER.compare(this, other) == 0;
	}

	/** The day it was seen, in UTC. */
	LocalDate seenOn() {
		return this.seen.seenAt().atOffset(ZoneOffset.UTC).toLocalDate();
	}

	SeenTrip trip() {
		return new SeenTrip(this.seen.route(), this.seen.dates(), this.seen.cabin());
	}

	static int leadDays(Observation seen) {
		LocalDate seenOn = seen.seenAt().atOffset(ZoneOffset.UTC).toLocalDate();
		return Math.toIntExact(ChronoUnit.DAYS.between(seenOn, seen.dates().departure()));
	}

	AirportCode origin() {
		return this.seen.route().origin();
	}

	AirportCode destination() {
		return this.seen.route().destination();
	}

	TripDates dates() {
		return this.seen.dates();
	}

}
