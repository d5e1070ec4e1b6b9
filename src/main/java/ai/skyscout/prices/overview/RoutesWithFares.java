package ai.skyscout.prices.overview;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Currency;
import java.util.List;

import ai.skyscout.core.DateWindow;
import ai.skyscout.core.Money;
import ai.skyscout.prices.PricedRoute;
import ai.skyscout.prices.PricedRoutes;
import ai.skyscout.prices.Route;
import ai.skyscout.prices.SeenFare;
import ai.skyscout.prices.TripDates;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Reads the latest fares, all routes in one go.
 */
@Component
class RoutesWithFares implements PricedRoutes {

	private static final Currency EURO = Currency.getInstance("EUR");

	private static final String SQL = """
			select * from (
				select distinct on (origin, destination)
					origin, destination, departs_on, price, seen_at, simulated,
					count(*) over route as fares, max(seen_at) over route as newest
				from latest_fare
				where cabin = 'Y' and returns_on = 'infinity' and departs_on between :first and :last
					and seen_at >= :seenSince
				window route as (partition by origin, destination)
				order by origin, destination, price, departs_on) as priced
			order by fares desc, origin, destination
			limit :limit
			""";

	private final JdbcClient jdbc;

	RoutesWithFares(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	@Override
	public List<PricedRoute> listPricedRoutes(DateWindow departures, Instant seenSince, int limit) {
		return this.jdbc.sql(SQL)
			.param("first", departures.first())
			.param("last", departures.last())
			.param("seenSince", seenSince.atOffset(ZoneOffset.UTC))
			.param("limit", limit)
			.query(RoutesWithFares::route)
			.list();
	}

	private static PricedRoute route(ResultSet row, int number) throws SQLException {
		SeenFare cheapest = new SeenFare(TripDates.oneWay(row.getObject("departs_on", LocalDate.class)),
				new Money(row.getBigDecimal("price"), EURO), moment(row, "seen_at"), row.getBoolean("simulated"));
		return new PricedRoute(Route.of(row.getString("origin"), row.getString("destination")), cheapest,
				row.getInt("fares"), moment(row, "newest"));
	}

	private static Instant moment(ResultSet row, String column) throws SQLException {
		return row.getObject(column, OffsetDateTime.class).toInstant();
	}

}
