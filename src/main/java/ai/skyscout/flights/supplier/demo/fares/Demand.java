package ai.skyscout.flights.supplier.demo.fares;

import ai.skyscout.core.Cabin;
import ai.skyscout.flights.supplier.demo.timetable.AircraftType;
import ai.skyscout.flights.supplier.demo.timetable.Chance;
import ai.skyscout.flights.supplier.demo.timetable.Timetable;

/**
 * How full a flight is at a moment, and which booking class that leaves open. A flight
 * fills along the usual curve, faster or slower by its weekday, its hour and its own
 * popularity, and the cheaper classes close one after the other. What is seen of it
 * changes every six hours, for every flight at another minute, and depends on nothing but
 * the flight and that moment, so that any past moment can be asked about.
 */
final class Demand {

	/** Minutes between two changes. */
	static final int STEP = 360;

	/** Sold up to here, a class is closed. */
	private static final double[] CLOSES = { 0.26, 0.42, 0.54, 0.64, 0.73, 0.81, 0.88, 0.95, 1.08 };

	private static final double[] FACTORS = { 0.82, 0.9, 0.98, 1.08, 1.21, 1.4, 1.7, 2.05, 2.5 };

	/** Seats that are never sold cheaply, on a usual flight. */
	private static final double HELD_BACK = 0.17;

	private static final double SPREAD = 0.77;

	/** The curve ends here, in days before departure. */
	private static final int FARTHEST = 400;

	private static final int PER_DAY = 4;

	/** Share of a usual flight that is sold, by quarters of days before departure. */
	private static final double[] SOLD = curve();

	/** Monday to Sunday. */
	private static final double[] WEEKDAYS = { 0.02, -0.06, -0.05, 0.01, 0.07, -0.02, 0.08 };

	private final Timetable timetable;

	private final long seed;

	Demand(Timetable timetable, long seed) {
		this.timetable = timetable;
		this.seed = seed;
	}

	private static double[] curve() {
		double[] curve = new double[FARTHEST * PER_DAY + 1];
		for (int i = 0; i < curve.length; i++) {
			curve[i] = 0.97 * Math.exp(-Math.pow(i / (38.0 * PER_DAY), 0.75));
		}
		return curve;
	}

	/**
	 * The cheapest class with so many seats.
	 * @param flight the flight
	 * @param day its local day of departure
	 * @param departure when that is, in minutes since 1970
	 * @param seats that are needed, 1 to 9
	 * @param moment when it is asked, in minutes since 1970
	 * @return the class, packed: read it with {@link #factor} and {@link #seatsLeft}; 0
	 * when none has that many seats
	 */
	int openClass(int flight, int day, int departure, Cabin cabin, int seats, int moment) {
		long key = Chance.mix(this.seed + cabin.ordinal(), this.timetable.key(flight), day);
		int phase = (int) ((key >>> 40) % STEP);
		int seen = Math.floorDiv(moment - phase, STEP) * STEP + phase;
		double popularity = popularity(key, flight, day);
		double sold = HELD_BACK + popularity + sold(departure - seen) * SPREAD + noise(key, seen);
		AircraftType aircraft = this.timetable.aircraft(flight);
		int capacity = Math.max(8, aircraft.seats(cabin));
		for (int i = 0; i < CLOSES.length; i++) {
			int left = (int) ((CLOSES[i] - sold) * capacity);
			if (left >= seats) {
				return (i + 1) << 8 | Math.min(left, 0xFF);
			}
		}
		return 0;
	}

	/** The factor of an open class on the price. */
	static double factor(int openClass) {
		return FACTORS[(openClass >>> 8) - 1];
	}

	/** How many seats it has. */
	static int seatsLeft(int openClass) {
		return openClass & 0xFF;
	}

	private static double sold(int minutesToDeparture) {
		int index = minutesToDeparture / (1440 / PER_DAY);
		return SOLD[Math.clamp(index, 0, SOLD.length - 1)];
	}

	private double popularity(long key, int flight, int day) {
		int minute = this.timetable.departureMinute(flight);
		double hour = (minute < 400) ? -0.06
				: (minute > 1260) ? -0.05 : (minute < 570) ? 0.03 : (minute > 960 && minute < 1170) ? 0.05 : -0.01;
		return 0.095 * Chance.bell(key) + WEEKDAYS[Math.floorMod(day + 3, 7)] + hour;
	}

	/** Bookings and cancellations: slow swings, quick ones, and a tremble. */
	private static double noise(long key, int seen) {
		return 0.065 * swing(key, seen, 9 * 1440) + 0.035 * swing(key + 1, seen, 2 * 1440)
				+ 0.012 * (2 * Chance.unit(Chance.mix(key, seen)) - 1);
	}

	/** A smooth curve through chance, −1 to 1, with a knot every so many minutes. */
	static double swing(long key, int moment, int period) {
		int knot = Math.floorDiv(moment, period);
		double part = (double) (moment - knot * period) / period;
		double smooth = part * part * (3 - 2 * part);
		double before = Chance.unit(Chance.mix(key, knot));
		double after = Chance.unit(Chance.mix(key, knot + 1L));
		return 2 * (before + (after - before) * smooth) - 1;
	}

}
