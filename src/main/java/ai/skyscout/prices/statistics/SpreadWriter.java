package ai.skyscout.prices.statistics;

import java.util.Arrays;
import java.util.stream.Collectors;

import ai.skyscout.core.Cabin;
import ai.skyscout.prices.LeadTime;
import ai.skyscout.prices.Market;
import ai.skyscout.prices.Spread;
import ai.skyscout.prices.TripKind;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Computes the statistics of a market anew, in one statement and without a row leaving
 * PostgreSQL.
 * <p>
 * A sample is the market's cheapest fare for some dates on a day of looking: a market of
 * twenty airport pairs has no more samples than one of a single pair, and somebody who
 * looks ten times a day counts once. Samples are of the last thirteen months before the
 * newest of them, so that every month of departures is among them, what was imported from
 * years ago has statistics too, and new prices replace old ones as they come.
 */
@Repository
class SpreadWriter {

	/**
	 * What departed before those months was seen before them; saying so spares reading
	 * it, because the key of the rollup has departures in front of days of looking.
	 */
	private static final String SQL = """
			with newest as (
				select max(seen_on) as seen_on
				from daily_low
				where origin = any(cast(:origins as bpchar[]))
					and destination = any(cast(:destinations as bpchar[]))
					and cabin = cast(:cabin as bpchar) and {returns_on}
			), recent as materialized (
				select departs_on, seen_on, min(price) as price, sum(observations) as observations,
					bool_or(simulated) as simulated
				from daily_low
				where origin = any(cast(:origins as bpchar[]))
					and destination = any(cast(:destinations as bpchar[]))
					and cabin = cast(:cabin as bpchar) and {returns_on}
					and departs_on >= (select (seen_on - interval '13 months')::date from newest)
					and seen_on > (select (seen_on - interval '13 months')::date from newest)
				group by departs_on, returns_on, seen_on
			), sample as (
				select *, {step} as step, extract(isodow from departs_on)::smallint as weekday,
					extract(month from departs_on)::smallint as month
				from recent
			), spread as (
				select
					case grouping(step, weekday, month) when 7 then 'A' when 3 then 'L' when 5 then 'W' else 'M' end as facet,
					coalesce(step, weekday, month, 0::smallint) as value,
					count(*) as samples, sum(observations) as observations, min(price) as lowest,
					percentile_cont(array[0.2, 0.5, 0.8]) within group (order by price) as percentiles,
					bool_or(simulated) as simulated, min(seen_on) as seen_from, max(seen_on) as seen_until
				from sample
				group by grouping sets ((), (step), (weekday), (month))
				having count(*) >= :fewest
			), gone as (
				delete from fare_statistics as old
				where market = :market and cabin = cast(:cabin as bpchar) and kind = cast(:kind as bpchar)
					and not exists (select from spread where spread.facet = old.facet and spread.value = old.value)
			)
			insert into fare_statistics (market, cabin, kind, facet, value, samples, observations,
				lowest, low, median, high, simulated, seen_from, seen_until, computed_at)
			select :market, :cabin, :kind, facet, value, samples, observations,
				lowest, percentiles[1], percentiles[2], percentiles[3], simulated, seen_from, seen_until, now()
			from spread
			order by facet, value
			on conflict (market, cabin, kind, facet, value) do update set
				samples = excluded.samples, observations = excluded.observations, lowest = excluded.lowest,
				low = excluded.low, median = excluded.median, high = excluded.high, simulated = excluded.simulated,
				seen_from = excluded.seen_from, seen_until = excluded.seen_until, computed_at = excluded.computed_at
			"""
		.replace("{step}", step());

	private final JdbcClient jdbc;

	SpreadWriter(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** Replaces what is known of a market; too few samples leave nothing. */
	void write(Market market, TripKind kind, Cabin cabin) {
		this.jdbc.sql(SQL.replace("{returns_on}", Columns.returnsOn(kind)))
			.param("origins", Columns.codes(market.origins()))
			.param("destinations", Columns.codes(market.destinations()))
			.param("market", market.key())
			.param("cabin", cabin.letter())
			.param("kind", kind.letter())
			.param("fewest", Spread.FEWEST_SAMPLES)
			.update();
	}

	/** The step of lead time that a sample is in, as {@link LeadTime#ofDays} says. */
	private static String step() {
		LeadTime last = LeadTime.values()[LeadTime.values().length - 1];
		return Arrays.stream(LeadTime.values())
			.filter((step) -> step != last)
			.map((step) -> "when departs_on - seen_on <= " + step.lastDay() + " then " + step.ordinal())
			.collect(Collectors.joining(" ", "(case ", " else " + last.ordinal() + " end)::smallint"));
	}

}
