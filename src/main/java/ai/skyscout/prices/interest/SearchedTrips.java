package ai.skyscout.prices.interest;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;

import ai.skyscout.core.Cabin;
import ai.skyscout.prices.Route;
import ai.skyscout.prices.TripDates;
import ai.skyscout.prices.interest.WantedTrip.Reason;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The table of trips that somebody has looked for. A trip that was searched often and
 * lately counts most: its weight halves with every two days since it was searched last.
 */
@Component
class SearchedTrips implements TripsOfInterest {

	/** For how long a search counts. */
	static final Duration LIFETIME = Duration.ofDays(14);

	private static final String ADD = """
			insert into searched_trip as known
				(origin, destination, departs_on, returns_on, cabin, searches, last_searched_at)
			values (?, ?, ?, cast(? as date), ?, 1, cast(? as timestamptz))
			on conflict (origin, destination, departs_on, returns_on, cabin) do update set
				searches = known.searches
					+ case when known.last_searched_at < date_trunc('minute', excluded.last_searched_at) then 1 else 0 end,
				last_searched_at = greatest(known.last_searched_at, excluded.last_searched_at)""";

	private static final String LIST = """
			select origin, destination, departs_on, returns_on, cabin,
				ln(1 + searches) * power(0.5, extract(epoch from (now() - last_searched_at)) / 172800) as weight
			from searched_trip
			where departs_on >= :today and last_searched_at > now() - :days * interval '1 day'
			order by weight desc
			limit :limit""";

	private final JdbcTemplate template;

	private final JdbcClient jdbc;

	SearchedTrips(JdbcTemplate template) {
		this.template = template;
		this.jdbc = JdbcClient.create(template);
	}

	@Override
	public List<WantedTrip> list(LocalDate today, int limit) {
		return this.jdbc.sql(LIST)
			.param("today", today)
			.param("days", LIFETIME.toDays())
			.param("limit", limit)
			.query((row, number) -> trip(row))
			.list();
	}

	private static WantedTrip trip(ResultSet row) throws SQLException {
		LocalDate comeBack = row.getObject("returns_on", LocalDate.class);
		TripDates dates = new TripDates(row.getObject("departs_on", LocalDate.class),
				comeBack.equals(LocalDate.MAX) ? null : comeBack);
		return new WantedTrip(Route.of(row.getString("origin"), row.getString("destination")), dates,
				Cabin.ofLetter(row.getString("cabin")), Reason.SEARCHED, row.getDouble("weight"));
	}

	/** Remembers trips as searched at a moment; in an order that writers cannot block. */
	void add(Collection<SearchedTrip> trips, Instant moment) {
		List<SearchedTrip> inOrder = trips.stream().distinct().sorted((one, other) -> {
			int byRoute = one.route().toString().compareTo(other.route().toString());
			return (byRoute != 0) ? byRoute : one.toString().compareTo(other.toString());
		}).toList();
		this.template.batchUpdate(ADD, inOrder, inOrder.size(), (insert, trip) -> bind(insert, trip, moment));
	}

	private static void bind(PreparedStatement insert, SearchedTrip trip, Instant moment) throws SQLException {
		LocalDate comeBack = trip.dates().comeBack();
		insert.setString(1, trip.route().origin().value());
		insert.setString(2, trip.route().destination().value());
		insert.setObject(3, trip.dates().departure());
		insert.setString(4, (comeBack != null) ? comeBack.toString() : "infinity");
		insert.setString(5, trip.cabin().letter());
		insert.setObject(6, moment.atOffset(ZoneOffset.UTC));
	}

	/**
	 * Forgets what has departed or nobody has searched for a while.
	 * @return how many trips
	 */
	int forget(Instant moment) {
		return this.jdbc.sql("delete from searched_trip where departs_on < ? or last_searched_at < ?")
			.params(LocalDate.ofInstant(moment, ZoneOffset.UTC).minusDays(1),
					moment.minus(LIFETIME).atOffset(ZoneOffset.UTC))
			.update();
	}

}
