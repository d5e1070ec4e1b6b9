package ai.skyscout.flights.supplier.demo.timetable;

import java.util.Arrays;

/**
 * Which airports can be reached from each with one, two and three flights that go every
 * day, as rows of bits; every airport reaches itself.
 */
final class Reach {

	private final int size;

	private final int words;

	private final long[] one;

	private final long[] two;

	/** The airports that three flights do not lead to. */
	private final long[] beyond;

	/** How many those are, by airport. */
	private final int[] missing;

	Reach(int airports) {
		this.size = airports;
		this.words = (airports + 63) >>> 6;
		this.one = new long[airports * this.words];
		this.two = new long[airports * this.words];
		this.beyond = new long[airports * this.words];
		this.missing = new int[airports];
		for (int i = 0; i < airports; i++) {
			set(this.one, i, i);
		}
	}

	/** Adds a link in both directions; what it leads to is known after the next count. */
	void link(int a, int b) {
		set(this.one, a, b);
		set(this.one, b, a);
	}

	boolean isLinked(int a, int b) {
		return isSet(this.one, a, b);
	}

	/** Finds anew what two and three flights lead to. */
	void count() {
		multiply(this.one, this.two);
		multiply(this.two, this.beyond);
		for (int i = 0; i < this.beyond.length; i++) {
			this.beyond[i] = ~this.beyond[i];
		}
		int unused = this.words * 64 - this.size;
		for (int row = 0; unused > 0 && row < this.size; row++) {
			this.beyond[(row + 1) * this.words - 1] &= -1L >>> unused;
		}
		for (int row = 0; row < this.size; row++) {
			int count = 0;
			for (int i = 0; i < this.words; i++) {
				count += Long.bitCount(this.beyond[row * this.words + i]);
			}
			this.missing[row] = count;
		}
	}

	/** The rows of all that an airport is linked with, together. */
	private void multiply(long[] rows, long[] result) {
		Arrays.fill(result, 0);
		for (int from = 0; from < this.size; from++) {
			for (int word = 0; word < this.words; word++) {
				for (long bits = this.one[from * this.words + word]; bits != 0; bits &= bits - 1) {
					int via = word * 64 + Long.numberOfTrailingZeros(bits);
					for (int i = 0; i < this.words; i++) {
						result[from * this.words + i] |= rows[via * this.words + i];
					}
				}
			}
		}
	}

	/** How many airports three flights from one do not lead to. */
	int beyond(int airport) {
		return this.missing[airport];
	}

	/** The airport from which most are beyond reach. */
	int farthestOff() {
		int worst = 0;
		for (int airport = 1; airport < this.size; airport++) {
			worst = (this.missing[airport] > this.missing[worst]) ? airport : worst;
		}
		return worst;
	}

	/** How many of them a link from it to a gateway would bring within reach. */
	int gain(int airport, int gateway) {
		int count = 0;
		for (int i = 0; i < this.words; i++) {
			count += Long.bitCount(this.beyond[airport * this.words + i] & this.two[gateway * this.words + i]);
		}
		return count;
	}

	/**
	 * How many pairs of airports, one linked with one gateway and one with the other, a
	 * link between the gateways would bring within reach.
	 */
	int gainBetween(int gateway, int other) {
		int count = 0;
		for (int word = 0; word < this.words; word++) {
			for (long bits = this.one[gateway * this.words + word]; bits != 0; bits &= bits - 1) {
				int airport = word * 64 + Long.numberOfTrailingZeros(bits);
				for (int i = 0; i < this.words; i++) {
					count += Long.bitCount(this.beyond[airport * this.words + i] & this.one[other * this.words + i]);
				}
			}
		}
		return count;
	}

	/** Links an airport with a gateway and notes what that leads to. */
	void extend(int airport, int gateway) {
		link(airport, gateway);
		for (int word = 0; word < this.words; word++) {
			long found = this.beyond[airport * this.words + word] & this.two[gateway * this.words + word];
			this.beyond[airport * this.words + word] &= ~found;
			this.missing[airport] -= Long.bitCount(found);
			for (long bits = found; bits != 0; bits &= bits - 1) {
				int other = word * 64 + Long.numberOfTrailingZeros(bits);
				this.beyond[other * this.words + (airport >>> 6)] &= ~(1L << airport);
				this.missing[other]--;
			}
		}
	}

	/**
	 * Links two gateways and notes which pairs that leads between; how many are missing
	 * is known after the next count.
	 */
	void join(int gateway, int other) {
		link(gateway, other);
		bridge(gateway, other);
		bridge(other, gateway);
	}

	private void bridge(int gateway, int other) {
		for (int word = 0; word < this.words; word++) {
			for (long bits = this.one[gateway * this.words + word]; bits != 0; bits &= bits - 1) {
				int airport = word * 64 + Long.numberOfTrailingZeros(bits);
				for (int i = 0; i < this.words; i++) {
					this.beyond[airport * this.words + i] &= ~this.one[other * this.words + i];
				}
			}
		}
	}

	private void set(long[] rows, int row, int column) {
		rows[row * this.words + (column >>> 6)] |= 1L << column;
	}

	private boolean isSet(long[] rows, int row, int column) {
		return (rows[row * this.words + (column >>> 6)] & (1L << column)) != 0;
	}

}
