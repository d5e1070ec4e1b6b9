package ai.skyscout.flights.supplier.demo.connections;

/**
 * Joins, wherever both meet, flights that come from the origins with flights that go to
 * the destinations: for each feeder the next few onward flights, and whichever arrives
 * first.
 */
final class OneStopJoin {

	/** How many onward flights on the same ticket are offered to a feeder. */
	private static final int PROTECTED = 8;

	private static final int SEPARATE = 4;

	/** Origins of one city may lie so many miles nearer to a stop than others. */
	private static final int METRO = 150;

	private final Exploration exploration;

	private final Legs legs;

	private final Board feeders;

	private final Board onwards;

	OneStopJoin(Exploration exploration) {
		this.exploration = exploration;
		this.legs = exploration.legs();
		this.feeders = exploration.feeders();
		this.onwards = exploration.onwards();
	}

	void run() {
		for (int place = 0; place < this.feeders.size(); place++) {
			int airport = this.feeders.airport(place);
			if (this.exploration.leadsOn(airport)) {
				join(place, airport);
			}
			for (int neighbour : this.exploration.timetable().network().neighbours(airport)) {
				if (this.exploration.leadsOn(neighbour) && this.exploration.endpoints().isOpen(neighbour)) {
					join(place, neighbour);
				}
			}
		}
	}

	private void join(int place, int airport) {
		if (this.feeders.start(place) == this.feeders.end(place)) {
			return;
		}
		int milesSoFar = this.exploration.timetable()
			.miles(this.legs.route(this.feeders.leg(this.feeders.start(place))));
		if (milesSoFar + this.exploration.milesToGo(airport) > this.exploration.endpoints().longestWay() + METRO) {
			return;
		}
		int onward = this.exploration.openOnwards(airport);
		int from = this.onwards.start(onward);
		int end = this.onwards.end(onward);
		boolean change = this.feeders.airport(place) != airport;
		for (int i = this.feeders.start(place); i < this.feeders.end(place); i++) {
			int leg = this.feeders.leg(i);
			int ready = this.legs.arrival(leg) + ConnectionTimes.LEAST;
			while (from < end && this.legs.departure(this.onwards.leg(from)) < ready) {
				from++;
			}
			connect(leg, from, end, change);
		}
	}

	private void connect(int leg, int from, int end, boolean change) {
		int landed = this.legs.arrival(leg);
		int latest = landed + this.exploration.limits().layover();
		int protectedLeft = change ? 0 : PROTECTED;
		int separateLeft = SEPARATE;
		int protectedBest = Integer.MAX_VALUE;
		int separateBest = Integer.MAX_VALUE;
		for (int j = from; j < end; j++) {
			int next = this.onwards.leg(j);
			int departure = this.legs.departure(next);
			boolean enough = protectedLeft <= 0 && separateLeft <= 0;
			if (departure > latest || (enough && departure >= Math.min(protectedBest, separateBest))) {
				return;
			}
			boolean separate = change || !this.exploration.isProtected(leg, next);
			if (departure - landed < this.exploration.minimum(this.legs.route(leg), this.legs.route(next), separate)
					|| isTooFar(leg, next)) {
				continue;
			}
			int arrival = this.legs.arrival(next);
			if (separate) {
				if (separateLeft > 0 || arrival < separateBest) {
					this.exploration.found().add(leg, next, true, Connections.NONE, false);
				}
				separateLeft--;
				separateBest = Math.min(separateBest, arrival);
			}
			else {
				if (protectedLeft > 0 || arrival < protectedBest) {
					this.exploration.found().add(leg, next, false, Connections.NONE, false);
				}
				protectedLeft--;
				protectedBest = Math.min(protectedBest, arrival);
			}
		}
	}

	private boolean isTooFar(int leg, int next) {
		int in = this.legs.route(leg);
		int out = this.legs.route(next);
		return this.exploration.timetable().miles(in) + this.exploration.timetable().miles(out) > this.exploration
			.endpoints()
			.longestWay(this.exploration.timetable().origin(in), this.exploration.timetable().destination(out));
	}

}
