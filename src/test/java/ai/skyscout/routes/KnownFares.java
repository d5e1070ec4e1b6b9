package ai.skyscout.routes;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Random;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Fills the rollups of prices as if some routes had been watched for months. Figures are
 * the same in every run, dates go with today.
 */
final class KnownFares {

	private static final int DAYS_AHEAD = 150;

	private final JdbcClient jdbc;

	private final LocalDate today = LocalDate.now(ZoneOffset.UTC);

	private final OffsetDateTime seenAt = OffsetDateTime.now(ZoneOffset.UTC).minusHours(2).withNano(0);

	private KnownFares(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** Starts with what is there. */
	static KnownFares in(JdbcClient jdbc) {
		return new KnownFares(jdbc);
	}

	/** A route as it is known after long watching. */
	KnownFares watched(String route, int price) {
		// The cheapest departs when much is known of departures as far off.
		latest(route, this.today.plusDays(45), LocalDate.MAX, price * 0.7);
		latest(route, price, DAYS_AHEAD);
		lows(route, price);
		return this;
	}

	/** A route of which a few days' fares are known. */
	KnownFares latest(String route, int price, int days) {
		Random chance = new Random(route.hashCode());
		for (int day = 1; day <= days; day++) {
			double season = 1 + 0.25 * Math.sin((this.today.plusDays(day).getDayOfYear() + 60) / 58.0);
			double fare = price * season * (1 + 0.3 * chance.nextDouble());
			latest(route, this.today.plusDays(day), LocalDate.MAX, fare);
			if (day % 7 == 3) {
				latest(route, this.today.plusDays(day), this.today.plusDays(day + 7), fare * 1.8);
			}
		}
		return this;
	}

	private void latest(String route, LocalDate departure, LocalDate comeBack, double fare) {
		this.jdbc.sql("""
				insert into latest_fare (origin, destination, cabin, departs_on, returns_on, price, seen_at, simulated)
				values (?, ?, 'Y', ?, ?, ?, ?, true) on conflict do nothing
				""")
			.params(route.substring(0, 3), route.substring(4), departure, comeBack, Math.round(fare), this.seenAt)
			.update();
	}

	/** What each day's looking found for departures of half a year. */
	private void lows(String route, int price) {
		Random chance = new Random(route.hashCode() + 1);
		for (int ahead = 1; ahead <= DAYS_AHEAD; ahead += 2) {
			for (int ago = 0; ago <= 110; ago += 6) {
				int lead = ahead + ago;
				double nearness = 1 + 0.9 * Math.exp(-lead / 14.0);
				double season = 1 + 0.25 * Math.sin((this.today.plusDays(ahead).getDayOfYear() + 60) / 58.0);
				this.jdbc.sql("""
						insert into daily_low (origin, destination, cabin, departs_on, returns_on, seen_on, price,
							observations, simulated)
						values (?, ?, 'Y', ?, 'infinity', ?, ?, 4, true) on conflict do nothing
						""")
					.params(route.substring(0, 3), route.substring(4), this.today.plusDays(ahead),
							this.today.minusDays(ago),
							Math.round(price * season * nearness * (1 + 0.3 * chance.nextDouble())))
					.update();
			}
		}
	}

	/** What is typical of a market, from the daily lows, as it is kept for it. */
	KnownFares statistics(String market, List<String> facets) {
		for (String facet : facets) {
			this.jdbc.sql("""
					insert into fare_statistics (market, cabin, kind, facet, value, samples, observations, lowest, low,
						median, high, simulated, seen_from, seen_until, computed_at)
					select :market, 'Y', 'O', :facet, value, count(*), sum(observations), min(price),
						percentile_cont(0.2) within group (order by price),
						percentile_cont(0.5) within group (order by price),
						percentile_cont(0.8) within group (order by price), true, min(seen_on), max(seen_on), now()
					from (select price, observations, seen_on, cast(case :facet
							when 'A' then 0
							when 'W' then extract(isodow from departs_on)
							when 'M' then extract(month from departs_on)
							else width_bucket(departs_on - seen_on, array[4, 8, 15, 22, 31, 46, 61, 91, 121, 181])
						end as smallint) as value
						from daily_low
						where cabin = 'Y' and :market like '%' || origin || '%-%' || destination || '%') as low
					group by value having count(*) >= 20
					on conflict do nothing
					""").param("market", market).param("facet", facet).update();
		}
		return this;
	}

	KnownFares nonstop(String route, String carrier, int number, String time, int minutes, int weekdays) {
		this.jdbc
			.sql("""
					insert into nonstop_flight (origin, destination, carrier, flight_number, departure_time, minutes, weekdays,
						last_departs_on, last_seen_at, simulated)
					values (?, ?, ?, ?, cast(? as time), ?, ?, ?, now(), true) on conflict do nothing
					""")
			.params(route.substring(0, 3), route.substring(4), carrier, number, time, minutes, weekdays,
					this.today.plusDays(30))
			.update();
		return this;
	}

	/** Another route of which as much is known, at the same prices. */
	KnownFares alike(String route, String market, String other, String otherMarket) {
		for (String table : List.of("latest_fare", "daily_low", "nonstop_flight")) {
			String columns = String.join(", ", this.jdbc.sql("""
					select column_name from information_schema.columns
					where table_schema = current_schema() and table_name = ? and is_generated = 'NEVER'
						and column_name not in ('origin', 'destination')
					""").param(table).query(String.class).list());
			this.jdbc
				.sql("insert into " + table + " (origin, destination, " + columns + ") select ?, ?, " + columns
						+ " from " + table + " where origin = ? and destination = ? on conflict do nothing")
				.params(other.substring(0, 3), other.substring(4), route.substring(0, 3), route.substring(4))
				.update();
		}
		this.jdbc.sql("""
				insert into fare_statistics (market, cabin, kind, facet, value, samples, observations, lowest, low,
					median, high, simulated, seen_from, seen_until, computed_at)
				select ?, cabin, kind, facet, value, samples, observations, lowest, low, median, high, simulated,
					seen_from, seen_until, computed_at
				from fare_statistics where market = ? on conflict do nothing
				""").params(otherMarket, market).update();
		return this;
	}

	/** London to New York with all there is to know, and a few routes around it. */
	static void fill(JdbcClient jdbc) {
		// Searches of other tests have seen flights of the demo market.
		jdbc.sql("delete from nonstop_flight").update();
		KnownFares.in(jdbc)
			.watched("LHR-JFK", 310)
			.statistics("LCY,LGW,LHR,LTN,SEN,STN-EWR,JFK,LGA", List.of("A", "L", "W", "M"))
			.nonstop("LHR-JFK", "BA", 117, "08:25", 475, 127)
			.nonstop("LHR-JFK", "BA", 173, "11:20", 480, 127)
			.nonstop("LHR-JFK", "VS", 3, "09:15", 485, 127)
			.nonstop("LGW-JFK", "B6", 44, "12:10", 490, 21)
			.latest("JFK-LHR", 330, 40)
			.latest("LHR-CDG", 62, 60)
			.latest("LHR-MAD", 84, 45)
			.latest("LGW-BCN", 48, 60)
			.latest("STN-BUD", 39, 30)
			.latest("CDG-JFK", 290, 45)
			.latest("MAD-EZE", 540, 30)
			.latest("FRA-SIN", 480, 20)
			.latest("LHR-AMS", 71, 3);
	}

}
