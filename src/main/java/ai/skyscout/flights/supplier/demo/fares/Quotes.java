package ai.skyscout.flights.supplier.demo.fares;

import java.util.Arrays;

import ai.skyscout.core.Cabin;
import ai.skyscout.flights.supplier.demo.connections.Connections;
import ai.skyscout.flights.supplier.demo.connections.Legs;
import ai.skyscout.flights.supplier.demo.timetable.Carriers;
import ai.skyscout.flights.supplier.demo.timetable.Timetable;

/**
 * What the ways that a search found cost at a moment. Prices are for one adult in the
 * cheapest fare family, in euros.
 */
public final class Quotes {

	private static final int UNKNOWN = -1;

	/** Below this share of the miles in the cabin asked for, it is not that cabin. */
	private static final double ENOUGH_IN_CABIN = 0.5;

	/** No ticket is sold below this. */
	private static final double LEAST_PRICE = 12.99;

	private final FareModel model;

	private final Timetable timetable;

	private final Connections ways;

	private final Legs legs;

	private final Cabin cabin;

	private final int seats;

	private final int moment;

	private int[] classes;

	private final double[] sales;

	private final Markets markets;

	Quotes(FareModel model, Connections ways, Cabin cabin, int seats, int moment) {
		this.model = model;
		this.timetable = model.timetable();
		this.ways = ways;
		this.legs = ways.legs();
		this.cabin = cabin;
		this.seats = seats;
		this.moment = moment;
		this.classes = new int[this.legs.size()];
		Arrays.fill(this.classes, UNKNOWN);
		this.sales = new double[this.timetable.carriers().size()];
		this.markets = new Markets(model);
	}

	/** The cabin that is flown on a leg: the one asked for, or the best below it. */
	public Cabin cabin(int leg) {
		return this.model.cabins().on(this.legs.flight(leg), this.cabin);
	}

	/**
	 * The price of a way; not a number when it cannot be bought in the cabin asked for.
	 */
	public double price(int way) {
		if (!isInCabin(way)) {
			return Double.NaN;
		}
		double sum = 0;
		int length = this.ways.length(way);
		int start = 0;
		for (int i = 1; i <= length; i++) {
			if (i == length || this.ways.isSeparate(way, i)) {
				sum += ticket(way, start, i);
				start = i;
			}
		}
		return sum;
	}

	/** Seats at this price on the fullest of its flights. */
	public int seatsLeft(int way) {
		int fewest = Integer.MAX_VALUE;
		for (int i = 0; i < this.ways.length(way); i++) {
			fewest = Math.min(fewest, Demand.seatsLeft(openClass(this.ways.leg(way, i))));
		}
		return fewest;
	}

	/** The carrier of a ticket, which is the one of its longest leg. */
	public int platingCarrier(int way, int start, int end) {
		int longest = this.ways.leg(way, start);
		for (int i = start + 1; i < end; i++) {
			int leg = this.ways.leg(way, i);
			if (this.timetable.miles(this.legs.route(leg)) > this.timetable.miles(this.legs.route(longest))) {
				longest = leg;
			}
		}
		return this.timetable.carrier(this.legs.flight(longest));
	}

	/** The carrier of the longest leg of all. */
	public int mainCarrier(int way) {
		return platingCarrier(way, 0, this.ways.length(way));
	}

	public Connections ways() {
		return this.ways;
	}

	private boolean isInCabin(int way) {
		if (this.cabin == Cabin.ECONOMY) {
			return true;
		}
		int miles = 0;
		int inCabin = 0;
		for (int i = 0; i < this.ways.length(way); i++) {
			int leg = this.ways.leg(way, i);
			int length = this.timetable.miles(this.legs.route(leg));
			miles += length;
			inCabin += (cabin(leg) == this.cabin) ? length : 0;
		}
		return inCabin > ENOUGH_IN_CABIN * miles;
	}

	private double ticket(int way, int start, int end) {
		double worst = 0;
		double weighted = 0;
		int miles = 0;
		for (int i = start; i < end; i++) {
			int leg = this.ways.leg(way, i);
			int open = openClass(leg);
			if (open == 0) {
				return Double.NaN;
			}
			double factor = Demand.factor(open);
			int length = this.timetable.miles(this.legs.route(leg));
			worst = Math.max(worst, factor);
			weighted += factor * length;
			miles += length;
		}
		double demand = (worst + weighted / miles) / 2;
		int first = this.ways.leg(way, start);
		int origin = this.timetable.origin(this.legs.route(first));
		int destination = this.timetable.destination(this.legs.route(this.ways.leg(way, end - 1)));
		int carrier = platingCarrier(way, start, end);
		Carriers carriers = this.timetable.carriers();
		if (carriers.get(carrier).lowCost()) {
			// Cheaper when empty, dearer when full: one price list, no loyal customers.
			demand *= Math.sqrt(demand);
		}
		this.markets.at(origin, destination, this.legs.day(first));
		double price = this.markets.level() * this.markets.season() * this.model.tariff().level(carrier) * demand
				* Tariff.stops(end - start - 1, this.markets.miles()) * this.model.drift(this.moment);
		int lead = this.legs.departure(first) - this.moment;
		price *= (this.cabin == Cabin.ECONOMY) ? sale(carrier, lead) : inCabin(way, start, end, miles);
		return Math.max(LEAST_PRICE, price + 0.016 * Math.max(0, miles - 1.25 * this.markets.miles()));
	}

	private double inCabin(int way, int start, int end, int miles) {
		double sum = 0;
		for (int i = start; i < end; i++) {
			int leg = this.ways.leg(way, i);
			sum += Tariff.cabin(cabin(leg), this.markets.miles()) * this.timetable.miles(this.legs.route(leg));
		}
		return sum / miles;
	}

	private int openClass(int leg) {
		if (leg >= this.classes.length) {
			int before = this.classes.length;
			this.classes = Arrays.copyOf(this.classes, Math.max(this.legs.size(), leg + 1));
			Arrays.fill(this.classes, before, this.classes.length, UNKNOWN);
		}
		if (this.classes[leg] == UNKNOWN) {
			this.classes[leg] = this.model.demand()
				.openClass(this.legs.flight(leg), this.legs.day(leg), this.legs.departure(leg), cabin(leg), this.seats,
						this.moment);
		}
		return this.classes[leg];
	}

	private double sale(int carrier, int lead) {
		if (lead < FareModel.SALES_FROM || lead > FareModel.SALES_UNTIL) {
			return 1;
		}
		if (this.sales[carrier] == 0) {
			this.sales[carrier] = this.model.sale(carrier, this.moment);
		}
		return this.sales[carrier];
	}

}
