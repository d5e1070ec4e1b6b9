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

	int size() {
		return this.origins.length;
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
