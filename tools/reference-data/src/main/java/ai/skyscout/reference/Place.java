package ai.skyscout.reference;

/**
 * A point on the earth, degrees north and east.
 */
record Place(double latitude, double longitude) {

	private static final double EARTH_RADIUS_KILOMETRES = 6371.0088;

	private static final double KILOMETRES_PER_MILE = 1.609344;

	double kilometresTo(Place other) {
		double phi1 = Math.toRadians(this.latitude);
		double phi2 = Math.toRadians(other.latitude);
		double sinPhi = Math.sin((phi2 - phi1) / 2);
		double sinLambda = Math.sin(Math.toRadians(other.longitude - this.longitude) / 2);
		double a = sinPhi * sinPhi + Math.cos(phi1) * Math.cos(phi2) * sinLambda * sinLambda;
		return 2 * EARTH_RADIUS_KILOMETRES * Math.asin(Math.min(1, Math.sqrt(a)));
	}

	long milesTo(Place other) {
		return Math.max(1, Math.round(kilometresTo(other) / KILOMETRES_PER_MILE));
	}

}
