package ai.skyscout.batch.scan;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;

import ai.skyscout.core.Cabin;
import ai.skyscout.prices.Route;
import ai.skyscout.prices.TripDates;
import ai.skyscout.prices.interest.WantedTrip;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The plans of scans, and what became of them. A plan never changes once it is made, so
 * that its parts are the same however often a scan is gone on with.
 */
@Component
final class ScanPlan {

	private static final String INSERT = """
			insert into scan_trip (scan, rank, origin, destination, departs_on, returns_on, cabin, reason)
			values (?, ?, ?, ?, ?, cast(? as date), ?, ?)""";

	private static final String OPEN = """
			select rank, origin, destination, departs_on, returns_on, cabin from scan_trip
			where scan = :scan and rank between :first and :last and state = 'O'
			order by rank
			limit :limit""";

	private static final String PROGRESS = """
			select count(*) as planned, count(*) filter (where state = 'D') as done,
				count(*) filter (where state = 'S') as skipped
			from scan_trip where scan = ?""";

	private static final String COUNT = """
			insert into scan_count as known (scan, supplier, outcome, number) values (?, ?, ?, ?)
			on conflict (scan, supplier, outcome) do update set number = known.number + excluded.number""";

	private static final int BATCH = 1_000;

	private final JdbcTemplate template;

	private final JdbcClient jdbc;

	ScanPlan(JdbcTemplate template) {
		this.template = template;
		this.jdbc = JdbcClient.create(template);
	}

	/** How many trips a scan has, looked at or not. */
	int size(long scan) {
		return this.jdbc.sql("select coalesce(max(rank) + 1, 0) from scan_trip where scan = ?")
			.param(scan)
			.query(Integer.class)
			.single();
	}

	/** Makes the plan of a scan and throws away those of scans before it. */
	void make(long scan, List<WantedTrip> trips) {
		this.jdbc.sql("delete from scan_trip where scan < ?").param(scan).update();
		this.jdbc.sql("delete from scan_lease where scan < ?").param(scan).update();
		int[] rank = { 0 };
		this.template.batchUpdate(INSERT, trips, BATCH, (insert, trip) -> bind(insert, scan, rank[0]++, trip));
	}

	/** Forgets what became of scans. */
	void forget(Collection<Long> scans) {
		this.jdbc.sql("delete from scan_count where scan = any(?)").param(scans.toArray(Long[]::new)).update();
	}

	private static void bind(PreparedStatement insert, long scan, int rank, WantedTrip trip) throws SQLException {
		LocalDate comeBack = trip.dates().comeBack();
		insert.setLong(1, scan);
		insert.setInt(2, rank);
		insert.setString(3, trip.route().origin().value());
		insert.setString(4, trip.route().destination().value());
		insert.setObject(5, trip.dates().departure());
		insert.setString(6, (comeBack != null) ? comeBack.toString() : "infinity");
		insert.setString(7, trip.cabin().letter());
		insert.setString(8, trip.reason().name().substring(0, 1));
	}

	/** The next trips of a part that nobody has looked at, in their order. */
	List<PlannedTrip> listOpen(Part part, int from, int limit) {
		return this.jdbc.sql(OPEN)
			.param("scan", part.scan())
			.param("first", from)
			.param("last", part.last())
			.param("limit", limit)
			.query((row, number) -> trip(row))
			.list();
	}

	private static PlannedTrip trip(ResultSet row) throws SQLException {
		LocalDate comeBack = row.getObject("returns_on", LocalDate.class);
		TripDates dates = new TripDates(row.getObject("departs_on", LocalDate.class),
				comeBack.equals(LocalDate.MAX) ? null : comeBack);
		return new PlannedTrip(row.getInt("rank"), Route.of(row.getString("origin"), row.getString("destination")),
				dates, Cabin.ofLetter(row.getString("cabin")));
	}

	/**
	 * Marks trips as looked at.
	 * @return how many of them were open until now
	 */
	int mark(long scan, Collection<Integer> ranks, boolean answered) {
		if (ranks.isEmpty()) {
			return 0;
		}
		return this.jdbc.sql("update scan_trip set state = ? where scan = ? and rank = any(?) and state = 'O'")
			.params(answered ? "D" : "S", scan, ranks.toArray(Integer[]::new))
			.update();
	}

	/** Adds to the counts of a scan; in an order that writers cannot block. */
	void count(long scan, Tally tally) {
		this.template.batchUpdate(COUNT, tally.numbers().entrySet(), BATCH, (insert, entry) -> {
			insert.setLong(1, scan);
			insert.setString(2, entry.getKey().supplier());
			insert.setString(3, entry.getKey().outcome());
			insert.setLong(4, entry.getValue());
		});
	}

	/** How far a scan is. */
	ScanProgress findProgress(long scan) {
		List<ScanProgress.Count> counts = this.jdbc
			.sql("select supplier, outcome, number from scan_count where scan = ? order by supplier, outcome")
			.param(scan)
			.query(ScanProgress.Count.class)
			.list();
		return this.jdbc.sql(PROGRESS)
			.param(scan)
			.query((row, number) -> new ScanProgress(scan, row.getInt("planned"), row.getInt("done"),
					row.getInt("skipped"), counts))
			.single();
	}

}
