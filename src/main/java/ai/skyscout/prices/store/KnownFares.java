package ai.skyscout.prices.store;

import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import ai.skyscout.core.Cabin;
import ai.skyscout.prices.LeadTime;
import ai.skyscout.prices.Market;
import ai.skyscout.prices.Route;
import ai.skyscout.prices.TripKind;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * What is known of the fares of routes: from their statistics, or where there are none
 * yet from the latest fares.
 */
@Repository
class KnownFares {

	private static final LeadTime[] STEPS = LeadTime.values();

	private final JdbcClient jdbc;

	KnownFares(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** What is allowed on some routes; a route of which too little is known is absent. */
	Map<Fares, Limits> limitsOf(Collection<Fares> asked) {
		Map<Fares, Limits> limits = fromStatistics(asked);
		List<Fares> left = asked.stream().filter((fares) -> !limits.containsKey(fares)).toList();
		if (!left.isEmpty()) {
			limits.putAll(fromLatestFares(left));
		}
		return limits;
	}

	private Map<Fares, Limits> fromStatistics(Collection<Fares> asked) {
		Map<String, Fares> byName = new HashMap<>();
		asked.forEach((fares) -> byName.put(fares.name(), fares));
		Map<Fares, Limits> limits = new HashMap<>();
		this.jdbc.sql("""
				select market || cabin || kind as name, facet, value, low, median, high
				from fare_statistics
				where market = any(:markets) and facet in ('A', 'L') and low > 0
				""")
			.param("markets", asked.stream().map(Fares::market).distinct().toArray(String[]::new))
			.query((row) -> {
				Fares fares = byName.get(row.getString("name"));
				if (fares != null) {
					Limits known = limits.computeIfAbsent(fares, (same) -> new Limits());
					FareLimits around = FareLimits.around(row.getDouble("low"), row.getDouble("median"),
							row.getDouble("high"));
					known.put(row.getString("facet").equals("L") ? STEPS[row.getInt("value")] : null, around);
				}
			});
		return limits;
	}

	/** Fares of trips that have long departed say nothing of those to come. */
	private Map<Fares, Limits> fromLatestFares(List<Fares> asked) {
		Map<Fares, Limits> limits = new HashMap<>();
		this.jdbc.sql("""
				select asked.number, percentile_cont(array[0.2, 0.5, 0.8]) within group (order by fare.price) as spread
				from unnest(cast(:origins as bpchar[]), cast(:destinations as bpchar[]), cast(:cabins as bpchar[]),
						cast(:oneWay as boolean[])) with ordinality
					as asked (origin, destination, cabin, one_way, number)
					join latest_fare as fare on fare.origin = asked.origin and fare.destination = asked.destination
						and fare.cabin = asked.cabin and (fare.returns_on = 'infinity') = asked.one_way
						and fare.departs_on >= current_date - 30
				group by asked.number
				having count(*) >= :fewest
				""")
			.param("origins", asked.stream().map((fares) -> fares.route().origin().value()).toArray(String[]::new))
			.param("destinations",
					asked.stream().map((fares) -> fares.route().destination().value()).toArray(String[]::new))
			.param("cabins", asked.stream().map((fares) -> fares.cabin().letter()).toArray(String[]::new))
			.param("oneWay", asked.stream().map((fares) -> fares.kind() == TripKind.ONE_WAY).toArray(Boolean[]::new))
			.param("fewest", FareLimits.FEWEST_PRICES)
			.query((row) -> {
				Double[] spread = (Double[]) row.getArray("spread").getArray();
				limits.put(asked.get(row.getInt("number") - 1),
						Limits.of(FareLimits.around(spread[0], spread[1], spread[2])));
			});
		return limits;
	}

	/**
	 * Fares that are compared with each other.
	 */
	record Fares(Route route, Cabin cabin, TripKind kind) {

		static Fares of(ObservationRow row) {
			return new Fares(row.seen().route(), row.seen().cabin(), row.dates().kind());
		}

		String market() {
			return Market.of(this.route).key();
		}

		String name() {
			return market() + this.cabin.letter() + this.kind.letter();
		}

	}

	/**
	 * What is allowed at each lead time.
	 */
	static final class Limits {

		private final Map<LeadTime, FareLimits> byLeadTime = new EnumMap<>(LeadTime.class);

		private @Nullable FareLimits overall;

		/** From prices themselves, at least {@link FareLimits#FEWEST_PRICES}. */
		static Limits around(Collection<ObservationRow> prices) {
			return of(FareLimits.around(prices.stream().mapToDouble((row) -> row.price().doubleValue()).toArray()));
		}

		static Limits of(FareLimits overall) {
			Limits limits = new Limits();
			limits.overall = overall;
			return limits;
		}

		private void put(@Nullable LeadTime step, FareLimits limits) {
			if (step == null) {
				this.overall = limits;
			}
			else {
				this.byLeadTime.put(step, limits);
			}
		}

		/** Whether a price is believed at once. */
		boolean allow(ObservationRow row) {
			FareLimits limits = this.byLeadTime.get(LeadTime.ofDays(row.leadDays()));
			if (limits == null) {
				limits = this.overall;
			}
			return limits == null || limits.allow(row.price().doubleValue());
		}

	}

}
