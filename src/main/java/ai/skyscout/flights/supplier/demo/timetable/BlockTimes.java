package ai.skyscout.flights.supplier.demo.timetable;

/**
 * How long a flight takes from gate to gate: cruise at the type's speed, helped or
 * hindered by the jet stream, and the time for taxiing, climb and approach. The jet
 * stream blows from west to east, hardest around 45 degrees of latitude, where it makes
 * some 45 miles an hour over a whole crossing.
 */
final class BlockTimes {

	private static final double JET_STREAM = 45;

	private static final double JET_STREAM_LATITUDE = 45;

	private final Network network;

	BlockTimes(Network network) {
		this.network = network;
	}

	/** In minutes, a multiple of 5. */
	int minutes(int from, int to, double miles, AircraftType type) {
		double strength = Math.max(0,
				1 - Math.abs(Math.abs(this.network.middleLatitude(from, to)) - JET_STREAM_LATITUDE) / 35);
		double high = Math.min(1, miles / 900);
		double wind = JET_STREAM * strength * high * this.network.eastward(from, to);
		double ground = 24 + crowding(from) * 0.6 + crowding(to) * 0.4;
		double cruise = 60 * miles / (type.milesPerHour() + wind);
		return Math.max(20, (int) Math.round((ground + cruise) / 5) * 5);
	}

	private double crowding(int airport) {
		return Math.min(14, this.network.destinations(airport) / 14.0);
	}

}
