package ai.skyscout.prices;

import ai.skyscout.core.AirportCode;

/**
 * From one airport to another; the way back is another route.
 *
 * @param origin where it starts
 * @param destination where it ends, not the origin
 */
public record Route(AirportCode origin, AirportCode destination) {

	/**
	 * Refuses a route that leads nowhere.
	 * @throws IllegalArgumentException if both ends are the same
	 */
	public Route {
		if (origin.equals(destination)) {
			throw new IllegalArgumentException("A route leads from " + origin + " to somewhere else");
		}
	}

	public static Route of(String origin, String destination) {
		return new Route(new AirportCode(origin), new AirportCode(destination));
	}

	@Override
	public String toString() {
		return this.origin + "-" + this.destination;
	}

}
