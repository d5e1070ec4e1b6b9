package ai.skyscout.flights.supplier.demo.fares;

import ai.skyscout.core.Cabin;
import ai.skyscout.flights.supplier.demo.timetable.Carrier;
import ai.skyscout.flights.supplier.demo.timetable.Chance;
import ai.skyscout.flights.supplier.demo.timetable.Timetable;

/**
 * What a one-way ticket costs on an average day in an average class: the distance, how
 * many carriers compete, what the market and the carrier are like, and the cabin. In
 * euros.
 */
final class Tariff {

	/** A ticket's own cost, and what a mile adds, less and less: in euros. */
	private static final double TICKET = 20;

	private static final double MILE = 0.133;

	private static final double DEGRESSION = 4.6e-6;

	/** By tens of miles. */
	private static final double[] BASE = base();

	/** Where cabins cost most over economy, in miles. */
	private static final double LONG_HAUL = 3000;

	private final Timetable timetable;

	private final double[] level;

	private final long seed;

	Tariff(Timetable timetable, long seed) {
		this.timetable = timetable;
		this.seed = seed;
		this.level = new double[timetable.carriers().size()];
		for (Carrier carrier : timetable.carriers().list()) {
			double own = Chance.between(0.9, 1.12, Chance.mix(seed, carrier.key(), 5));
			this.level[carrier.number()] = own * (carrier.lowCost() ? 0.52 : 1);
		}
	}

	private static double[] base() {
		double[] base = new double[1300];
		for (int i = 0; i < base.length; i++) {
			double miles = i * 10.0;
			base[i] = TICKET + miles * (MILE - DEGRESSION * miles);
		}
		return base;
	}

	/** The market's level between two airports in economy. */
	double market(int origin, int destination) {
		double miles = this.timetable.network().miles(origin, destination);
		int route = this.timetable.findRoute(origin, destination);
		int competitors = (route < 0) ? 2 : this.timetable.carriersOn(route);
		double competition = switch (competitors) {
			case 1 -> 1.12;
			case 2 -> 1.02;
			case 3 -> 0.96;
			default -> 0.9;
		};
		long pair = Chance.mix(this.seed, this.timetable.network().key(origin, destination));
		return BASE[Math.min(BASE.length - 1, (int) (miles / 10))] * competition * Chance.between(0.9, 1.12, pair);
	}

	/** A carrier's level against the market. */
	double level(int carrier) {
		return this.level[carrier];
	}

	/** What a cabin costs against economy. */
	static double cabin(Cabin cabin, double miles) {
		double far = Math.min(1, miles / LONG_HAUL);
		return switch (cabin) {
			case ECONOMY -> 1;
			case PREMIUM_ECONOMY -> 1.45 + 0.35 * far;
			case BUSINESS -> 2.3 + 2.4 * far;
			case FIRST -> 4 + 4.2 * far;
		};
	}

	/** What stopping on the way costs against a nonstop flight. */
	static double stops(int stops, double miles) {
		if (stops == 0) {
			return 1.04;
		}
		double far = Math.min(1, miles / LONG_HAUL);
		return (stops == 1) ? 1.06 - 0.22 * far : 1.12 - 0.3 * far;
	}

}
