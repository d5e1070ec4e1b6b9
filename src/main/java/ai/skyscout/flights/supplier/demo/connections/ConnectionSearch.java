package ai.skyscout.flights.supplier.demo.connections;

import ai.skyscout.flights.supplier.demo.timetable.Timetable;

/**
 * Finds the ways from some airports to others on a day: all nonstop flights, and
 * connections with one and two stops at many hubs and times of the day.
 * <p>
 * One-stop ways come from joining, at every airport that is both reached from an origin
 * and linked to a destination, what lands with what leaves. Two-stop ways come from the
 * middle out: once the flight between the two stops is fixed, the best feeder is the one
 * that leaves last and still makes it, and the best onward flight the one that arrives
 * first, each independent of the other. Pairs of stops are visited in the order of the
 * least time that any way over them can take, so that the search ends as soon as nothing
 * can be good enough any more. What is found includes the fastest way that exists within
 * the limits.
 */
public final class ConnectionSearch {

	private static final SearchLimits[] LIMITS = { SearchLimits.NORMAL, SearchLimits.WIDE, SearchLimits.REMOTE,
			SearchLimits.ANYWHERE };

	private final Timetable timetable;

	private final ConnectionTimes times;

	public ConnectionSearch(Timetable timetable, ConnectionTimes times) {
		this.timetable = timetable;
		this.times = times;
	}

	/**
	 * Searches within sensible limits and, only where there is nothing, beyond them.
	 */
	public Connections search(ConnectionQuery query) {
		if (query.isEmpty()) {
			return new Connections(new Legs(1));
		}
		Connections found = search(query, LIMITS[0]);
		for (int i = 1; i < LIMITS.length && found.size() == 0; i++) {
			found = search(query, LIMITS[i]);
		}
		return found;
	}

	/** Searches within limits. */
	public Connections search(ConnectionQuery query, SearchLimits limits) {
		Exploration exploration = new Exploration(this.timetable, this.times, query, limits);
		exploration.depart();
		new OneStopJoin(exploration).run();
		new TwoStopJoin(exploration).run();
		return exploration.found();
	}

}
