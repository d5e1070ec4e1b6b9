package ai.skyscout.prices.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Set;

import ai.skyscout.flights.CarrierCode;
import ai.skyscout.prices.Observation;

/**
 * Copies rows into a table that has the columns of {@code price_observation}.
 */
final class ObservationCopy {

	/** Their names, in the order in which they are copied. */
	static final String COLUMNS = """
			seen_at, origin, destination, departs_on, returns_on, cabin, stops, carrier, flight_number,
			departure_time, minutes, supplier, amount, currency, price, rate, lead_days, simulated, quarantined""";

	private static final int COUNT = 19;

	private ObservationCopy() {
	}

	/**
	 * Copies rows.
	 * @param quarantined which of them, by identity, are marked
	 */
	static void into(Connection connection, String table, Collection<ObservationRow> rows,
			Set<ObservationRow> quarantined) throws SQLException {
		try (BinaryCopy copy = BinaryCopy.into(connection, table + " (" + COLUMNS + ")")) {
			for (ObservationRow row : rows) {
				write(copy, row, quarantined.contains(row));
			}
			copy.end();
		}
	}

	private static void write(BinaryCopy copy, ObservationRow row, boolean quarantined) throws SQLException {
		Observation seen = row.seen();
		CarrierCode carrier = seen.carrier();
		copy.row(COUNT)
			.timestamp(seen.seenAt())
			.text(row.origin().value())
			.text(row.destination().value())
			.dateOrInfinity(seen.dates().departure())
			.dateOrInfinity(seen.dates().comeBack())
			.text(seen.cabin().letter())
			.smallint(seen.stops())
			.text((carrier != null) ? carrier.value() : null)
			.smallint(seen.flightNumber())
			.time(seen.departureTime())
			.smallint(seen.minutes())
			.text(seen.supplier().value())
			.numeric(seen.price().amount(), 3)
			.text(seen.price().currency().getCurrencyCode())
			.numeric(row.price(), 2)
			.numeric(row.rate(), 8)
			.smallint(row.leadDays())
			.bool(seen.simulated())
			.bool(quarantined);
	}

}
