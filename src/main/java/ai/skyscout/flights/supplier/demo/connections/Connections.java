package ai.skyscout.flights.supplier.demo.connections;

import java.util.Arrays;

/**
 * The ways that one search found, each of one to three {@link Legs}, in no order.
 */
public final class Connections {

	/** Where a way has no such leg. */
	public static final int NONE = -1;

	private static final int SEPARATE_SECOND = 1;

	private static final int SEPARATE_THIRD = 2;

	private final Legs legs;

	private int[] first = new int[1024];

	private int[] second = new int[1024];

	private int[] third = new int[1024];

	private byte[] separate = new byte[1024];

	private int size;

	Connections(Legs legs) {
		this.legs = legs;
	}

	void add(int first, int second, boolean separateSecond, int third, boolean separateThird) {
		if (this.size == this.first.length) {
			int capacity = this.size * 2;
			this.first = Arrays.copyOf(this.first, capacity);
			this.second = Arrays.copyOf(this.second, capacity);
			this.third = Arrays.copyOf(this.third, capacity);
			this.separate = Arrays.copyOf(this.separate, capacity);
		}
		this.first[this.size] = first;
		this.second[this.size] = second;
		this.third[this.size] = third;
		this.separate[this.size] = (byte) ((separateSecond ? SEPARATE_SECOND : 0)
				| (separateThird ? SEPARATE_THIRD : 0));
		this.size++;
	}

	public Legs legs() {
		return this.legs;
	}

	public int size() {
		return this.size;
	}

	/** How many legs a way has. */
	public int length(int way) {
		return (this.second[way] == NONE) ? 1 : (this.third[way] == NONE) ? 2 : 3;
	}

	/** One of its legs, counted from 0. */
	public int leg(int way, int index) {
		return (index == 0) ? this.first[way] : (index == 1) ? this.second[way] : this.third[way];
	}

	public int lastLeg(int way) {
		return leg(way, length(way) - 1);
	}

	/** Whether a leg is sold apart from the one before it. */
	public boolean isSeparate(int way, int index) {
		return index > 0 && (this.separate[way] & ((index == 1) ? SEPARATE_SECOND : SEPARATE_THIRD)) != 0;
	}

	public boolean hasSelfTransfer(int way) {
		return this.separate[way] != 0;
	}

	public int departure(int way) {
		return this.legs.departure(this.first[way]);
	}

	public int arrival(int way) {
		return this.legs.arrival(lastLeg(way));
	}

	/** Minutes from the first departure to the last arrival. */
	public int duration(int way) {
		return arrival(way) - departure(way);
	}

}
