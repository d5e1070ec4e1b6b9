package ai.skyscout.reference;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The pairs flown between the selected airports, brought up to date, and what follows
 * from them: how many destinations each airport has, and its rank.
 */
final class Network {

	private final Map<String, NavigableSet<String>> destinations = new TreeMap<>();

	private final Map<String, Integer> ranks = new HashMap<>();

	Network(Inputs inputs, Map<String, SourceAirport> airports, Set<Route> flown) {
		List<Successor> successors = Successor.read(inputs);
		ClosedSkies closed = ClosedSkies.read(inputs);
		airports.keySet().forEach((code) -> this.destinations.put(code, new TreeSet<>()));
		for (Route route : flown) {
			Route moved = move(route, successors, airports);
			SourceAirport origin = airports.get(moved.origin());
			SourceAirport destination = airports.get(moved.destination());
			if (origin != null && destination != null && origin != destination
					&& !closed.between(origin.country(), destination.country())) {
				// What flies there flies back: the graph lacks some return directions.
				destinations(moved.origin()).add(moved.destination());
				destinations(moved.destination()).add(moved.origin());
			}
		}
		rank();
	}

	private static Route move(Route route, List<Successor> successors, Map<String, SourceAirport> airports) {
		String origin = route.origin();
		String destination = route.destination();
		for (Successor successor : successors) {
			boolean moves = successor.scope() != Successor.Scope.INTERNATIONAL
					|| crossesBorder(origin, destination, airports);
			if (moves && origin.equals(successor.from())) {
				origin = successor.to();
			}
			else if (moves && destination.equals(successor.from())) {
				destination = successor.to();
			}
		}
		return new Route(origin, destination);
	}

	private static boolean crossesBorder(String origin, String destination, Map<String, SourceAirport> airports) {
		SourceAirport from = airports.get(origin);
		SourceAirport to = airports.get(destination);
		return from != null && to != null && !from.country().equals(to.country());
	}

	/**
	 * By the number of destinations; of equals, whose destinations have more themselves.
	 */
	private void rank() {
		Map<String, Integer> reach = new HashMap<>();
		this.destinations
			.forEach((code, ends) -> reach.put(code, ends.stream().mapToInt((end) -> destinations(end).size()).sum()));
		List<String> codes = new ArrayList<>(this.destinations.keySet());
		codes.sort(Comparator.<String>comparingInt((code) -> -destinations(code).size())
			.thenComparing((code) -> -reach.getOrDefault(code, 0))
			.thenComparing(Comparator.naturalOrder()));
		for (int i = 0; i < codes.size(); i++) {
			this.ranks.put(codes.get(i), i + 1);
		}
	}

	/**
	 * The airports that are reached from here without a stop, by code.
	 */
	NavigableSet<String> destinations(String code) {
		return Objects.requireNonNull(this.destinations.get(code), code);
	}

	/**
	 * The place among all airports, 1 is the best connected.
	 */
	int rank(String code) {
		return Objects.requireNonNull(this.ranks.get(code), code);
	}

	/**
	 * The airports that have destinations, by code.
	 */
	Set<String> origins() {
		Set<String> origins = new TreeSet<>(this.destinations.keySet());
		origins.removeIf((code) -> destinations(code).isEmpty());
		return origins;
	}

}
