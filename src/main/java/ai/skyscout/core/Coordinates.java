package ai.skyscout.core;

/**
 * A point on the earth in WGS 84.
 *
 * @param latitude degrees north, −90 to 90
 * @param longitude degrees east, −180 to 180
 */
public record Coordinates(double latitude, double longitude) {

	/**
	 * Refuses what is not a point on the earth.
	 * @throws IllegalArgumentException if a value is out of range or not a number
	 */
	public Coordinates {
		if (!(latitude >= -90 && latitude <= 90)) {
			throw new IllegalArgumentException("Latitude out of range: " + latitude);
		}
		if (!(longitude >= -180 && longitude <= 180)) {
			throw new IllegalArgumentException("Longitude out of range: " + longitude);
		}
	}

	/**
	 * The great-circle distance on a sphere of the earth's mean radius (haversine
	 * formula); off by at most 0.6 % from the ellipsoid.
	 */
	public Distance distanceTo(Coordinates other) {
		double phi1 = Math.toRadians(this.latitude);
		double phi2 = Math.toRadians(other.latitude);
		double sinPhi = Math.sin((phi2 - phi1) / 2);
		double sinLambda = Math.sin(Math.toRadians(other.longitude - this.longitude) / 2);
		double a = sinPhi * sinPhi + Math.cos(phi1) * Math.cos(phi2) * sinLambda * sinLambda;
		return new Distance(2 * Distance.EARTH_RADIUS_KILOMETRES * Math.asin(Math.min(1, Math.sqrt(a))));
	}

}
