package ai.skyscout.core;

/**
 * A length along the earth's surface.
 *
 * @param kilometres zero or more
 */
public record Distance(double kilometres) implements Comparable<Distance> {

	/** The earth's mean radius (IUGG, R₁). */
	public static final double EARTH_RADIUS_KILOMETRES = 6371.0088;

	/**
	 * Refuses negative lengths.
	 * @throws IllegalArgumentException if negative or not a number
	 */
	public Distance {
		if (!(kilometres >= 0)) {
			throw new IllegalArgumentException("Not a distance: " + kilometres);
		}
	}

	@Override
	public int compareTo(Distance other) {
		return Double.compare(this.kilometres, other.kilometres);
	}

}
