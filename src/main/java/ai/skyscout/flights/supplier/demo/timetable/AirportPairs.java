package ai.skyscout.flights.supplier.demo.timetable;

import java.util.Arrays;

/**
 * Which airports have nonstop flights between them, each direction by itself, ordered by
 * origin and destination.
 *
 * @param origins numbers in the {@link Network}
 * @param destinations likewise
 * @param miles the length of the way
 */
public record AirportPairs(int[] origins, int[] destinations, int[] miles) {

	/** Airports at least this well connected are worth a feeder flight. */
	private static final int CENTRE = 8;

	int size() {
		return this.origins.length;
	}

	/**
	 * The same pairs with a link both ways between every airport that no pair touches and
	 * the nearest well-connected airport, of its own country if one is within reach.
	 */
	AirportPairs withFeeders(Network network) {
		boolean[] linked = new boolean[network.size()];
		for (int i = 0; i < size(); i++) {
			linked[this.origins[i]] = true;
			linked[this.destinations[i]] = true;
		}
		Builder builder = new Builder();
		for (int i = 0; i < size(); i++) {
			builder.add(this.origins[i], this.destinations[i], this.miles[i]);
		}
		for (int airport = 0; airport < network.size(); airport++) {
			int centre = linked[airport] ? -1 : nearestCentre(network, linked, airport);
			if (centre >= 0) {
				int miles = Math.max(15, (int) Math.round(network.miles(airport, centre)));
				builder.add(airport, centre, miles);
				builder.add(centre, airport, miles);
			}
		}
		return builder.build();
	}

	private static int nearestCentre(Network network, boolean[] linked, int airport) {
		int nearest = -1;
		double nearestMiles = Double.MAX_VALUE;
		String state = Territories.stateOf(network.country(airport));
		for (int other = 0; other < network.size(); other++) {
			if (!linked[other] || network.destinations(other) < CENTRE) {
				continue;
			}
			boolean abroad = !Territories.stateOf(network.country(other)).equals(state);
			double miles = network.miles(airport, other) + (abroad ? 1200 : 0);
			if (miles < nearestMiles) {
				nearest = other;
				nearestMiles = miles;
			}
		}
		return nearest;
	}

	/** Collects pairs in any order. */
	public static final class Builder {

		private long[] keys = new long[65536];

		private int size;

		public void add(int origin, int destination, int miles) {
			if (this.size == this.keys.length) {
				this.keys = Arrays.copyOf(this.keys, this.size * 2);
			}
			this.keys[this.size++] = ((long) origin << 40) | ((long) destination << 20) | miles;
		}

		public AirportPairs build() {
			Arrays.sort(this.keys, 0, this.size);
			int[] origins = new int[this.size];
			int[] destinations = new int[this.size];
			int[] miles = new int[this.size];
			for (int i = 0; i < this.size; i++) {
				origins[i] = (int) (this.keys[i] >>> 40);
				destinations[i] = (int) (this.keys[i] >>> 20) & 0xFFFFF;
				miles[i] = (int) this.keys[i] & 0xFFFFF;
			}
			return new AirportPairs(origins, destinations, miles);
		}

	}

}
