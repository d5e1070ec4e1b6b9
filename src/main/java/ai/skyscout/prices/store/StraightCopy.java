package ai.skyscout.prices.store;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import ai.skyscout.core.Cabin;
import ai.skyscout.core.Money;
import ai.skyscout.flights.CarrierCode;
import ai.skyscout.flights.SupplierId;
import ai.skyscout.prices.PricesObserved;
import ai.skyscout.prices.Route;
import ai.skyscout.prices.TripDates;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/**
 * The short way of many rows, such as an import: on a day of which nothing is known yet
 * nothing can be there already, so that observations and daily lows are copied straight
 * to where they belong instead of asking for each. Only for {@link StorageForm#PLAIN}.
 */
@Repository
class StraightCopy {

	private static final Logger logger = LoggerFactory.getLogger(StraightCopy.class);

	/** For fewer rows it is not worth asking. */
	private static final int WORTHWHILE = 1_000;

	private final JdbcTemplate jdbc;

	private final Incoming incoming;

	private final Writing writing;

	StraightCopy(JdbcTemplate jdbc, Incoming incoming, Writing writing) {
		this.jdbc = jdbc;
		this.incoming = incoming;
		this.writing = writing;
	}

	/**
	 * Copies what can be.
	 * @param rows in {@link ObservationRow#ORDER}
	 * @param outliers which of them are not to be believed
	 * @param left takes the rows that have to go the long way, in the same order
	 */
	Writing.Written copy(List<ObservationRow> rows, Set<ObservationRow> outliers, List<ObservationRow> left) {
		List<ObservationRow> straight = new ArrayList<>();
		Set<LocalDate> fresh = (rows.size() >= WORTHWHILE) ? freshDays(rows) : Set.of();
		Set<SeenTrip> doubted = fresh.isEmpty() ? Set.of() : doubtedTrips(rows);
		ObservationRow before = null;
		for (ObservationRow row : rows) {
			if (!fresh.contains(row.seenOn()) || outliers.contains(row) || doubted.contains(row.trip())) {
				left.add(row);
			}
			else if (before == null || !row.isSameAs(before)) {
				straight.add(row);
			}
			before = row;
		}
		List<DayLow> lows = DayLow.of(straight);
		if (straight.size() < WORTHWHILE || !copy(straight, lows)) {
			left.clear();
			left.addAll(rows);
			return Writing.Written.NOTHING;
		}
		return new Writing.Written(straight.size(), 0, 0, lowest(lows));
	}

	/** The days of rows of which nothing is known. */
	private Set<LocalDate> freshDays(List<ObservationRow> rows) {
		Set<LocalDate> days = new HashSet<>();
		rows.forEach((row) -> days.add(row.seenOn()));
		return new HashSet<>(this.jdbc.query("""
				select day from unnest(?::date[]) as day
				where not exists (
					select from price_observation
					where seen_at >= day::timestamp at time zone 'UTC'
						and seen_at < (day + 1)::timestamp at time zone 'UTC')
				""", (row, number) -> row.getObject(1, LocalDate.class),
				(Object) days.stream().map(LocalDate::toString).toArray(String[]::new)));
	}

	/** Trips of which something is in quarantine, and may be confirmed now. */
	private Set<SeenTrip> doubtedTrips(List<ObservationRow> rows) {
		Set<String> routes = new HashSet<>();
		rows.forEach((row) -> routes.add(row.origin().value() + row.destination().value()));
		return new HashSet<>(this.jdbc.query("""
				select distinct origin, destination, departs_on, nullif(returns_on, 'infinity') as returns_on, cabin
				from price_observation
				where quarantined and origin || destination = any(?::text[]) and seen_at between ? and ?
				""",
				(row, number) -> new SeenTrip(Route.of(row.getString("origin"), row.getString("destination")),
						new TripDates(row.getObject("departs_on", LocalDate.class),
								row.getObject("returns_on", LocalDate.class)),
						Cabin.ofLetter(row.getString("cabin"))),
				routes.toArray(String[]::new),
				rows.getFirst().seen().seenAt().minus(Quarantine.REMEMBERED).atOffset(ZoneOffset.UTC),
				rows.getLast().seen().seenAt().atOffset(ZoneOffset.UTC)));
	}

	/** Returns false if somebody else was quicker. */
	private boolean copy(List<ObservationRow> rows, List<DayLow> lows) {
		this.jdbc.execute("savepoint straight");
		try {
			this.jdbc.execute((ConnectionCallback<@Nullable Void>) (connection) -> {
				ObservationCopy.into(connection, "price_observation", rows, Set.of());
				DayLow.copy(connection, lows);
				return null;
			});
		}
		catch (DuplicateKeyException ex) {
			logger.debug("Somebody else writes of the same days", ex);
			this.jdbc.execute("rollback to savepoint straight");
			return false;
		}
		this.incoming.load(newest(rows), Set.of());
		this.writing.rollUp();
		return true;
	}

	/** Of each flight of each trip the newest: all that the other rollups need. */
	private static Collection<ObservationRow> newest(List<ObservationRow> rows) {
		Map<Flight, ObservationRow> newest = new LinkedHashMap<>();
		rows.forEach((row) -> newest.put(Flight.of(row), row));
		return newest.values();
	}

	private static List<PricesObserved.Lowest> lowest(List<DayLow> lows) {
		Map<SeenTrip, PricesObserved.Lowest> lowest = new HashMap<>();
		for (DayLow low : lows) {
			SeenTrip trip = low.trip();
			lowest.merge(trip,
					new PricesObserved.Lowest(trip.route(), trip.dates(), trip.cabin(),
							new Money(low.price(), Valuation.BASE), low.seenAt(), low.simulated()),
					StraightCopy::lower);
		}
		return List.copyOf(lowest.values());
	}

	private static PricesObserved.Lowest lower(PricesObserved.Lowest one, PricesObserved.Lowest other) {
		int order = one.price().compareTo(other.price());
		PricesObserved.Lowest lower = (order < 0 || (order == 0 && one.seenAt().isAfter(other.seenAt()))) ? one : other;
		return new PricesObserved.Lowest(one.route(), one.dates(), one.cabin(), lower.price(), lower.seenAt(),
				one.simulated() || other.simulated());
	}

	private record Flight(SeenTrip trip, SupplierId supplier, @Nullable CarrierCode carrier, @Nullable Integer number,
			@Nullable Integer stops) {

		static Flight of(ObservationRow row) {
			return new Flight(row.trip(), row.seen().supplier(), row.seen().carrier(), row.seen().flightNumber(),
					row.seen().stops());
		}

	}

}
