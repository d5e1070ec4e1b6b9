package ai.skyscout.flights.supplier.demo.connections;

import java.util.ArrayDeque;
import java.util.Queue;

import ai.skyscout.flights.supplier.demo.timetable.Timetable;

/**
 * The yardstick: follows every flight from the origins, and from wherever it lands every
 * flight that can be caught, up to two stops, and keeps all ways that end at a
 * destination within the limits.
 */
public final class BreadthFirstSearch {

	private final Timetable timetable;

	private final ConnectionTimes times;

	public BreadthFirstSearch(Timetable timetable, ConnectionTimes times) {
		this.timetable = timetable;
		this.times = times;
	}

	/** All ways within the limits. */
	public Connections search(ConnectionQuery query, SearchLimits limits) {
		Legs legs = new Legs(65_536);
		Connections found = new Connections(legs);
		Endpoints endpoints = new Endpoints(this.timetable.network(), query, limits);
		Queue<Partial> queue = new ArrayDeque<>();
		for (int origin : query.origins()) {
			board(new Partial(null, -1, false, origin), origin, query.day(), query.notBefore(), Integer.MAX_VALUE, legs,
					queue, endpoints, 0);
		}
		while (!queue.isEmpty()) {
			Partial partial = queue.remove();
			int airport = this.timetable.destination(legs.route(partial.leg()));
			if (endpoints.isDestination(airport)) {
				keep(partial, found, legs, endpoints);
			}
			else if (partial.length() < 3) {
				goOn(partial, airport, legs, queue, endpoints, limits);
			}
		}
		return found;
	}

	private void goOn(Partial partial, int airport, Legs legs, Queue<Partial> queue, Endpoints endpoints,
			SearchLimits limits) {
		int landed = legs.arrival(partial.leg());
		int firstDay = this.timetable.localDay(airport, landed - 60);
		int lastDay = this.timetable.localDay(airport, landed + limits.layover() + 60);
		for (int day = firstDay; day <= lastDay; day++) {
			board(partial, airport, day, landed, landed + limits.layover(), legs, queue, endpoints, partial.length());
			for (int neighbour : this.timetable.network().neighbours(airport)) {
				if (partial.length() == 1 && endpoints.isOpen(neighbour)) {
					board(partial, neighbour, day, landed, landed + limits.layover(), legs, queue, endpoints, 2);
				}
			}
		}
	}

	/**
	 * Queues the flights that leave an airport on a day.
	 * @param length how many legs there are already; with two, only a destination will do
	 */
	private void board(Partial partial, int airport, int day, int from, int until, Legs legs, Queue<Partial> queue,
			Endpoints endpoints, int length) {
		for (int route = this.timetable.firstRoute(airport); route < this.timetable.endOfRoutes(airport); route++) {
			int next = this.timetable.destination(route);
			boolean end = endpoints.isDestination(next);
			if (!end && (length == 2 || !endpoints.isOpen(next) || partial.visits(next, legs, this.timetable))) {
				continue;
			}
			for (int flight = this.timetable.firstFlight(route); flight < this.timetable
				.endOfFlights(route); flight++) {
				if (!this.timetable.flies(flight, day)) {
					continue;
				}
				int departure = this.timetable.departure(airport, flight, day);
				if (departure < from || departure > until) {
					continue;
				}
				boolean separate = partial.leg() >= 0 && isSeparate(partial, route, flight, legs);
				if (partial.leg() >= 0
						&& departure - from < this.times.minimum(legs.route(partial.leg()), route, separate)) {
					continue;
				}
				int leg = legs.add(flight, route, day, departure, departure + this.timetable.block(flight));
				queue.add(new Partial((partial.leg() >= 0) ? partial : null, leg, separate, partial.origin()));
			}
		}
	}

	private boolean isSeparate(Partial partial, int route, int flight, Legs legs) {
		return this.timetable.destination(legs.route(partial.leg())) != this.timetable.origin(route)
				|| !this.timetable.carriers()
					.protect(this.timetable.carrier(legs.flight(partial.leg())), this.timetable.carrier(flight));
	}

	private void keep(Partial last, Connections found, Legs legs, Endpoints endpoints) {
		int miles = 0;
		for (Partial each = last; each != null; each = each.before()) {
			miles += this.timetable.miles(legs.route(each.leg()));
		}
		if (last.length() > 1
				&& miles > endpoints.longestWay(last.origin(), this.timetable.destination(legs.route(last.leg())))) {
			return;
		}
		Partial before = last.before();
		switch (last.length()) {
			case 1 -> found.add(last.leg(), Connections.NONE, false, Connections.NONE, false);
			case 2 -> found.add(before.leg(), last.leg(), last.separate(), Connections.NONE, false);
			default -> found.add(before.before().leg(), before.leg(), before.separate(), last.leg(), last.separate());
		}
	}

	private record Partial(Partial before, int leg, boolean separate, int origin) {

		int length() {
			return (this.before == null) ? 1 : this.before.length() + 1;
		}

		boolean visits(int airport, Legs legs, Timetable timetable) {
			for (Partial each = this; each != null && each.leg >= 0; each = each.before) {
				if (timetable.destination(legs.route(each.leg)) == airport) {
					return true;
				}
			}
			return airport == this.origin;
		}

	}

}
