package ai.skyscout.prices.store;

import java.util.Collection;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/**
 * The temporary table that rows are copied into before anything is made of them. Each
 * connection has its own; it is empty at the end of every transaction.
 */
@Repository
class Incoming {

	private static final String TABLE = """
			create temp table if not exists incoming (
				seen_at timestamp with time zone, origin char(3), destination char(3), departs_on date, returns_on date,
				cabin char(1), stops smallint, carrier varchar(3), flight_number smallint, departure_time time,
				minutes smallint, supplier varchar(20), amount numeric(12, 3), currency char(3), price numeric(12, 2),
				rate numeric(18, 8), lead_days smallint, simulated boolean, quarantined boolean
			) on commit delete rows
			""";

	/** A price that was seen before, believed or not, is believed now. */
	private static final String BELIEVE = """
			update incoming set quarantined = false
			where quarantined and (
				exists (
					select from price_observation as seen
					where seen.quarantined
						and seen.origin = incoming.origin and seen.destination = incoming.destination
						and seen.departs_on = incoming.departs_on and seen.returns_on = incoming.returns_on
						and seen.cabin = incoming.cabin
						and seen.price between incoming.price / {alike} and incoming.price * {alike}
						and seen.seen_at between incoming.seen_at - interval '{remembered}'
							and incoming.seen_at - interval '{another_look}')
				or exists (
					select from daily_low as low
					where low.origin = incoming.origin and low.destination = incoming.destination
						and low.cabin = incoming.cabin
						and low.departs_on = incoming.departs_on and low.returns_on = incoming.returns_on
						and low.price between incoming.price / {alike} and incoming.price * {alike}
						and low.seen_on between (incoming.seen_at at time zone 'UTC')::date - {remembered_days}
							and (incoming.seen_at at time zone 'UTC')::date))
			""".replace("{alike}", Double.toString(Quarantine.ALIKE))
		.replace("{another_look}", Quarantine.ANOTHER_LOOK.toString())
		.replace("{remembered}", Quarantine.REMEMBERED.toString())
		.replace("{remembered_days}", Long.toString(Quarantine.REMEMBERED.toDays()));

	private final JdbcTemplate jdbc;

	Incoming(JdbcTemplate jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * Replaces what is in the table.
	 * @param outliers which of the rows, by identity, are marked unless they turn out to
	 * have been seen before
	 */
	void load(Collection<ObservationRow> rows, Set<ObservationRow> outliers) {
		this.jdbc.execute(TABLE);
		// Of a write before this one in the same transaction.
		this.jdbc.update("delete from incoming");
		this.jdbc.execute((ConnectionCallback<@Nullable Void>) (connection) -> {
			ObservationCopy.into(connection, "incoming", rows, outliers);
			return null;
		});
		if (!outliers.isEmpty()) {
			this.jdbc.update(BELIEVE);
		}
	}

}
