package ai.skyscout.flights.supplier.demo.connections;

import java.util.Arrays;

/**
 * Flights on days, each with its moments: what the connections of one search are made of.
 * A leg is known by its place in here. Moments are minutes since 1970 in UTC.
 */
public final class Legs {

	private int[] flight;

	private int[] route;

	private int[] day;

	private int[] departure;

	private int[] arrival;

	private int size;

	Legs(int capacity) {
		this.flight = new int[capacity];
		this.route = new int[capacity];
		this.day = new int[capacity];
		this.departure = new int[capacity];
		this.arrival = new int[capacity];
	}

	int add(int flight, int route, int day, int departure, int arrival) {
		if (this.size == this.flight.length) {
			grow();
		}
		this.flight[this.size] = flight;
		this.route[this.size] = route;
		this.day[this.size] = day;
		this.departure[this.size] = departure;
		this.arrival[this.size] = arrival;
		return this.size++;
	}

	private void grow() {
		int capacity = this.size * 2;
		this.flight = Arrays.copyOf(this.flight, capacity);
		this.route = Arrays.copyOf(this.route, capacity);
		this.day = Arrays.copyOf(this.day, capacity);
		this.departure = Arrays.copyOf(this.departure, capacity);
		this.arrival = Arrays.copyOf(this.arrival, capacity);
	}

	public int size() {
		return this.size;
	}

	public int flight(int leg) {
		return this.flight[leg];
	}

	public int route(int leg) {
		return this.route[leg];
	}

	/** The local day at the origin on which it leaves. */
	public int day(int leg) {
		return this.day[leg];
	}

	public int departure(int leg) {
		return this.departure[leg];
	}

	public int arrival(int leg) {
		return this.arrival[leg];
	}

}
