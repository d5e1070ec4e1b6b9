package ai.skyscout.flights.supplier.demo;

import java.util.List;

import ai.skyscout.flights.supplier.demo.connections.Connections;
import ai.skyscout.flights.supplier.demo.fares.Quotes;
import ai.skyscout.flights.supplier.demo.timetable.Timetable;

/**
 * What booking the slices of a trip together does to their prices.
 */
final class JointBooking {

	private final Market market;

	private final List<Quotes> slices;

	JointBooking(Market market, List<Quotes> slices) {
		this.market = market;
		this.slices = slices;
	}

	/** A factor on the sum of the prices of one way of each slice. */
	double factor(int[] ways) {
		double factor = 0;
		Quotes first = this.slices.getFirst();
		double miles = miles(first.ways(), ways[0]);
		boolean together = !first.ways().hasSelfTransfer(ways[0]);
		for (int i = 1; together && i < ways.length; i++) {
			Quotes next = this.slices.get(i);
			miles = Math.min(miles, miles(next.ways(), ways[i]));
			factor = Math.max(factor,
					this.market.fares().together(first.mainCarrier(ways[0]), next.mainCarrier(ways[i]), miles));
			together = !next.ways().hasSelfTransfer(ways[i]);
		}
		return (together && factor > 0) ? factor : 1;
	}

	private double miles(Connections ways, int way) {
		Timetable timetable = this.market.timetable();
		return timetable.network()
			.miles(timetable.origin(ways.legs().route(ways.leg(way, 0))),
					timetable.destination(ways.legs().route(ways.lastLeg(way))));
	}

}
