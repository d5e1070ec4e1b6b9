package ai.skyscout.flights;

import java.util.List;

/**
 * The real airlines, for tests of other packages.
 */
public final class TestAirlines {

	private TestAirlines() {
	}

	public static List<Airline> all() {
		return new ReferenceAirlines().list();
	}

}
