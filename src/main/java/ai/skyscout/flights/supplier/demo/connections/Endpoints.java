package ai.skyscout.flights.supplier.demo.connections;

import java.util.Arrays;
import java.util.BitSet;

import ai.skyscout.flights.supplier.demo.timetable.Network;

/**
 * Where a search starts and ends, and how long its ways may be between each start and
 * end.
 */
final class Endpoints {

	private final Network network;

	private final int[] origins;

	private final int[] destinations;

	/** Airports of both ends and mostly those around them: nobody changes there. */
	private final BitSet closed = new BitSet();

	private final BitSet ends = new BitSet();

	private final double[] longest;

	private final double longestOfAll;

	Endpoints(Network network, ConnectionQuery query, SearchLimits limits) {
		this.network = network;
		this.origins = query.origins();
		this.destinations = query.destinations();
		close(this.origins, limits.besideEnds());
		close(this.destinations, limits.besideEnds());
		for (int destination : this.destinations) {
			this.ends.set(destination);
		}
		this.longest = new double[this.origins.length * this.destinations.length];
		double most = 0;
		for (int i = 0; i < this.longest.length; i++) {
			double direct = network.miles(this.origins[i / this.destinations.length],
					this.destinations[i % this.destinations.length]);
			this.longest[i] = limits.longestWay(direct);
			most = Math.max(most, this.longest[i]);
		}
		this.longestOfAll = most;
	}

	private void close(int[] airports, boolean onlyThese) {
		for (int airport : airports) {
			this.closed.set(airport);
			if (!onlyThese) {
				Arrays.stream(this.network.neighbours(airport)).forEach(this.closed::set);
			}
		}
	}

	boolean isOpen(int airport) {
		return !this.closed.get(airport);
	}

	boolean isDestination(int airport) {
		return this.ends.get(airport);
	}

	/** The longest way between an origin and a destination, in miles. */
	double longestWay(int origin, int destination) {
		if (this.longest.length == 1) {
			return this.longestOfAll;
		}
		return this.longest[indexOf(this.origins, origin) * this.destinations.length
				+ indexOf(this.destinations, destination)];
	}

	double longestWay() {
		return this.longestOfAll;
	}

	private static int indexOf(int[] values, int value) {
		int i = 0;
		while (values[i] != value) {
			i++;
		}
		return i;
	}

}
