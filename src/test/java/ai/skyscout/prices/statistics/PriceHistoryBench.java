package ai.skyscout.prices.statistics;

import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

import javax.sql.DataSource;

import ai.skyscout.core.AirportCode;
import ai.skyscout.core.Cabin;
import ai.skyscout.core.DateWindow;
import ai.skyscout.devservices.WithDevServices;
import ai.skyscout.prices.Market;
import ai.skyscout.prices.PriceHistory;
import ai.skyscout.prices.Route;
import ai.skyscout.prices.TripDates;
import ai.skyscout.prices.TripKind;
import com.zaxxer.hikari.HikariDataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * How long PostgreSQL takes for a panel and a calendar over ten million observations:
 * half of them of a market of eighteen airport pairs, which is asked most, the rest of
 * three hundred routes. The tables are those of the product in a schema of their own; the
 * rollups are made of the observations.
 */
@WithDevServices
class PriceHistoryBench {

	private static final Logger logger = LoggerFactory.getLogger(PriceHistoryBench.class);

	private static final int ROUNDS = 600;

	private static final LocalDate TODAY = LocalDate.now(ZoneOffset.UTC);

	private static final Market CITIES = Market.between(codes("LCY", "LGW", "LHR", "LTN", "SEN", "STN"),
			codes("EWR", "JFK", "LGA"));

	/**
	 * Each sighting tells of three carriers; the last days of looking tell of every stay.
	 */
	private static final List<String> FILL = List.of("drop schema if exists bench cascade", "create schema bench",
			"create table bench.price_observation (like public.price_observation including generated) partition by range (seen_at)",
			"""
					do $$ begin
						for i in 0..5 loop
							execute format('create unlogged table bench.price_observation_%s partition of bench.price_observation for values from (%L) to (%L)',
								i, current_date - 125 + 25 * i, current_date - 100 + 25 * i);
						end loop;
					end $$
					""",
			"""
					create temporary table trip as
					select origin, destination, departs_on, returns_on, seen_on
					from unnest('{LCY,LGW,LHR,LTN,SEN,STN}'::text[]) as origin, unnest('{EWR,JFK,LGA}'::text[]) as destination,
						generate_series(current_date + 1, current_date + 255, interval '1 day') as departs_on,
						unnest('{-1,7,14}'::int[]) as stay,
						lateral (select case when stay < 0 then 'infinity'::date else departs_on::date + stay end as returns_on),
						generate_series(current_date - 119, current_date - 1, interval '1 day') as seen_on
					union all
					select origin, destination, departs_on, departs_on::date + stay, current_date - 1
					from unnest('{LCY,LGW,LHR,LTN,SEN,STN}'::text[]) as origin, unnest('{EWR,JFK,LGA}'::text[]) as destination,
						generate_series(current_date + 1, current_date + 255, interval '1 day') as departs_on,
						generate_series(1, 21) as stay
					where stay not in (7, 14)
					union all
					select 'A' || chr(65 + route / 26) || chr(65 + route % 26), 'ZZZ', departs_on,
						case when stay < 0 then 'infinity'::date else departs_on::date + stay end, seen_on
					from generate_series(0, 299) as route,
						generate_series(current_date + 1, current_date + 180, interval '4 days') as departs_on,
						unnest('{-1,7}'::int[]) as stay,
						generate_series(current_date - 119, current_date - 1, interval '2 days') as seen_on
					""",
			"""
					insert into bench.price_observation (seen_at, origin, destination, departs_on, returns_on, cabin, stops,
						carrier, flight_number, departure_time, minutes, supplier, amount, currency, price, rate, lead_days,
						simulated, quarantined)
					select seen_on + interval '10 hours', origin, destination, departs_on, returns_on, 'Y', carrier - 1,
						'X' || carrier, 100 + carrier, '10:00', 480, 'bench', price, 'EUR', price, 1,
						departs_on::date - seen_on::date, true, false
					from (
						select *, round((300 + 40 * extract(month from departs_on) + 30 * extract(isodow from departs_on)
							- 0.8 * (departs_on::date - seen_on::date) + 60 * random() + 20 * carrier)::numeric, 2) as price
						from trip, generate_series(1, 3) as carrier
						where true
					) as seen
					""",
			"create table bench.daily_low (like public.daily_low)",
			"""
					insert into bench.daily_low
					select origin, destination, cabin, departs_on, returns_on, (seen_at at time zone 'UTC')::date, min(price),
						count(*), bool_or(simulated)
					from bench.price_observation
					group by origin, destination, cabin, departs_on, returns_on, (seen_at at time zone 'UTC')::date
					order by random()
					""",
			"alter table bench.daily_low add primary key (origin, destination, cabin, departs_on, returns_on, seen_on)",
			"create table bench.latest_fare (like public.latest_fare)", """
					insert into bench.latest_fare
					select distinct on (origin, destination, cabin, departs_on, returns_on) origin, destination, cabin,
						departs_on, returns_on, price, seen_on + interval '10 hours', simulated
					from bench.daily_low
					order by origin, destination, cabin, departs_on, returns_on, seen_on desc
					""",
			"alter table bench.latest_fare add primary key (origin, destination, cabin, departs_on, returns_on)",
			"create index on bench.latest_fare (origin, destination, cabin, price) where returns_on = 'infinity'",
			"create index on bench.latest_fare (origin, destination, cabin, price) where returns_on < 'infinity'",
			"create table bench.fare_statistics (like public.fare_statistics including all)", "drop table trip",
			"vacuum analyze bench.daily_low", "vacuum analyze bench.latest_fare");

	private final JdbcClient jdbc;

	private final SingleConnectionDataSource bench;

	private final Random random = new Random(7);

	PriceHistoryBench(@Autowired DataSource dataSource) throws SQLException {
		HikariDataSource pool = dataSource.unwrap(HikariDataSource.class);
		String url = pool.getJdbcUrl();
		this.bench = new SingleConnectionDataSource(url + (url.contains("?") ? "&" : "?") + "currentSchema=bench",
				pool.getUsername(), pool.getPassword(), true);
		this.jdbc = JdbcClient.create(this.bench);
	}

	@BeforeEach
	void fill() {
		long start = System.nanoTime();
		FILL.forEach((sql) -> this.jdbc.sql(sql).update());
		logger.info("Filled in {} s: {} observations, {} daily lows, {} latest fares", seconds(start),
				count("price_observation"), count("daily_low"), count("latest_fare"));
		SpreadWriter writer = new SpreadWriter(this.jdbc);
		start = System.nanoTime();
		writer.write(CITIES, TripKind.RETURN, Cabin.ECONOMY);
		logger.info("Statistics of the market of 18 airport pairs: {} s", seconds(start));
		start = System.nanoTime();
		writer.write(Market.of(Route.of("AAA", "ZZZ")), TripKind.RETURN, Cabin.ECONOMY);
		logger.info("Statistics of one route: {} s", seconds(start));
	}

	@AfterEach
	void empty() {
		this.jdbc.sql("drop schema bench cascade").update();
		this.bench.destroy();
	}

	@Test
	void databaseTimeOfPanelAndCalendar() {
		JdbcPriceHistory history = new JdbcPriceHistory(this.jdbc, Clock.systemUTC());
		assertThat(history.findStatistics(CITIES, TripKind.RETURN, Cabin.ECONOMY)).isPresent();
		for (boolean cities : new boolean[] { true, false }) {
			String of = cities ? "18 airport pairs" : "one route";
			measure("Panel of " + of, () -> panel(history, cities));
			measure("Calendar of " + of, () -> calendar(history, cities));
			measure("Cheapest dates within it", () -> cheapest(history, market(cities)));
		}
	}

	private void panel(JdbcPriceHistory history, boolean cities) {
		Market market = market(cities);
		TripDates dates = dates();
		history.findStatistics(market, TripKind.RETURN, Cabin.ECONOMY);
		history.listDailyLows(market, dates, Cabin.ECONOMY, TODAY.minusDays(119));
		history.listFares(market, Cabin.ECONOMY, List.of(dates));
	}

	private void calendar(JdbcPriceHistory history, boolean cities) {
		Market market = market(cities);
		LocalDate first = dates().departure();
		List<TripDates> month = new DateWindow(first, first.plusDays(30)).days()
			.stream()
			.map((day) -> new TripDates(day, day.plusDays(7)))
			.toList();
		history.listFares(market, Cabin.ECONOMY, month);
		List<TripDates> grid = DateWindow.around(first.plusDays(15), 3)
			.days()
			.stream()
			.flatMap((day) -> DateWindow.around(first.plusDays(22), 3)
				.days()
				.stream()
				.map((comeBack) -> new TripDates(day, comeBack)))
			.toList();
		history.listFares(market, Cabin.ECONOMY, grid);
		cheapest(history, market);
	}

	private static void cheapest(JdbcPriceHistory history, Market market) {
		history.listCheapest(market, TripKind.RETURN, Cabin.ECONOMY, new DateWindow(TODAY, TODAY.plusDays(183)),
				Instant.now().minus(PriceHistory.CURRENT), 6);
	}

	private Market market(boolean cities) {
		int route = this.random.nextInt(300);
		return cities ? CITIES
				: Market.of(Route.of("A" + (char) ('A' + route / 26) + (char) ('A' + route % 26), "ZZZ"));
	}

	private TripDates dates() {
		LocalDate departure = TODAY.plusDays(1 + 4L * this.random.nextInt(40));
		return new TripDates(departure, departure.plusDays(7));
	}

	private static void measure(String what, Runnable work) {
		long[] nanos = new long[ROUNDS];
		for (int i = -ROUNDS / 4; i < ROUNDS; i++) {
			long start = System.nanoTime();
			work.run();
			if (i >= 0) {
				nanos[i] = System.nanoTime() - start;
			}
		}
		Arrays.sort(nanos);
		logger.info("{}: p50 {} ms, p95 {} ms, p99 {} ms in the database", what, percentile(nanos, 0.5),
				percentile(nanos, 0.95), percentile(nanos, 0.99));
	}

	private static String percentile(long[] sorted, double share) {
		return "%.1f".formatted(sorted[(int) (share * (sorted.length - 1))] / 1e6);
	}

	private static String seconds(long start) {
		return "%.1f".formatted(Duration.ofNanos(System.nanoTime() - start).toMillis() / 1e3);
	}

	private long count(String table) {
		return this.jdbc.sql("select count(*) from bench." + table).query(Long.class).single();
	}

	private static List<AirportCode> codes(String... codes) {
		return Arrays.stream(codes).map(AirportCode::new).toList();
	}

}
