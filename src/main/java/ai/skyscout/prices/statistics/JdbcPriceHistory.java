package ai.skyscout.prices.statistics;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

import ai.skyscout.core.Cabin;
import ai.skyscout.core.DateWindow;
import ai.skyscout.flights.CarrierCode;
import ai.skyscout.prices.DailyLow;
import ai.skyscout.prices.FareStatistics;
import ai.skyscout.prices.Market;
import ai.skyscout.prices.NonstopFlight;
import ai.skyscout.prices.PriceHistory;
import ai.skyscout.prices.Route;
import ai.skyscout.prices.SeenFare;
import ai.skyscout.prices.TripDates;
import ai.skyscout.prices.TripKind;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/**
 * Reads the rollups in PostgreSQL. Each query names the leading columns of a primary key,
 * so that it costs one short index range for each pair of airports of the market.
 */
@Repository
class JdbcPriceHistory implements PriceHistory {

	/** A flight that nobody has sold for so long may have been given up. */
	private static final int LATELY_DAYS = 60;

	/** Codes are cast, because text is compared otherwise and finds no index. */
	private static final String OF_MARKET = " origin = any(cast(:origins as bpchar[]))"
			+ " and destination = any(cast(:destinations as bpchar[]))";

	private static final String OF_MARKET_AND_CABIN = OF_MARKET + " and cabin = cast(:cabin as bpchar)";

	/** A fare of one airport that old is no rival of a fresh one of another. */
	private static final int COMPARABLE_DAYS = 3;

	/**
	 * One look into the primary key for each pair of airports and dates; the limit keeps
	 * the planner from reading the table instead.
	 */
	private static final String FARES = """
			with fare as materialized (
				select departs_on, returns_on, price, seen_at, simulated
				from unnest(cast(:departures as date[]), cast(:returns as date[])) as asked (departs_on, returns_on)
				cross join unnest(cast(:origins as bpchar[])) as asked_origin
				cross join unnest(cast(:destinations as bpchar[])) as asked_destination
				cross join lateral (
					select price, seen_at, simulated
					from latest_fare
					where origin = asked_origin and destination = asked_destination and cabin = cast(:cabin as bpchar)
						and latest_fare.departs_on = asked.departs_on and latest_fare.returns_on = asked.returns_on
					limit 1
				) as known
			)
			select distinct on (departs_on, returns_on) departs_on, returns_on, price, seen_at, simulated
			from fare
			join (select departs_on, returns_on, max(seen_at) as newest from fare group by departs_on, returns_on) as latest
				using (departs_on, returns_on)
			where seen_at >= newest - :comparable * interval '1 day'
			order by departs_on, returns_on, price, seen_at desc""";

	/**
	 * The cheapest of all pairs of airports are among the cheapest of each, whose dates
	 * are distinct; an index by price finds those.
	 */
	private static final String CHEAPEST = """
			select departs_on, returns_on, price, seen_at, simulated
			from (
				select distinct on (departs_on, returns_on) departs_on, returns_on, price, seen_at, simulated
				from unnest(cast(:origins as bpchar[])) as asked_origin
				cross join unnest(cast(:destinations as bpchar[])) as asked_destination
				cross join lateral (
					select departs_on, returns_on, price, seen_at, simulated
					from latest_fare
					where origin = asked_origin and destination = asked_destination and cabin = cast(:cabin as bpchar)
						and departs_on between :first and :last and %s and seen_at >= :since
					order by price
					limit :limit
				) as fare
				order by departs_on, returns_on, price, seen_at desc
			) as fare
			order by price, departs_on, returns_on
			limit :limit""";

	private final JdbcClient jdbc;

	private final Clock clock;

	JdbcPriceHistory(JdbcClient jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	@Override
	public Optional<FareStatistics> findStatistics(Market market, TripKind kind, Cabin cabin) {
		StatisticsReader reader = new StatisticsReader(market, kind, cabin);
		this.jdbc.sql("""
				select facet, value, samples, observations, lowest, low, median, high, simulated,
					seen_from, seen_until, computed_at
				from fare_statistics
				where market = :market and cabin = cast(:cabin as bpchar) and kind = cast(:kind as bpchar)
				""")
			.param("market", market.key())
			.param("cabin", cabin.letter())
			.param("kind", kind.letter())
			.query(reader);
		return reader.statistics();
	}

	@Override
	public List<DailyLow> listDailyLows(Market market, TripDates dates, Cabin cabin, LocalDate since) {
		return ofMarket("""
				select seen_on, min(price) as price, sum(observations) as observations,
					bool_or(simulated) as simulated
				from daily_low
				where""" + OF_MARKET_AND_CABIN + """
				 and departs_on = :departure and returns_on = :comeBack and seen_on >= :since
				group by seen_on order by seen_on
				""", market, cabin).param("departure", dates.departure())
			.param("comeBack", Columns.returnsOn(dates))
			.param("since", since)
			.query((row, number) -> new DailyLow(row.getObject("seen_on", LocalDate.class), Columns.euros(row, "price"),
					row.getInt("observations"), row.getBoolean("simulated")))
			.list();
	}

	@Override
	public List<SeenFare> listFares(Market market, Cabin cabin, Collection<TripDates> dates) {
		return this.jdbc.sql(FARES)
			.param("origins", Columns.codes(market.origins()))
			.param("destinations", Columns.codes(market.destinations()))
			.param("cabin", cabin.letter())
			.param("departures", days(dates, TripDates::departure))
			.param("returns", days(dates, Columns::returnsOn))
			.param("comparable", COMPARABLE_DAYS)
			.query(JdbcPriceHistory::fare)
			.list();
	}

	@Override
	public List<SeenFare> listCheapest(Market market, TripKind kind, Cabin cabin, DateWindow departures,
			Instant seenSince, int limit) {
		return this.jdbc.sql(CHEAPEST.formatted(Columns.returnsOn(kind)))
			.param("origins", Columns.codes(market.origins()))
			.param("destinations", Columns.codes(market.destinations()))
			.param("cabin", cabin.letter())
			.param("first", departures.first())
			.param("last", departures.last())
			.param("since", OffsetDateTime.ofInstant(seenSince, ZoneOffset.UTC))
			.param("limit", limit)
			.query(JdbcPriceHistory::fare)
			.list();
	}

	private static String days(Collection<TripDates> dates, Function<TripDates, LocalDate> day) {
		return dates.stream()
			.map(day)
			.map((one) -> one.equals(LocalDate.MAX) ? "infinity" : one.toString())
			.collect(Collectors.joining(",", "{", "}"));
	}

	@Override
	public List<NonstopFlight> listNonstopFlights(Market market) {
		return this.jdbc.sql("""
				select origin, destination, carrier, flight_number, departure_time, minutes, weekdays,
					last_departs_on, simulated
				from nonstop_flight
				where""" + OF_MARKET + """
				 and last_seen_at > :since
				order by carrier, departure_time nulls last, flight_number
				""")
			.param("origins", Columns.codes(market.origins()))
			.param("destinations", Columns.codes(market.destinations()))
			.param("since", OffsetDateTime.ofInstant(this.clock.instant(), ZoneOffset.UTC).minusDays(LATELY_DAYS))
			.query((row, number) -> flight(row))
			.list();
	}

	private StatementSpec ofMarket(String sql, Market market, Cabin cabin) {
		return this.jdbc.sql(sql)
			.param("origins", Columns.codes(market.origins()))
			.param("destinations", Columns.codes(market.destinations()))
			.param("cabin", cabin.letter());
	}

	private static SeenFare fare(ResultSet row, int number) throws SQLException {
		return new SeenFare(Columns.dates(row), Columns.euros(row, "price"),
				row.getObject("seen_at", OffsetDateTime.class).toInstant(), row.getBoolean("simulated"));
	}

	private static NonstopFlight flight(ResultSet row) throws SQLException {
		return new NonstopFlight(Route.of(row.getString("origin"), row.getString("destination")),
				new CarrierCode(row.getString("carrier")), row.getInt("flight_number"),
				row.getObject("departure_time", LocalTime.class), row.getObject("minutes", Integer.class),
				weekdays(row.getInt("weekdays")), row.getObject("last_departs_on", LocalDate.class),
				row.getBoolean("simulated"));
	}

	private static Set<DayOfWeek> weekdays(int bits) {
		return Arrays.stream(DayOfWeek.values())
			.filter((day) -> (bits & (1 << day.ordinal())) != 0)
			.collect(Collectors.toSet());
	}

}
