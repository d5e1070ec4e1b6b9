package ai.skyscout.prices.simulated;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import ai.skyscout.core.TripQuery;
import ai.skyscout.flights.supplier.Deadline;
import ai.skyscout.flights.supplier.ReplayQuestion;
import ai.skyscout.prices.Observation;
import ai.skyscout.prices.Observations;
import ai.skyscout.prices.PopularRoutes;
import ai.skyscout.prices.Route;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Gives popular routes a past: many departures, one-way and return, looked back at over
 * the last months. A route and the way back are written in one transaction, so that what
 * is there tells what is done.
 */
class PastOfRoutes {

	/** How many of the most popular routes have a past. */
	static final int ROUTES = 300;

	/** So many departures to come, each on another weekday, name all nonstop flights. */
	private static final int WITH_FLIGHTS = 7;

	/** Fewer departures come from searches, not from here. */
	private static final int ENOUGH_DEPARTURES = 20;

	private static final Duration PATIENCE = Duration.ofSeconds(30);

	private final PopularRoutes popular;

	private final ReplayingSupplier supplier;

	private final Observations observations;

	private final JdbcClient jdbc;

	private final Clock clock;

	PastOfRoutes(PopularRoutes popular, ReplayingSupplier supplier, Observations observations, JdbcClient jdbc,
			Clock clock) {
		this.popular = popular;
		this.supplier = supplier;
		this.observations = observations;
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/** The popular routes without a past, each beside the way back. */
	List<Route> missing() {
		Set<Route> known = new HashSet<>(this.jdbc.sql("""
				select origin, destination from daily_low
				where simulated and cabin = 'Y' and seen_on between :first and :last
				group by origin, destination
				having count(distinct departs_on) >= :enough
				""")
			.param("first", today().minusDays(SampledDays.DAYS_BACK))
			.param("last", today().minusDays(SampledDays.DAYS_BACK / 4))
			.param("enough", ENOUGH_DEPARTURES)
			.query((row, number) -> Route.of(row.getString("origin"), row.getString("destination")))
			.list());
		return this.popular.list(ROUTES).stream().filter((route) -> !known.contains(route)).toList();
	}

	/**
	 * The past of a route and, if it is missing, too, of the way back.
	 * @param back the way back, or the route itself for one way only
	 * @return empty if the market was not open in time
	 */
	Optional<List<Observation>> replay(Route route, Route back) {
		Set<Route> routes = new HashSet<>(List.of(route, back));
		return this.supplier.replay(questions(route), Deadline.in(PATIENCE))
			.map((fares) -> fares.stream()
				.filter(Replayed::isOfOneRoute)
				.map((fare) -> Replayed.observe(fare, this.supplier.id()))
				.filter((observation) -> routes.contains(observation.route()))
				.toList());
	}

	/** Returns how many are new. */
	int write(List<Observation> past) {
		return this.observations.add(past);
	}

	private List<ReplayQuestion> questions(Route route) {
		Instant now = this.clock.instant();
		SampledDays sampled = new SampledDays(today());
		List<ReplayQuestion> questions = new ArrayList<>();
		int withFlights = 0;
		for (LocalDate first : sampled.departures()) {
			LocalDate second = first.plusDays(SampledDays.STAY);
			boolean flights = first.isAfter(sampled.today()) && withFlights++ < WITH_FLIGHTS;
			for (Route way : List.of(route, new Route(route.destination(), route.origin()))) {
				addOneWay(way, first, sampled.moments(first, now), flights, questions);
				addOneWay(way, second, sampled.moments(second, now), false, questions);
			}
			for (Route way : List.of(route, new Route(route.destination(), route.origin()))) {
				add(TripQuery.roundTrip(way.origin(), way.destination(), first, second), sampled.moments(first, now),
						false, questions);
			}
		}
		return questions;
	}

	private static void addOneWay(Route way, LocalDate day, List<Instant> moments, boolean flights,
			List<ReplayQuestion> questions) {
		add(TripQuery.oneWay(way.origin(), way.destination(), day), moments, flights, questions);
	}

	private static void add(TripQuery query, List<Instant> moments, boolean flights, List<ReplayQuestion> questions) {
		if (!moments.isEmpty()) {
			questions.add(new ReplayQuestion(query, moments, flights));
		}
	}

	private LocalDate today() {
		return LocalDate.ofInstant(this.clock.instant(), ZoneOffset.UTC);
	}

}
