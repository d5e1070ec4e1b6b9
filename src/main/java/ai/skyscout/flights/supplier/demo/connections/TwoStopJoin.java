package ai.skyscout.flights.supplier.demo.connections;

import java.util.Arrays;

import ai.skyscout.flights.supplier.demo.timetable.Timetable;

/**
 * Finds ways with two stops from the middle out. Routes between two stops are visited in
 * the order of the least time that a way over them can take, until that is more than a
 * way may take: little where there are good nonstop and one-stop ways, much where there
 * are none.
 */
final class TwoStopJoin {

	/** With so many ways the search looks at clearly better ones only. */
	private static final int PLENTY = 1000;

	private final Exploration exploration;

	private final Timetable timetable;

	private final Legs legs;

	private final Board feeders;

	private final Board onwards;

	private final Connections found;

	private long[] middles = new long[2048];

	private int size;

	/** The longest a way may take in minutes; falls as ways are found. */
	private int longest;

	private int fastest = Integer.MAX_VALUE;

	private int feederProtected;

	private int feederSeparate;

	private int onwardProtected;

	private int onwardSeparate;

	TwoStopJoin(Exploration exploration) {
		this.exploration = exploration;
		this.timetable = exploration.timetable();
		this.legs = exploration.legs();
		this.feeders = exploration.feeders();
		this.onwards = exploration.onwards();
		this.found = exploration.found();
	}

	void run() {
		this.longest = worthwhile();
		for (int place = 0; place < this.feeders.size(); place++) {
			if (this.feeders.start(place) < this.feeders.end(place)) {
				collect(place);
			}
		}
		Arrays.sort(this.middles, 0, this.size);
		int before = this.found.size();
		for (int i = 0; i < this.size && (this.middles[i] >>> 32) <= this.longest; i++) {
			visit((int) this.middles[i]);
			if (this.found.size() - before > PLENTY) {
				this.longest = Math.min(this.longest, this.fastest * 3 / 2);
			}
		}
	}

	/** How long a two-stop way may take beside what there is already. */
	private int worthwhile() {
		int most = this.exploration.limits().hours() * 60;
		for (int way = 0; way < this.found.size(); way++) {
			this.fastest = Math.min(this.fastest, this.found.duration(way));
		}
		int good = 0;
		for (int way = 0; way < this.found.size(); way++) {
			good += (this.found.duration(way) <= this.fastest * 3 / 2 + 60) ? 1 : 0;
		}
		if (good == 0) {
			return most;
		}
		int more = (good >= 60) ? this.fastest * 13 / 10 + 30
				: (good >= 15) ? this.fastest * 8 / 5 + 90 : this.fastest * 2 + 240;
		return Math.min(most, more);
	}

	private void collect(int place) {
		int airport = this.feeders.airport(place);
		int miles = Integer.MAX_VALUE;
		int minutes = Integer.MAX_VALUE;
		for (int i = this.feeders.start(place); i < this.feeders.end(place); i++) {
			int route = this.legs.route(this.feeders.leg(i));
			miles = Math.min(miles, this.timetable.miles(route));
			minutes = Math.min(minutes, this.timetable.shortestBlock(route));
		}
		minutes += 2 * ConnectionTimes.LEAST;
		double longestWay = this.exploration.endpoints().longestWay();
		for (int route = this.timetable.firstRoute(airport); route < this.timetable.endOfRoutes(airport); route++) {
			int next = this.timetable.destination(route);
			int milesToGo = this.exploration.milesToGo(next);
			if (milesToGo == 0 || miles + this.timetable.miles(route) + milesToGo > longestWay
					|| !this.exploration.endpoints().isOpen(next)) {
				continue;
			}
			int least = minutes + this.timetable.shortestBlock(route) + this.exploration.minutesToGo(next);
			if (least <= this.longest) {
				if (this.size == this.middles.length) {
					this.middles = Arrays.copyOf(this.middles, this.size * 2);
				}
				this.middles[this.size++] = ((long) least << 32) | route;
			}
		}
	}

	private void visit(int route) {
		int airport = this.timetable.origin(route);
		int place = this.feeders.find(airport);
		int onward = this.exploration.openOnwards(this.timetable.destination(route));
		if (this.onwards.start(onward) == this.onwards.end(onward)) {
			return;
		}
		int start = this.feeders.start(place);
		int opens = this.legs.arrival(this.feeders.leg(start)) + ConnectionTimes.LEAST;
		int closes = this.legs.arrival(this.feeders.leg(this.feeders.end(place) - 1))
				+ this.exploration.limits().layover();
		int lastDay = this.timetable.localDay(airport, closes + 60);
		int landed = start;
		for (int day = this.timetable.localDay(airport, opens - 60); day <= lastDay; day++) {
			for (int flight = this.timetable.firstFlight(route); flight < this.timetable
				.endOfFlights(route); flight++) {
				if (!this.timetable.flies(flight, day)) {
					continue;
				}
				int departure = this.timetable.departure(airport, flight, day);
				if (departure < opens || departure > closes) {
					continue;
				}
				while (landed < this.feeders.end(place)
						&& this.legs.arrival(this.feeders.leg(landed)) <= departure - ConnectionTimes.LEAST) {
					landed++;
				}
				fly(route, flight, day, departure, start, landed, onward);
			}
		}
	}

	private void fly(int route, int flight, int day, int departure, int start, int landed, int onward) {
		int arrival = departure + this.timetable.block(flight);
		if (!findFeeders(route, flight, departure, start, landed) || !findOnwards(route, flight, arrival, onward)) {
			return;
		}
		int middle = Connections.NONE;
		for (int in = 0; in < 2; in++) {
			int feeder = (in == 0) ? this.feederProtected : this.feederSeparate;
			for (int out = 0; out < 2; out++) {
				int next = (out == 0) ? this.onwardProtected : this.onwardSeparate;
				if (feeder == Connections.NONE || next == Connections.NONE || isTooLong(feeder, route, next)) {
					continue;
				}
				if (middle == Connections.NONE) {
					middle = this.legs.add(flight, route, day, departure, arrival);
				}
				this.fastest = Math.min(this.fastest, this.legs.arrival(next) - this.legs.departure(feeder));
				this.found.add(feeder, middle, in == 1, next, out == 1);
			}
		}
	}

	private boolean isTooLong(int feeder, int route, int next) {
		if (this.legs.arrival(next) - this.legs.departure(feeder) > this.longest) {
			return true;
		}
		int in = this.legs.route(feeder);
		int out = this.legs.route(next);
		int miles = this.timetable.miles(in) + this.timetable.miles(route) + this.timetable.miles(out);
		return miles > this.exploration.endpoints()
			.longestWay(this.timetable.origin(in), this.timetable.destination(out));
	}

	/**
	 * The feeders that leave last, on the same ticket and, if it leaves later, on one of
	 * its own.
	 */
	private boolean findFeeders(int route, int flight, int departure, int start, int landed) {
		this.feederProtected = Connections.NONE;
		this.feederSeparate = Connections.NONE;
		int protectedBest = Integer.MIN_VALUE;
		int separateBest = Integer.MIN_VALUE;
		int carrier = this.timetable.carrier(flight);
		int earliest = departure - this.exploration.limits().layover();
		for (int i = landed - 1; i >= start; i--) {
			int leg = this.feeders.leg(i);
			int arrival = this.legs.arrival(leg);
			// Whoever lands before the best one leaves has left before it, too.
			if (arrival < earliest || arrival <= protectedBest) {
				break;
			}
			int leaves = this.legs.departure(leg);
			boolean separate = !this.exploration.carriers().protect(this.exploration.carrier(leg), carrier);
			int best = separate ? Math.max(separateBest, protectedBest) : protectedBest;
			if (leaves <= best || departure - arrival < minimum(leg, route, separate)) {
				continue;
			}
			if (separate) {
				this.feederSeparate = leg;
				separateBest = leaves;
			}
			else {
				this.feederProtected = leg;
				protectedBest = leaves;
			}
		}
		if (separateBest <= protectedBest) {
			this.feederSeparate = Connections.NONE;
		}
		return this.feederProtected != Connections.NONE || this.feederSeparate != Connections.NONE;
	}

	/** Likewise the onward flights that arrive first. */
	private boolean findOnwards(int route, int flight, int arrival, int onward) {
		this.onwardProtected = Connections.NONE;
		this.onwardSeparate = Connections.NONE;
		int protectedBest = Integer.MAX_VALUE;
		int separateBest = Integer.MAX_VALUE;
		int carrier = this.timetable.carrier(flight);
		int latest = arrival + this.exploration.limits().layover();
		for (int i = firstAfter(onward, arrival + ConnectionTimes.LEAST); i < this.onwards.end(onward); i++) {
			int leg = this.onwards.leg(i);
			int departure = this.legs.departure(leg);
			if (departure > latest || departure >= protectedBest) {
				break;
			}
			int arrives = this.legs.arrival(leg);
			boolean separate = !this.exploration.carriers().protect(carrier, this.exploration.carrier(leg));
			int best = separate ? Math.min(separateBest, protectedBest) : protectedBest;
			if (arrives >= best
					|| departure - arrival < this.exploration.minimum(route, this.legs.route(leg), separate)) {
				continue;
			}
			if (separate) {
				this.onwardSeparate = leg;
				separateBest = arrives;
			}
			else {
				this.onwardProtected = leg;
				protectedBest = arrives;
			}
		}
		if (separateBest >= protectedBest) {
			this.onwardSeparate = Connections.NONE;
		}
		return this.onwardProtected != Connections.NONE || this.onwardSeparate != Connections.NONE;
	}

	private int minimum(int leg, int route, boolean separate) {
		return this.exploration.minimum(this.legs.route(leg), route, separate);
	}

	private int firstAfter(int onward, int moment) {
		int low = this.onwards.start(onward);
		int high = this.onwards.end(onward);
		while (low < high) {
			int middle = (low + high) >>> 1;
			if (this.legs.departure(this.onwards.leg(middle)) < moment) {
				low = middle + 1;
			}
			else {
				high = middle;
			}
		}
		return low;
	}

}
