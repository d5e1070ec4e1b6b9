package ai.skyscout.flights.supplier.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import ai.skyscout.core.AirportCode;
import ai.skyscout.core.TripQuery;
import ai.skyscout.flights.Offer;
import ai.skyscout.flights.supplier.Recheck;
import ai.skyscout.flights.supplier.demo.connections.Connections;
import ai.skyscout.flights.supplier.demo.connections.PlannedFlight;
import ai.skyscout.flights.supplier.demo.connections.Retracing;
import ai.skyscout.flights.supplier.demo.fares.Quotes;
import ai.skyscout.flights.supplier.demo.timetable.Chance;
import ai.skyscout.flights.supplier.demo.timetable.Timetable;

/**
 * Makes an offer again from its reference alone, at what it costs now.
 */
final class OfferRecall {

	/** How long seats that somebody else has taken stay so, in minutes. */
	private static final int TAKEN_FOR = 180;

	private final Market market;

	private final DemoSettings settings;

	OfferRecall(Market market, DemoSettings settings) {
		this.market = market;
		this.settings = settings;
	}

	Recheck recall(OfferReference reference, OfferWriter writer, int moment) {
		List<Connections> ways = new ArrayList<>();
		for (List<OfferReference.Flight> slice : reference.slices()) {
			Optional<Connections> way = retrace(slice);
			if (way.isEmpty()) {
				return new Recheck.Unknown();
			}
			ways.add(way.get());
		}
		if (!isTrip(ways, moment)) {
			return new Recheck.Unknown();
		}
		long key = Chance.mix(this.settings.seed(), reference.hashCode(), Math.floorDiv(moment, TAKEN_FOR));
		if (ways.getFirst().departure(0) < moment + TripFinder.LAST_SALE || Chance.unit(key) < this.settings.taken()) {
			return new Recheck.Gone();
		}
		return price(reference, ways, writer, moment);
	}

	private Optional<Connections> retrace(List<OfferReference.Flight> slice) {
		Timetable timetable = this.market.timetable();
		List<PlannedFlight> flights = new ArrayList<>();
		for (OfferReference.Flight flight : slice) {
			int carrier = timetable.carriers().find(flight.carrier());
			int number = (carrier >= 0) ? timetable.findFlight(carrier, flight.number()) : -1;
			if (number < 0) {
				return Optional.empty();
			}
			flights.add(new PlannedFlight(number, flight.day(), flight.separate()));
		}
		return new Retracing(timetable, this.market.times()).retrace(flights);
	}

	private boolean isTrip(List<Connections> ways, int moment) {
		int today = Math.floorDiv(moment, 1440);
		for (int i = 0; i < ways.size(); i++) {
			int day = ways.get(i).legs().day(0);
			if (day > today + this.settings.horizonDays()
					|| (i > 0 && ways.get(i).departure(0) < ways.get(i - 1).arrival(0) + TripFinder.STAY)) {
				return false;
			}
		}
		return true;
	}

	private Recheck price(OfferReference reference, List<Connections> ways, OfferWriter writer, int moment) {
		int seats = reference.passengers().seats();
		List<Shortlist> slices = ways.stream()
			.map((way) -> Shortlist.of(this.market.fares().quote(way, reference.cabin(), seats, moment), 1))
			.toList();
		if (slices.stream().anyMatch((slice) -> slice.size() == 0)) {
			return new Recheck.Gone();
		}
		int[] all = new int[slices.size()];
		List<Quotes> quotes = slices.stream().map(Shortlist::quotes).toList();
		double factor = new JointBooking(this.market, quotes).factor(all);
		double price = slices.stream().mapToDouble((slice) -> slice.price(0)).sum() * factor;
		TripQuery query = query(reference, ways);
		List<Offer> offers = writer.write(new Trips(query, moment, slices, List.of(new Trip(all, factor, price))));
		return (reference.family() < offers.size()) ? new Recheck.Available(offers.get(reference.family()))
				: new Recheck.Unknown();
	}

	private TripQuery query(OfferReference reference, List<Connections> ways) {
		Timetable timetable = this.market.timetable();
		List<TripQuery.Slice> slices = new ArrayList<>();
		for (Connections way : ways) {
			AirportCode from = timetable.network().code(timetable.origin(way.legs().route(way.leg(0, 0))));
			AirportCode to = timetable.network().code(timetable.destination(way.legs().route(way.lastLeg(0))));
			slices.add(TripQuery.Slice.between(from, to, LocalDate.ofEpochDay(way.legs().day(0))));
		}
		return new TripQuery(slices, reference.passengers(), reference.cabin());
	}

}
