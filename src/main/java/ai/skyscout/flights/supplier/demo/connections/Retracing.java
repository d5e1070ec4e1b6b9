package ai.skyscout.flights.supplier.demo.connections;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import ai.skyscout.flights.supplier.demo.timetable.Timetable;

/**
 * Builds a way again from its flights, if it is one that a search could have found.
 */
public final class Retracing {

	private final Timetable timetable;

	private final ConnectionTimes times;

	public Retracing(Timetable timetable, ConnectionTimes times) {
		this.timetable = timetable;
		this.times = times;
	}

	/**
	 * The flights as the only way in its set; empty if they do not all fly then, do not
	 * meet, or leave too little or too much time to change.
	 * @param flights one to three
	 */
	public Optional<Connections> retrace(List<PlannedFlight> flights) {
		Legs legs = new Legs(flights.size());
		for (PlannedFlight planned : flights) {
			if (!this.timetable.flies(planned.flight(), planned.day())) {
				return Optional.empty();
			}
			int route = this.timetable.route(planned.flight());
			int departure = this.timetable.departure(this.timetable.origin(route), planned.flight(), planned.day());
			int leg = legs.add(planned.flight(), route, planned.day(), departure,
					departure + this.timetable.block(planned.flight()));
			if (leg > 0 && !isConnection(legs, leg, planned.separate())) {
				return Optional.empty();
			}
		}
		Connections ways = new Connections(legs);
		ways.add(0, (flights.size() > 1) ? 1 : Connections.NONE, flights.size() > 1 && flights.get(1).separate(),
				(flights.size() > 2) ? 2 : Connections.NONE, flights.size() > 2 && flights.get(2).separate());
		return Optional.of(ways);
	}

	private boolean isConnection(Legs legs, int leg, boolean separate) {
		int in = legs.route(leg - 1);
		int out = legs.route(leg);
		int landed = this.timetable.destination(in);
		int leaves = this.timetable.origin(out);
		boolean meets = landed == leaves
				|| Arrays.stream(this.timetable.network().neighbours(landed)).anyMatch((each) -> each == leaves);
		boolean together = landed == leaves && this.timetable.carriers()
			.protect(this.timetable.carrier(legs.flight(leg - 1)), this.timetable.carrier(legs.flight(leg)));
		int wait = legs.departure(leg) - legs.arrival(leg - 1);
		return meets && separate != together && wait >= this.times.minimum(in, out, separate)
				&& wait <= SearchLimits.ANYWHERE.layover();
	}

}
