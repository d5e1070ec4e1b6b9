package ai.skyscout.routes;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import ai.skyscout.core.AirportCode;
import ai.skyscout.prices.PricedRoute;

/**
 * Which cities have known fares between them, at one moment.
 */
final class PricedNetwork {

	private final Map<String, PricedPair> pairs = new LinkedHashMap<>();

	private final Map<String, List<PricedPair>> from = new HashMap<>();

	private final Map<String, List<PricedPair>> to = new HashMap<>();

	private final Map<AirportCode, List<PricedPair>> fromAirports = new LinkedHashMap<>();

	PricedNetwork(Collection<PricedRoute> routes, Cities cities) {
		Map<AirportCode, List<RouteCity>> served = new HashMap<>();
		cities.list()
			.forEach((city) -> cities.ownAirports(city)
				.forEach((airport) -> served.computeIfAbsent(airport, (code) -> new ArrayList<>(2)).add(city)));
		Map<AirportCode, Map<String, PricedPair>> departing = new LinkedHashMap<>();
		for (PricedRoute route : routes) {
			List<RouteCity> starts = served.getOrDefault(route.route().origin(), List.of());
			for (RouteCity end : served.getOrDefault(route.route().destination(), List.of())) {
				starts.forEach((start) -> add(this.pairs, route, start, end));
				// Who flies from the airport is led to the page of the larger city.
				starts.stream()
					.max(Comparator.comparingInt((start) -> start.airports().size()))
					.ifPresent((start) -> add(
							departing.computeIfAbsent(route.route().origin(), (code) -> new LinkedHashMap<>()), route,
							start, end));
			}
		}
		this.pairs.values().forEach((pair) -> {
			this.from.computeIfAbsent(pair.from().id(), (id) -> new ArrayList<>()).add(pair);
			this.to.computeIfAbsent(pair.to().id(), (id) -> new ArrayList<>()).add(pair);
		});
		Comparator<PricedPair> byFares = Comparator.comparingInt(PricedPair::fares).reversed();
		this.from.values().forEach((list) -> list.sort(byFares));
		this.to.values().forEach((list) -> list.sort(byFares));
		departing.forEach(
				(airport, pairs) -> this.fromAirports.put(airport, pairs.values().stream().sorted(byFares).toList()));
	}

	private static void add(Map<String, PricedPair> pairs, PricedRoute route, RouteCity start, RouteCity end) {
		if (start.airports().stream().noneMatch(end.airports()::contains)) {
			pairs.merge(key(start, end),
					new PricedPair(start, end, route.cheapest(), route.fares(), route.newestSeenAt()), PricedPair::and);
		}
	}

	private static String key(RouteCity from, RouteCity to) {
		return from.id() + ">" + to.id();
	}

	Collection<PricedPair> pairs() {
		return this.pairs.values();
	}

	Optional<PricedPair> find(RouteCity from, RouteCity to) {
		return Optional.ofNullable(this.pairs.get(key(from, to)));
	}

	/** Where one can fly to from a city, those of which most is known first. */
	List<PricedPair> from(RouteCity city) {
		return this.from.getOrDefault(city.id(), List.of());
	}

	/** From where one can fly to a city, those of which most is known first. */
	List<PricedPair> to(RouteCity city) {
		return this.to.getOrDefault(city.id(), List.of());
	}

	/** Where one can fly to from an airport, those of which most is known first. */
	List<PricedPair> from(AirportCode airport) {
		return this.fromAirports.getOrDefault(airport, List.of());
	}

	/** Airports that known fares start at. */
	Set<AirportCode> airports() {
		return this.fromAirports.keySet();
	}

	/** Whether enough is known from an airport to show it to search engines. */
	boolean isIndexed(AirportCode airport) {
		return CityPage.isTelling(from(airport));
	}

}
