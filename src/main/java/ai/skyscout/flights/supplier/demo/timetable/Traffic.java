package ai.skyscout.flights.supplier.demo.timetable;

/**
 * How many flights a day a pair of airports has: a gravity model on how well connected
 * both ends are, tuned so that the whole world has about 100,000 flights a day.
 */
final class Traffic {

	private static final double SCALE = 0.0019;

	private final Network network;

	Traffic(Network network) {
		this.network = network;
	}

	/** Flights a day each way; less than one for a few flights a week. */
	double flightsPerDay(int a, int b, double miles) {
		double attraction = Math.pow((double) this.network.destinations(a) * this.network.destinations(b), 0.85);
		boolean domestic = Territories.stateOf(this.network.country(a))
			.equals(Territories.stateOf(this.network.country(b)));
		long pair = Chance.mix(Math.min(a, b), Math.max(a, b), 11);
		double flights = SCALE * attraction * nearness(miles) * (domestic ? 1.7 : 0.8)
				* Math.exp(0.35 * Chance.bell(pair));
		return Math.clamp(flights, leastFlights(a, b), 45.0);
	}

	private double nearness(double miles) {
		if (miles < 120) {
			return 0.6;
		}
		if (miles < 800) {
			return 1.2;
		}
		if (miles < 1600) {
			return 1;
		}
		if (miles < 3000) {
			return 0.75;
		}
		return (miles < 5000) ? 0.6 : (miles < 8000) ? 0.42 : 0.3;
	}

	/** Airports with few links have at least a flight a day on each of them. */
	private double leastFlights(int a, int b) {
		int fewest = Math.min(this.network.destinations(a), this.network.destinations(b));
		return (fewest <= 2) ? 1.2 : (fewest <= 5) ? 1 : 3.0 / 7;
	}

}
