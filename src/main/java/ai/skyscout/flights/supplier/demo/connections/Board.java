package ai.skyscout.flights.supplier.demo.connections;

import java.util.Arrays;

/**
 * Legs of one kind by airport: the flights that come in from the origins, in the order of
 * their arrival, or those that go on to the destinations, in the order of their
 * departure.
 */
final class Board {

	private final boolean byArrival;

	private final Legs legs;

	private int[] order = new int[2048];

	private int[] airports = new int[256];

	private int[] starts = new int[257];

	private int filled;

	private final int[] places;

	/**
	 * @param airports how many airports the network has
	 */
	Board(Legs legs, int airports, boolean byArrival) {
		this.legs = legs;
		this.byArrival = byArrival;
		this.places = new int[airports];
	}

	/** How many airports are on it. */
	int size() {
		return this.filled;
	}

	int airport(int place) {
		return this.airports[place];
	}

	/** An airport's place; −1 if it is not on the board. */
	int find(int airport) {
		return this.places[airport] - 1;
	}

	int start(int place) {
		return this.starts[place];
	}

	int end(int place) {
		return this.starts[place + 1];
	}

	int leg(int index) {
		return this.order[index];
	}

	/** Starts the next airport; legs are added to the one that was started last. */
	void open(int airport) {
		if (this.filled == this.airports.length) {
			this.airports = Arrays.copyOf(this.airports, this.filled * 2);
			this.starts = Arrays.copyOf(this.starts, this.filled * 2 + 1);
		}
		this.airports[this.filled] = airport;
		this.filled++;
		this.starts[this.filled] = this.starts[this.filled - 1];
		this.places[airport] = this.filled;
	}

	void add(int leg) {
		int end = this.starts[this.filled];
		if (end == this.order.length) {
			this.order = Arrays.copyOf(this.order, end * 2);
		}
		// Flights come nearly in order, which suits an insertion sort.
		int key = key(leg);
		int i = end;
		while (i > this.starts[this.filled - 1] && key(this.order[i - 1]) > key) {
			this.order[i] = this.order[i - 1];
			i--;
		}
		this.order[i] = leg;
		this.starts[this.filled] = end + 1;
	}

	private int key(int leg) {
		return this.byArrival ? this.legs.arrival(leg) : this.legs.departure(leg);
	}

}
