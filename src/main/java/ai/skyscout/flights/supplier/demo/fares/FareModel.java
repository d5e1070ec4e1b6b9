package ai.skyscout.flights.supplier.demo.fares;

import ai.skyscout.core.Cabin;
import ai.skyscout.flights.supplier.demo.connections.Connections;
import ai.skyscout.flights.supplier.demo.timetable.Carrier;
import ai.skyscout.flights.supplier.demo.timetable.Chance;
import ai.skyscout.flights.supplier.demo.timetable.Timetable;

/**
 * Prices of the demo market. A price is a pure function of the seed, the flights, the
 * cabin, the fare family and the moment at which it is asked.
 */
public final class FareModel {

	/** Sales hold for departures so many minutes away, at least and at most. */
	static final int SALES_FROM = 21 * 1440;

	static final int SALES_UNTIL = 210 * 1440;

	private static final int SALE_DAYS = 6;

	private static final double SALES = 0.11;

	private final Timetable timetable;

	private final long seed;

	private final Tariff tariff;

	private final Seasons seasons;

	private final Demand demand;

	private final CabinsAboard cabins;

	public FareModel(Timetable timetable, long seed) {
		this.timetable = timetable;
		this.seed = seed;
		this.tariff = new Tariff(timetable, seed);
		this.seasons = new Seasons(timetable.network(), seed);
		this.demand = new Demand(timetable, seed);
		this.cabins = new CabinsAboard(timetable);
	}

	/**
	 * Prices ways.
	 * @param seats how many are needed, 1 to 9
	 * @param moment when it is asked, in minutes since 1970
	 */
	public Quotes quote(Connections ways, Cabin cabin, int seats, int moment) {
		return new Quotes(this, ways, cabin, seats, moment);
	}

	/**
	 * What booking two directions together takes off, as a factor: much on long-haul
	 * routes of full-service carriers that sell one ticket, nothing on low-cost ones.
	 * @param miles the shorter of the two, as the crow flies
	 */
	public double together(int carrier, int other, double miles) {
		Carrier one = this.timetable.carriers().get(carrier);
		if (one.lowCost() || !this.timetable.carriers().protect(carrier, other)) {
			return 1;
		}
		double share = Math.clamp((miles - 600) / 2000, 0, 1);
		return ((carrier == other) ? 0.95 : 0.97) - 0.15 * share;
	}

	/** What a carrier's sale takes off at a moment, as a factor. */
	double sale(int carrier, int moment) {
		long key = this.timetable.carriers().get(carrier).key();
		int phase = (int) (Chance.unit(Chance.mix(this.seed, key, 31)) * SALE_DAYS * 1440);
		long period = Chance.mix(this.seed, key, Math.floorDiv(moment + phase, SALE_DAYS * 1440));
		return (Chance.unit(period) < SALES) ? Chance.between(0.76, 0.88, Chance.mix(period)) : 1;
	}

	/**
	 * The level of all prices, which moves a little over the months with the price of
	 * fuel.
	 */
	double drift(int moment) {
		return 1 + 0.035 * Demand.swing(this.seed, Math.floorDiv(moment, 1440) * 1440, 35 * 1440);
	}

	Timetable timetable() {
		return this.timetable;
	}

	Tariff tariff() {
		return this.tariff;
	}

	Seasons seasons() {
		return this.seasons;
	}

	Demand demand() {
		return this.demand;
	}

	CabinsAboard cabins() {
		return this.cabins;
	}

}
