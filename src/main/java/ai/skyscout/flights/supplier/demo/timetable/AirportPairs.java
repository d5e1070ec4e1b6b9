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

	/** How well connected a centre is, by preference, and how far it may be in miles. */
	private static final int[][] CENTRES = { { 90, 1500 }, { 40, 1500 }, { 8, 3000 }, { 1, 6000 } };

	/** Airports with a link to such a one need no other. */
	private static final int ENOUGH = 60;

	/** A centre abroad counts as that many miles farther away. */
	private static final int ABROAD = 700;

	int size() {
		return this.origins.length;
	}

	/**
	 * The same pairs and, so that the whole world can be reached with two stops, a link
	 * both ways between every airport that has none to a well-connected one and the
	 * nearest centre.
	 */
	AirportPairs withFeeders(Network network) {
		int[] best = new int[network.size()];
		Builder builder = new Builder();
		for (int i = 0; i < size(); i++) {
			int origin = this.origins[i];
			best[origin] = Math.max(best[origin], network.destinations(this.destinations[i]));
			builder.add(origin, this.destinations[i], this.miles[i]);
		}
		for (int airport = 0; airport < network.size(); airport++) {
			int centre = (best[airport] < ENOUGH && network.destinations(airport) < ENOUGH)
					? nearestCentre(network, airport) : -1;
			if (centre >= 0 && network.destinations(centre) > best[airport]) {
				int miles = Math.max(15, (int) Math.round(network.miles(airport, centre)));
				builder.add(airport, centre, miles);
				builder.add(centre, airport, miles);
			}
		}
		return builder.build();
	}

	private static int nearestCentre(Network network, int airport) {
		String state = Territories.stateOf(network.country(airport));
		for (int[] kind : CENTRES) {
			int nearest = -1;
			double nearestMiles = kind[1];
			for (int other = 0; other < network.size(); other++) {
				if (other == airport || network.destinations(other) < kind[0]) {
					continue;
				}
				boolean abroad = !Territories.stateOf(network.country(other)).equals(state);
				double miles = network.miles(airport, other) + (abroad ? ABROAD : 0);
				if (miles < nearestMiles) {
					nearest = other;
					nearestMiles = miles;
				}
			}
			if (nearest >= 0) {
				return nearest;
			}
		}
		return -1;
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
			removeDoubles();
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

		private void removeDoubles() {
			int kept = 0;
			for (int i = 0; i < this.size; i++) {
				if (kept == 0 || this.keys[i] >>> 20 != this.keys[kept - 1] >>> 20) {
					this.keys[kept++] = this.keys[i];
				}
			}
			this.size = kept;
		}

	}

}
