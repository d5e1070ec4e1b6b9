package ai.skyscout.prices.simulated;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;

import ai.skyscout.core.TripQuery;
import ai.skyscout.flights.Segment;
import ai.skyscout.flights.Slice;
import ai.skyscout.flights.SupplierId;
import ai.skyscout.flights.supplier.ReplayedFare;
import ai.skyscout.prices.Observation;
import ai.skyscout.prices.Route;
import ai.skyscout.prices.TripDates;

/**
 * Makes observations of fares that were never really seen.
 */
final class Replayed {

	private Replayed() {
	}

	/** The observation that a search would have left, for one adult. */
	static Observation observe(ReplayedFare fare, SupplierId supplier) {
		TripQuery query = fare.query();
		Slice out = fare.slices().getFirst();
		Segment first = out.first();
		LocalDate comeBack = query.isOneWay() ? null : query.slices().getLast().departure();
		LocalTime departureTime = first.departure().toLocalTime().truncatedTo(ChronoUnit.MINUTES);
		int stops = fare.slices().stream().mapToInt(Slice::stops).max().orElse(0);
		return new Observation(new Route(out.origin(), out.destination()),
				new TripDates(query.slices().getFirst().departure(), comeBack), query.cabin(), stops,
				first.marketingCarrier(), first.flightNumber(), departureTime,
				Math.toIntExact(out.duration().toMinutes()), supplier,
				fare.total().dividedBy(query.passengers().adults()), true, fare.seenAt());
	}

	/** Whether it goes from and to the same airports both ways. */
	static boolean isOfOneRoute(ReplayedFare fare) {
		Slice out = fare.slices().getFirst();
		Slice last = fare.slices().getLast();
		return fare.query().isOneWay()
				|| (last.origin().equals(out.destination()) && last.destination().equals(out.origin()));
	}

}
