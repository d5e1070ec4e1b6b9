package ai.skyscout.reference;

import java.util.Comparator;

/**
 * An airport pair in one direction.
 */
record Route(String origin, String destination) implements Comparable<Route> {

	private static final Comparator<Route> ORDER = Comparator.comparing(Route::origin)
		.thenComparing(Route::destination);

	Route reversed() {
		return new Route(this.destination, this.origin);
	}

	@Override
	public int compareTo(Route other) {
		return ORDER.compare(this, other);
	}

}
