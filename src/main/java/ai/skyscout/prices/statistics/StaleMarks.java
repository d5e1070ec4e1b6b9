package ai.skyscout.prices.statistics;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;

import ai.skyscout.core.Cabin;
import ai.skyscout.prices.Route;
import ai.skyscout.prices.TripKind;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The marks on routes of which something was seen since their statistics were computed.
 * Instances share them: a mark that one takes is hidden from the others for a while, and
 * comes back by itself if it is never done with, as after a crash. No lock is held while
 * statistics are computed, so that nobody who marks has to wait.
 */
@Repository
class StaleMarks {

	/** Longer than any batch takes. */
	private static final Duration TAKEN_FOR = Duration.ofMinutes(10);

	private final JdbcClient jdbc;

	StaleMarks(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * Takes the oldest marks that nobody has taken. A route whose statistics are newer
	 * than the rest waits, so that routes that are looked at all the time do not keep
	 * everybody busy.
	 */
	List<Mark> take(int limit, Duration rest) {
		return this.jdbc.sql("""
				update stale_statistics as taken set since = now() + cast(:taken as interval)
				from (
					select origin, destination, cabin, kind
					from stale_statistics as stale
					where since <= now() and not exists (
						select from fare_statistics
						where market = stale.origin || '-' || stale.destination
							and cabin = stale.cabin and kind = stale.kind and facet = 'A' and value = 0
							and computed_at > now() - cast(:rest as interval))
					order by since
					limit :limit
					for update skip locked
				) as oldest
				where taken.origin = oldest.origin and taken.destination = oldest.destination
					and taken.cabin = oldest.cabin and taken.kind = oldest.kind
				returning taken.origin, taken.destination, taken.cabin, taken.kind, taken.since
				""")
			.param("taken", TAKEN_FOR.toString())
			.param("rest", rest.toString())
			.param("limit", limit)
			.query((row, number) -> new Mark(Route.of(row.getString("origin"), row.getString("destination")),
					Cabin.ofLetter(row.getString("cabin")), TripKind.ofLetter(row.getString("kind")),
					row.getObject("since", OffsetDateTime.class)))
			.list();
	}

	/** Removes a mark, unless something new was seen since it was taken. */
	void remove(Mark mark) {
		this.jdbc.sql("""
				delete from stale_statistics
				where origin = cast(:origin as bpchar) and destination = cast(:destination as bpchar)
					and cabin = cast(:cabin as bpchar) and kind = cast(:kind as bpchar) and since = :since
				""")
			.param("origin", mark.route().origin().value())
			.param("destination", mark.route().destination().value())
			.param("cabin", mark.cabin().letter())
			.param("kind", mark.kind().letter())
			.param("since", mark.takenUntil())
			.update();
	}

	/**
	 * A mark that was taken.
	 *
	 * @param takenUntil when it comes back unless it is removed
	 */
	record Mark(Route route, Cabin cabin, TripKind kind, OffsetDateTime takenUntil) {
	}

}
