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
		if (ways.length == 1) {
			return 1;
		}
		double miles = Double.MAX_VALUE;
		int first = this.slices.getFirst().mainCarrier(ways[0]);
		double factor = 1;
		for (int i = 0; i < ways.length; i++) {
			if (this.slices.get(i).ways().hasSelfTransfer(ways[i])) {
				return 1;
			}
			miles = Math.min(miles, miles(this.slices.get(i).ways(), ways[i]));
			double pair = this.market.fares().together(first, this.slices.get(i).mainCarrier(ways[i]), miles);
			factor = (i == 1) ? pair : Math.max(factor, pair);
		}
		return factor;
	}

	private double miles(Connections ways, int way) {
		Timetable timetable = this.market.timetable();
		return timetable.network()
			.miles(timetable.origin(ways.legs().route(ways.leg(way, 0))),
					timetable.destination(ways.legs().route(ways.lastLeg(way))));
	}

}
