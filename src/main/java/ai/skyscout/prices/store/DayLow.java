package ai.skyscout.prices.store;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/**
 * The lowest price of a trip on a day of looking, and of how many.
 *
 * @param seenAt when the lowest price was seen last that day
 */
record DayLow(SeenTrip trip, LocalDate seenOn, BigDecimal price, Instant seenAt, int observations, boolean simulated) {

	private static final int COLUMNS = 9;

	private static final Comparator<DayLow> ORDER = Comparator.comparing(DayLow::trip, SeenTrip.ORDER)
		.thenComparing(DayLow::seenOn);

	/** Those of some rows, in the order of their keys. */
	static List<DayLow> of(Collection<ObservationRow> rows) {
		List<DayLow> each = new ArrayList<>(rows.size());
		for (ObservationRow row : rows) {
			each.add(new DayLow(row.trip(), row.seenOn(), row.price(), row.seen().seenAt(), 1, row.seen().simulated()));
		}
		each.sort(ORDER);
		List<DayLow> lows = new ArrayList<>(each.size());
		for (DayLow low : each) {
			if (!lows.isEmpty() && ORDER.compare(lows.getLast(), low) == 0) {
				lows.set(lows.size() - 1, lows.getLast().and(low));
			}
			else {
				lows.add(low);
			}
		}
		return lows;
	}

	private DayLow and(DayLow other) {
		int order = this.price.compareTo(other.price);
		DayLow lower = (order < 0 || (order == 0 && this.seenAt.isAfter(other.seenAt))) ? this : other;
		return new DayLow(this.trip, this.seenOn, lower.price, lower.seenAt, this.observations + other.observations,
				this.simulated || other.simulated);
	}

	static void copy(Connection connection, List<DayLow> lows) throws SQLException {
		try (BinaryCopy copy = BinaryCopy.into(connection,
				"daily_low (origin, destination, cabin, departs_on, returns_on, seen_on, price, observations, simulated)")) {
			for (DayLow low : lows) {
				copy.row(COLUMNS)
					.text(low.trip.route().origin().value())
					.text(low.trip.route().destination().value())
					.text(low.trip.cabin().letter())
					.dateOrInfinity(low.trip.dates().departure())
					.dateOrInfinity(low.trip.dates().comeBack())
					.dateOrInfinity(low.seenOn)
					.numeric(low.price, 2)
					.integer(low.observations)
					.bool(low.simulated);
			}
			copy.end();
		}
	}

}
