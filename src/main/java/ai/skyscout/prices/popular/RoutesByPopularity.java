package ai.skyscout.prices.popular;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;

import ai.skyscout.places.Airport;
import ai.skyscout.places.Places;
import ai.skyscout.prices.PopularRoutes;
import ai.skyscout.prices.Route;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/**
 * The most popular routes of the world. Each airport and each country counts for less
 * with every route that it has in the list, so that the list covers the world rather than
 * East Asia. The same reference data always gives the same list; it is made when it is
 * first asked for.
 */
@Component
class RoutesByPopularity implements PopularRoutes {

	/** Pairs that are listed; each is two routes. */
	static final int PAIRS = 1500;

	/** Pairs that are looked at, the most popular ones. */
	private static final int CANDIDATES = 6000;

	private static final double CROWDED_AIRPORT = 0.05;

	private static final double CROWDED_COUNTRY = 0.04;

	private final Supplier<List<Route>> routes;

	RoutesByPopularity(Places places) {
		this.routes = SingletonSupplier.of(() -> choose(places));
	}

	@Override
	public List<Route> list(int limit) {
		List<Route> all = this.routes.get();
		return all.subList(0, Math.clamp(limit, 0, all.size()));
	}

	private static List<Route> choose(Places places) {
		List<Candidate> candidates = candidates(places);
		Map<Object, Integer> listed = new HashMap<>();
		List<Route> routes = new ArrayList<>(2 * PAIRS);
		while (routes.size() < 2 * PAIRS && !candidates.isEmpty()) {
			Candidate best = best(candidates, listed);
			candidates.remove(best);
			Airport one = best.pair().one();
			Airport other = best.pair().other();
			routes.add(new Route(one.code(), other.code()));
			routes.add(new Route(other.code(), one.code()));
			Stream.of(one.code(), other.code(), one.country(), other.country())
				.distinct()
				.forEach((crowded) -> listed.merge(crowded, 1, Integer::sum));
		}
		return List.copyOf(routes);
	}

	/** In descending order of their popularity. */
	private static List<Candidate> candidates(Places places) {
		PairsFlown flown = new PairsFlown(places);
		Map<AirportPair, Double> busiest = flown.busiest();
		Popularity popularity = new Popularity(places, busiest);
		Map<String, AirportPair> pairs = new LinkedHashMap<>();
		busiest.keySet().forEach((pair) -> pairs.put(pair.key(), pair));
		flown.list().forEach((pair) -> pairs.putIfAbsent(pair.key(), pair));
		return new ArrayList<>(pairs.values()
			.stream()
			.map((pair) -> new Candidate(pair, popularity.of(pair)))
			.sorted(Comparator.comparingDouble((Candidate candidate) -> -candidate.popularity())
				.thenComparing((candidate) -> candidate.pair().key()))
			.limit(CANDIDATES)
			.toList());
	}

	private static Candidate best(List<Candidate> candidates, Map<Object, Integer> listed) {
		Candidate best = candidates.getFirst();
		double most = 0;
		for (Candidate candidate : candidates) {
			if (candidate.popularity() <= most) {
				// Nothing behind it can win: crowding only takes off.
				return best;
			}
			double popularity = candidate.popularity() / crowding(candidate.pair(), listed);
			if (popularity > most) {
				most = popularity;
				best = candidate;
			}
		}
		return best;
	}

	private static double crowding(AirportPair pair, Map<Object, Integer> listed) {
		return crowding(pair.one(), listed) * crowding(pair.other(), listed);
	}

	private static double crowding(Airport airport, Map<Object, Integer> listed) {
		return 1 + CROWDED_AIRPORT * listed.getOrDefault(airport.code(), 0)
				+ CROWDED_COUNTRY * listed.getOrDefault(airport.country(), 0);
	}

	/**
	 * A pair that may be listed.
	 *
	 * @param pair the airports
	 * @param popularity before anything is taken off
	 */
	private record Candidate(AirportPair pair, double popularity) {
	}

}
