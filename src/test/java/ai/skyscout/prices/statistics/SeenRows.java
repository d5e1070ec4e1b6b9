package ai.skyscout.prices.statistics;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Writes what was seen into the rollups, as if observations had come in.
 */
public final class SeenRows {

	private final JdbcClient jdbc;

	private final String cabin;

	/**
	 * Rows of one cabin; begins with none.
	 * @param cabin a letter, best of a cabin that no other test looks at
	 */
	public SeenRows(JdbcClient jdbc, String cabin) {
		this.jdbc = jdbc;
		this.cabin = cabin;
		for (String table : new String[] { "daily_low", "latest_fare", "fare_statistics", "stale_statistics" }) {
			jdbc.sql("delete from " + table + " where cabin = cast(? as bpchar)").param(cabin).update();
		}
	}

	/** The cheapest fare of a day of looking, of one observation. */
	public SeenRows low(String route, LocalDate departure, @Nullable LocalDate comeBack, LocalDate seenOn,
			double price) {
		this.jdbc.sql("""
				insert into daily_low (origin, destination, cabin, departs_on, returns_on, seen_on, price,
					observations, simulated)
				values (?, ?, ?, ?, ?, ?, ?, 3, true)
				""")
			.params(route.substring(0, 3), route.substring(4), this.cabin, departure, orNever(comeBack), seenOn, price)
			.update();
		return this;
	}

	/** A fare as it was when last looked at, at noon. */
	public SeenRows latest(String route, LocalDate departure, @Nullable LocalDate comeBack, LocalDate seenOn,
			double price) {
		this.jdbc.sql("""
				insert into latest_fare (origin, destination, cabin, departs_on, returns_on, price, seen_at, simulated)
				values (?, ?, ?, ?, ?, ?, ?, true)
				""")
			.params(route.substring(0, 3), route.substring(4), this.cabin, departure, orNever(comeBack), price,
					OffsetDateTime.of(seenOn.atTime(12, 0), ZoneOffset.UTC))
			.update();
		return this;
	}

	/**
	 * Months of looking at a route every day but for a gap of five, at departures of many
	 * days, so that everything can be told of it; with statistics.
	 * @param stay nights until the return; 0 for one-way trips
	 */
	public SeenRows plenty(String route, LocalDate today, int stay) {
		String comeBack = (stay > 0) ? "departs_on + " + stay : "date 'infinity'";
		this.jdbc.sql("""
				insert into daily_low (origin, destination, cabin, departs_on, returns_on, seen_on, price,
					observations, simulated)
				select :origin, :destination, :cabin, departs_on, {comeBack}, seen_on,
					300 + 40 * extract(month from departs_on) + 25 * extract(isodow from departs_on)
						- 1.2 * (departs_on - seen_on) + 30 * sin((departs_on - seen_on) / 5.0), 3, true
				from (
					select cast(:today as date) + ahead as departs_on, cast(:today as date) - back as seen_on
					from generate_series(3, 150) as ahead, generate_series(0, 110) as back
					where back not between 40 and 44
				) as seen
				""".replace("{comeBack}", comeBack))
			.param("origin", route.substring(0, 3))
			.param("destination", route.substring(4))
			.param("cabin", this.cabin)
			.param("today", today)
			.update();
		this.jdbc
			.sql("""
					insert into latest_fare
					select distinct on (origin, destination, cabin, departs_on, returns_on) origin, destination, cabin,
						departs_on, returns_on, price, now() - interval '5 hours' - (departs_on % 4) * interval '1 day', simulated
					from daily_low where cabin = cast(:cabin as bpchar)
					order by origin, destination, cabin, departs_on, returns_on, seen_on desc
					on conflict do nothing
					"""
				.replace("departs_on % 4", "extract(day from departs_on)::int % 4"))
			.param("cabin", this.cabin)
			.update();
		return mark(route, (stay > 0) ? "R" : "O");
	}

	/** Marks the statistics of a route's one-way or return fares. */
	public SeenRows mark(String route, String kind) {
		this.jdbc.sql("""
				insert into stale_statistics as old (origin, destination, cabin, kind, since)
				values (?, ?, ?, ?, now() - interval '1 minute')
				on conflict (origin, destination, cabin, kind) do update set since = least(old.since, excluded.since)
				""").params(route.substring(0, 3), route.substring(4), this.cabin, kind).update();
		return this;
	}

	private static LocalDate orNever(@Nullable LocalDate comeBack) {
		return (comeBack != null) ? comeBack : LocalDate.MAX;
	}

}
