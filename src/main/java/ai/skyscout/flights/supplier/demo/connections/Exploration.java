package ai.skyscout.flights.supplier.demo.connections;

import ai.skyscout.flights.supplier.demo.timetable.Carriers;
import ai.skyscout.flights.supplier.demo.timetable.Timetable;
import org.jspecify.annotations.Nullable;

/**
 * What one search knows so far: the flights that leave the origins, those that go on to
 * the destinations (looked up when first needed), and the ways found.
 */
final class Exploration {

	private final Timetable timetable;

	private final ConnectionTimes times;

	private final ConnectionQuery query;

	private final SearchLimits limits;

	private final Endpoints endpoints;

	private final Legs legs = new Legs(4096);

	private final Connections found = new Connections(this.legs);

	private final Board feeders;

	private final Board onwards;

	/**
	 * By airport: the shortest way to a destination in miles, 0 if there is no flight.
	 */
	private final int[] milesToGo;

	private final int[] minutesToGo;

	private int earliest = Integer.MAX_VALUE;

	Exploration(Timetable timetable, ConnectionTimes times, ConnectionQuery query, SearchLimits limits) {
		this.timetable = timetable;
		this.times = times;
		this.query = query;
		this.limits = limits;
		int airports = timetable.network().size();
		this.endpoints = new Endpoints(timetable.network(), query, limits);
		this.feeders = new Board(this.legs, airports, true);
		this.onwards = new Board(this.legs, airports, false);
		this.milesToGo = new int[airports];
		this.minutesToGo = new int[airports];
		for (int destination : query.destinations()) {
			for (int i = 0; i < timetable.incomingCount(destination); i++) {
				noteWayTo(timetable.incomingRoute(destination, i));
			}
		}
	}

	private void noteWayTo(int route) {
		int airport = this.timetable.origin(route);
		int miles = this.timetable.miles(route);
		int minutes = this.timetable.shortestBlock(route);
		if (this.milesToGo[airport] == 0) {
			this.milesToGo[airport] = miles;
			this.minutesToGo[airport] = minutes;
		}
		else {
			this.milesToGo[airport] = Math.min(this.milesToGo[airport], miles);
			this.minutesToGo[airport] = Math.min(this.minutesToGo[airport], minutes);
		}
	}

	/** Collects the flights that leave the origins; nonstop ones are ways already. */
	void depart() {
		for (int origin : this.query.origins()) {
			for (int route = this.timetable.firstRoute(origin); route < this.timetable.endOfRoutes(origin); route++) {
				int airport = this.timetable.destination(route);
				if (this.endpoints.isDestination(airport)) {
					addNonstops(route);
				}
				else if (this.endpoints.isOpen(airport) && this.feeders.find(airport) < 0) {
					openFeeders(airport);
				}
			}
		}
	}

	private void addNonstops(int route) {
		int before = this.legs.size();
		addDepartures(route, this.query.day(), null);
		for (int leg = before; leg < this.legs.size(); leg++) {
			this.found.add(leg, Connections.NONE, false, Connections.NONE, false);
		}
	}

	private void openFeeders(int airport) {
		this.feeders.open(airport);
		for (int origin : this.query.origins()) {
			int route = this.timetable.findRoute(origin, airport);
			if (route >= 0) {
				addDepartures(route, this.query.day(), this.feeders);
			}
		}
	}

	/** The place on the onward board of an airport with flights to a destination. */
	int openOnwards(int airport) {
		int known = this.onwards.find(airport);
		if (known >= 0) {
			return known;
		}
		this.onwards.open(airport);
		int firstDay = this.timetable.localDay(airport, this.earliest);
		for (int destination : this.query.destinations()) {
			int route = this.timetable.findRoute(airport, destination);
			if (route >= 0) {
				for (int day = firstDay; day < firstDay + this.limits.days(); day++) {
					addDepartures(route, day, this.onwards);
				}
			}
		}
		return this.onwards.size() - 1;
	}

	private void addDepartures(int route, int day, @Nullable Board board) {
		int origin = this.timetable.origin(route);
		for (int flight = this.timetable.firstFlight(route); flight < this.timetable.endOfFlights(route); flight++) {
			if (!this.timetable.flies(flight, day)) {
				continue;
			}
			int departure = this.timetable.departure(origin, flight, day);
			if (departure < this.query.notBefore()) {
				continue;
			}
			int leg = this.legs.add(flight, route, day, departure, departure + this.timetable.block(flight));
			if (board != null) {
				board.add(leg);
			}
			this.earliest = Math.min(this.earliest, departure);
		}
	}

	boolean leadsOn(int airport) {
		return this.milesToGo[airport] != 0;
	}

	int milesToGo(int airport) {
		return this.milesToGo[airport];
	}

	int minutesToGo(int airport) {
		return this.minutesToGo[airport];
	}

	int carrier(int leg) {
		return this.timetable.carrier(this.legs.flight(leg));
	}

	/** Whether a connection is on one ticket. */
	boolean isProtected(int leg, int next) {
		return this.timetable.carriers().protect(carrier(leg), carrier(next));
	}

	/** The least wait between landing on one route and leaving on another. */
	int minimum(int arriving, int departing, boolean separate) {
		return this.times.minimum(arriving, departing, separate);
	}

	Timetable timetable() {
		return this.timetable;
	}

	Carriers carriers() {
		return this.timetable.carriers();
	}

	SearchLimits limits() {
		return this.limits;
	}

	Endpoints endpoints() {
		return this.endpoints;
	}

	Legs legs() {
		return this.legs;
	}

	Board feeders() {
		return this.feeders;
	}

	Board onwards() {
		return this.onwards;
	}

	Connections found() {
		return this.found;
	}

}
