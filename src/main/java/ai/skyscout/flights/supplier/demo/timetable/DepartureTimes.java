package ai.skyscout.flights.supplier.demo.timetable;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * Spreads a carrier's departures on a route over the day. Every quarter of an hour gets a
 * weight: how agreeable it is to leave then and to arrive when one arrives, how near it
 * is to a bank of connections where an end is a hub, and whether business travels then.
 * Departures fall where equal shares of the weight lie between them.
 */
final class DepartureTimes {

	private static final int QUARTERS = 96;

	private static final int FIVES = 288;

	/** Flights come in so many minutes before those of the wave leave. */
	private static final int BEFORE_DEPARTURES = -70;

	/** Where the great hubs work through the night. */
	private static final Set<String> NIGHT_HUBS = Set.of("AE", "QA", "SA", "BH", "KW", "OM", "TR", "ET", "IN", "SG",
			"TH", "MY", "HK", "PH", "VN", "ID");

	private final Network network;

	private final double[] weights = new double[QUARTERS];

	private final Map<Integer, double[]> departureBanks = new HashMap<>();

	private final Map<Integer, double[]> arrivalBanks = new HashMap<>();

	DepartureTimes(Network network) {
		this.network = network;
	}

	/**
	 * Local minutes of the day, rising.
	 * @param clockDifference minutes that the destination's clock is ahead
	 * @param originHub whether the carrier has a hub at the origin
	 * @param destinationHub whether the carrier has a hub at the destination
	 */
	int[] spread(Carrier carrier, int from, int to, int block, int clockDifference, boolean originHub,
			boolean destinationHub, int departures, long chance) {
		double sum = 0;
		boolean banks = !carrier.lowCost();
		for (int quarter = 0; quarter < QUARTERS; quarter++) {
			int departure = quarter * 15;
			int arrival = Math.floorMod(departure + block + clockDifference, 1440);
			double weight = leaving(departure, block, from, carrier) * arriving(arrival, block, to);
			if (banks && originHub) {
				weight *= this.departureBanks.computeIfAbsent(from, (hub) -> banks(hub, 0))[departure / 5];
			}
			if (banks && destinationHub) {
				weight *= this.arrivalBanks.computeIfAbsent(to, (hub) -> banks(hub, BEFORE_DEPARTURES))[arrival / 5];
			}
			this.weights[quarter] = weight;
			sum += weight;
		}
		int[] minutes = new int[departures];
		double passed = 0;
		int quarter = 0;
		for (int i = 0; i < departures; i++) {
			double share = (i + Chance.between(0.2, 0.8, Chance.mix(chance, i))) / departures * sum;
			while (quarter < QUARTERS - 1 && passed + this.weights[quarter] < share) {
				passed += this.weights[quarter];
				quarter++;
			}
			int minute = quarter * 15 + 5 * (int) (3 * Chance.unit(Chance.mix(chance, i, 1)));
			minutes[i] = (i > 0 && minute <= minutes[i - 1]) ? minutes[i - 1] + 5 : minute;
		}
		return minutes;
	}

	private double leaving(int minute, int block, int from, Carrier carrier) {
		boolean longHaul = block > 330;
		if (minute < 300) {
			boolean night = longHaul && !carrier.lowCost() && NIGHT_HUBS.contains(this.network.country(from));
			return (night && minute < 240) ? 0.8 : 0.001;
		}
		if (minute < 360) {
			return carrier.lowCost() ? 0.3 : 0.05;
		}
		if (minute >= 1350) {
			return longHaul ? 0.8 : 0.03;
		}
		boolean peak = (minute >= 390 && minute < 540) || (minute >= 990 && minute < 1170);
		return (!longHaul && peak) ? 1.5 : 1;
	}

	private double arriving(int minute, int block, int to) {
		if (minute >= 30 && minute < 285) {
			return (block > 240 && NIGHT_HUBS.contains(this.network.country(to))) ? 0.6 : 0.003;
		}
		if (minute < 30) {
			return 0.4;
		}
		return (minute < 360 && block < 240) ? 0.1 : 1;
	}

	/** Hubs work in waves: bigger ones in more of them. */
	private double[] banks(int hub, int before) {
		int destinations = this.network.destinations(hub);
		int banks = (destinations > 150) ? 7 : (destinations > 80) ? 5 : (destinations > 30) ? 4 : 3;
		boolean night = NIGHT_HUBS.contains(this.network.country(hub));
		int first = 400 + (int) (Chance.unit(Chance.mix(this.network.key(hub), 5)) * 50);
		double spacing = (night ? 1180.0 : 920.0) / banks;
		double[] weights = new double[FIVES];
		for (int i = 0; i < FIVES; i++) {
			double nearest = 720;
			for (int j = 0; j <= banks; j++) {
				int gap = Math.abs(Math.floorMod((int) (first + j * spacing) + before - i * 5 + 720, 1440) - 720);
				nearest = Math.min(nearest, gap);
			}
			weights[i] = 0.35 + 2.5 * Math.exp(-nearest * nearest / 1800);
		}
		return weights;
	}

}
