package ai.skyscout.flights.supplier.demo.timetable;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How many flights a day a pair of airports has: a gravity model on how well connected
 * both ends are, tuned so that the whole world has about 100,000 flights a day. The
 * biggest airports of a country, and those of the world over long distances, have more
 * between them than their number of links tells.
 */
final class Traffic {

	private static final double SCALE = 0.00046;

	private static final double MOST = 32;

	private static final int WORLD_AIRPORT = 150;

	private static final int CENTRE = 70;

	private static final int SMALL = 30;

	private final Network network;

	/** By airport, from 1 for the best connected of its country. */
	private final int[] ranks;

	Traffic(Network network) {
		this.network = network;
		this.ranks = new int[network.size()];
		Map<String, List<Integer>> byState = new HashMap<>();
		for (int i = 0; i < this.ranks.length; i++) {
			byState.computeIfAbsent(Territories.stateOf(network.country(i)), (state) -> new ArrayList<>()).add(i);
		}
		for (List<Integer> airports : byState.values()) {
			airports.sort(Comparator.comparingInt((Integer airport) -> -network.destinations(airport)));
			for (int i = 0; i < airports.size(); i++) {
				this.ranks[airports.get(i)] = i + 1;
			}
		}
	}

	/** Flights a day each way; less than one for a few flights a week. */
	double flightsPerDay(int a, int b, double miles) {
		double attraction = Math.pow((double) this.network.destinations(a) * this.network.destinations(b), 0.95);
		boolean domestic = Territories.stateOf(this.network.country(a))
			.equals(Territories.stateOf(this.network.country(b)));
		double importance = domestic ? 1.3 * (1 + 5 / Math.pow((double) this.ranks[a] * this.ranks[b], 0.7))
				: 0.85 * international(a, b, miles);
		long pair = Chance.mix(this.network.key(a, b), 11);
		double flights = SCALE * attraction * nearness(miles) * importance * Math.exp(0.3 * Chance.bell(pair));
		return Math.clamp(flights, leastFlights(a, b), MOST);
	}

	/** Whether whoever flies between them goes every day. */
	boolean isDaily(int a, int b, double miles) {
		return flightsPerDay(a, b, miles) >= 1;
	}

	private double international(int a, int b, double miles) {
		boolean worldAirports = this.network.destinations(a) >= WORLD_AIRPORT
				&& this.network.destinations(b) >= WORLD_AIRPORT;
		return (worldAirports && miles > 2500) ? 2 : 1;
	}

	private static double nearness(double miles) {
		if (miles < 120) {
			return 0.6;
		}
		if (miles < 800) {
			return 1.2;
		}
		if (miles < 1600) {
			return 1;
		}
		if (miles < 3000) {
			return 0.8;
		}
		return (miles < 5000) ? 0.7 : (miles < 8000) ? 0.5 : 0.35;
	}

	/**
	 * Airports with few links have at least a flight a day on each of them, and others to
	 * every centre, so that the world can be reached from there on any day.
	 */
	private double leastFlights(int a, int b) {
		int fewest = Math.min(this.network.destinations(a), this.network.destinations(b));
		int most = Math.max(this.network.destinations(a), this.network.destinations(b));
		if (fewest <= SMALL && most >= CENTRE) {
			return 1;
		}
		return (fewest <= 2) ? 1.2 : (fewest <= 5) ? 1 : 3.0 / 7;
	}

}
