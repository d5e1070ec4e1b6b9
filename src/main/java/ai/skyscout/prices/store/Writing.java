package ai.skyscout.prices.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

import ai.skyscout.core.Cabin;
import ai.skyscout.core.Money;
import ai.skyscout.prices.PricesObserved;
import ai.skyscout.prices.Route;
import ai.skyscout.prices.TripDates;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/**
 * Makes observations of the rows in {@link Incoming}, and rolls up what is new of them,
 * in one statement. Rows are written in one order by everybody, so that concurrent
 * writers wait for each other but never in a circle.
 */
@Repository
class Writing {

	/** All that suppliers say within this is one look at a trip. */
	private static final String ONE_LOOK = "interval '10 minutes'";

	private static final String OBSERVATIONS = """
			with fresh as (
				insert into price_observation ({columns}{sighting_column})
				select {columns}{sighting} from incoming
				on conflict do nothing
				returning {columns}
			), released as (
				update price_observation as seen set quarantined = false
				from incoming
				where seen.quarantined and seen.origin = incoming.origin and seen.destination = incoming.destination
					and seen.departs_on = incoming.departs_on and seen.returns_on = incoming.returns_on
					and seen.cabin = incoming.cabin
					and seen.price between incoming.price / {alike} and incoming.price * {alike}
					and seen.seen_at between incoming.seen_at - interval '{remembered}'
						and incoming.seen_at - interval '{another_look}'
					and seen.seen_at between ? and ?
				returning {seen_columns}
			), good as (
				select * from fresh where not quarantined
				union all
				select * from released
			)""";

	private static final String DAILY_LOWS = """
			, lows as (
				insert into daily_low (origin, destination, cabin, departs_on, returns_on, seen_on,
					price, observations, simulated)
				select origin, destination, cabin, departs_on, returns_on, (seen_at at time zone 'UTC')::date,
					min(price), count(*), bool_or(simulated)
				from good
				group by 1, 2, 3, 4, 5, 6
				order by 1, 2, 3, 4, 5, 6
				on conflict (origin, destination, cabin, departs_on, returns_on, seen_on) do update set
					price = least(daily_low.price, excluded.price),
					observations = daily_low.observations + excluded.observations,
					simulated = daily_low.simulated or excluded.simulated
			)""";

	/** What is newer replaces; of one look the cheapest stays. */
	private static final String LATEST_FARES = """
			, latest as (
				insert into latest_fare (origin, destination, cabin, departs_on, returns_on, price, seen_at, simulated)
				select distinct on (origin, destination, cabin, departs_on, returns_on)
					origin, destination, cabin, departs_on, returns_on, price, seen_at, simulated
				from (
					select *, max(seen_at) over (partition by origin, destination, cabin, departs_on, returns_on) as newest
					from good
				) as looks
				where seen_at > newest - {one_look}
				order by origin, destination, cabin, departs_on, returns_on, price, seen_at desc
				on conflict (origin, destination, cabin, departs_on, returns_on) do update set
					price = excluded.price, seen_at = excluded.seen_at, simulated = excluded.simulated
				where excluded.seen_at > latest_fare.seen_at + {one_look}
					or excluded.seen_at > latest_fare.seen_at - {one_look} and excluded.price < latest_fare.price
					or excluded.seen_at > latest_fare.seen_at and excluded.price = latest_fare.price
			)""";

	private static final String NONSTOP_FLIGHTS = """
			, flights as (
				insert into nonstop_flight (origin, destination, carrier, flight_number, departure_time, minutes,
					weekdays, last_departs_on, last_seen_at, simulated)
				select origin, destination, carrier, flight_number,
					(array_agg(departure_time order by seen_at desc) filter (where departure_time is not null))[1],
					(array_agg(minutes order by seen_at desc) filter (where minutes is not null))[1],
					bit_or(1 << (extract(isodow from departs_on)::integer - 1)), max(departs_on), max(seen_at),
					bool_or(simulated)
				from good
				where stops = 0 and carrier is not null and flight_number is not null
				group by 1, 2, 3, 4
				order by 1, 2, 3, 4
				on conflict (origin, destination, carrier, flight_number) do update set
					departure_time = case when excluded.last_seen_at >= nonstop_flight.last_seen_at
						then coalesce(excluded.departure_time, nonstop_flight.departure_time)
						else coalesce(nonstop_flight.departure_time, excluded.departure_time) end,
					minutes = case when excluded.last_seen_at >= nonstop_flight.last_seen_at
						then coalesce(excluded.minutes, nonstop_flight.minutes)
						else coalesce(nonstop_flight.minutes, excluded.minutes) end,
					weekdays = nonstop_flight.weekdays | excluded.weekdays,
					last_departs_on = greatest(nonstop_flight.last_departs_on, excluded.last_departs_on),
					last_seen_at = greatest(nonstop_flight.last_seen_at, excluded.last_seen_at),
					simulated = nonstop_flight.simulated or excluded.simulated
			)""";

	/** A mark that somebody is at work on is made anew. */
	private static final String STALE_STATISTICS = """
			, stale as (
				insert into stale_statistics (origin, destination, cabin, kind, since)
				select distinct origin, destination, cabin, case returns_on when 'infinity' then 'O' else 'R' end, now()
				from good
				order by 1, 2, 3, 4
				on conflict (origin, destination, cabin, kind) do update set
					since = least(stale_statistics.since, excluded.since)
			)""";

	private static final String REPORT = """

			select origin, destination, cabin, departs_on, nullif(returns_on, 'infinity') as returns_on,
				sum(fresh) as fresh, sum(quarantined) as quarantined, sum(released) as released,
				min(price) as lowest, bool_or(simulated) as simulated,
				(array_agg(seen_at order by price, seen_at desc) filter (where price is not null))[1] as seen_at
			from (
				select origin, destination, cabin, departs_on, returns_on, 1 as fresh,
					quarantined::integer as quarantined, 0 as released,
					case when not quarantined then price end as price, simulated and not quarantined as simulated,
					seen_at
				from fresh
				union all
				select origin, destination, cabin, departs_on, returns_on, 0, 0, 1, price, simulated, seen_at
				from released
			) as written
			group by origin, destination, cabin, departs_on, returns_on
			""";

	/** What {@link StorageForm#PLAIN} generates; a hypertable is told. */
	private static final String SIGHTING = """
			, hash_record_extended(row(origin, destination, departs_on, returns_on, cabin, stops, carrier,
				flight_number, supplier), 0)""";

	private final JdbcTemplate jdbc;

	Writing(JdbcTemplate jdbc) {
		this.jdbc = jdbc;
	}

	/** Writes what is in {@link Incoming}, all of it seen within a span of time. */
	Written write(StorageForm form, Instant first, Instant last) {
		List<Part> parts = this.jdbc.query(statement(form), (row, number) -> Part.of(row),
				first.minus(Quarantine.REMEMBERED).atOffset(ZoneOffset.UTC), last.atOffset(ZoneOffset.UTC));
		return Written.of(parts);
	}

	private static String statement(StorageForm form) {
		String lows = (form == StorageForm.PLAIN) ? DAILY_LOWS : "";
		return (OBSERVATIONS + lows + LATEST_FARES + NONSTOP_FLIGHTS + STALE_STATISTICS + REPORT)
			.replace("{sighting_column}", (form == StorageForm.TIMESCALE) ? ", sighting" : "")
			.replace("{sighting}", (form == StorageForm.TIMESCALE) ? SIGHTING : "")
			.replace("{columns}", ObservationCopy.COLUMNS)
			.replace("{seen_columns}", "seen." + ObservationCopy.COLUMNS.replaceAll(",\\s+", ", seen."))
			.replace("{alike}", Double.toString(Quarantine.ALIKE))
			.replace("{remembered}", Quarantine.REMEMBERED.toString())
			.replace("{another_look}", Quarantine.ANOTHER_LOOK.toString())
			.replace("{one_look}", ONE_LOOK);
	}

	/**
	 * Rolls up what is in {@link Incoming} but the daily lows; all of it is new and
	 * believed.
	 */
	void rollUp() {
		this.jdbc.queryForObject(("with good as (select * from incoming)" + LATEST_FARES + NONSTOP_FLIGHTS
				+ STALE_STATISTICS + " select count(*) from good")
			.replace("{one_look}", ONE_LOOK), Long.class);
	}

	/** What became of the rows of one trip. */
	record Part(int fresh, int quarantined, int released, PricesObserved.@Nullable Lowest lowest) {

		static Part of(ResultSet row) throws SQLException {
			return new Part(row.getInt("fresh"), row.getInt("quarantined"), row.getInt("released"), lowest(row));
		}

		private static PricesObserved.@Nullable Lowest lowest(ResultSet row) throws SQLException {
			if (row.getBigDecimal("lowest") == null) {
				return null;
			}
			Route route = Route.of(row.getString("origin"), row.getString("destination"));
			TripDates dates = new TripDates(row.getObject("departs_on", LocalDate.class),
					row.getObject("returns_on", LocalDate.class));
			return new PricesObserved.Lowest(route, dates, Cabin.ofLetter(row.getString("cabin")),
					new Money(row.getBigDecimal("lowest"), Valuation.BASE),
					row.getObject("seen_at", OffsetDateTime.class).toInstant(), row.getBoolean("simulated"));
		}

	}

	/**
	 * What became of rows.
	 *
	 * @param fresh how many were not there yet, those in quarantine included
	 * @param quarantined how many of those are in quarantine
	 * @param released how many were in quarantine and are no longer
	 * @param lowest the lowest new price of each trip
	 */
	record Written(int fresh, int quarantined, int released, List<PricesObserved.Lowest> lowest) {

		static final Written NOTHING = new Written(0, 0, 0, List.of());

		Written plus(Written other) {
			List<PricesObserved.Lowest> all = new ArrayList<>(this.lowest);
			all.addAll(other.lowest);
			return new Written(this.fresh + other.fresh, this.quarantined + other.quarantined,
					this.released + other.released, all);
		}

		static Written of(List<Part> parts) {
			List<PricesObserved.Lowest> lowest = new ArrayList<>();
			int fresh = 0;
			int quarantined = 0;
			int released = 0;
			for (Part part : parts) {
				fresh += part.fresh();
				quarantined += part.quarantined();
				released += part.released();
				if (part.lowest() != null) {
					lowest.add(part.lowest());
				}
			}
			return new Written(fresh, quarantined, released, lowest);
		}

	}

}
