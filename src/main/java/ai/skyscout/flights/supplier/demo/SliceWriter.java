package ai.skyscout.flights.supplier.demo;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import ai.skyscout.core.Cabin;
import ai.skyscout.flights.CarrierCode;
import ai.skyscout.flights.Segment;
import ai.skyscout.flights.Slice;
import ai.skyscout.flights.supplier.demo.connections.Connections;
import ai.skyscout.flights.supplier.demo.connections.Legs;
import ai.skyscout.flights.supplier.demo.emissions.TravelImpactModel;
import ai.skyscout.flights.supplier.demo.fares.Quotes;
import ai.skyscout.flights.supplier.demo.timetable.Timetable;

/**
 * Writes ways as slices, each way and each flight only once.
 */
final class SliceWriter {

	private final Timetable timetable;

	private final Quotes quotes;

	private final Connections ways;

	private final Legs legs;

	private final Map<Integer, Slice> slices = new HashMap<>();

	private final Map<Integer, Segment> segments = new HashMap<>();

	SliceWriter(Timetable timetable, Quotes quotes) {
		this.timetable = timetable;
		this.quotes = quotes;
		this.ways = quotes.ways();
		this.legs = this.ways.legs();
	}

	Slice slice(int way) {
		Slice known = this.slices.get(way);
		if (known == null) {
			known = write(way);
			this.slices.put(way, known);
		}
		return known;
	}

	private Slice write(int way) {
		int length = this.ways.length(way);
		List<Segment> written = new ArrayList<>(length);
		int start = 0;
		for (int i = 1; i <= length; i++) {
			if (i == length || this.ways.isSeparate(way, i)) {
				int plating = this.quotes.platingCarrier(way, start, i);
				for (int j = start; j < i; j++) {
					written.add(segment(this.ways.leg(way, j), plating, this.ways.isSeparate(way, j)));
				}
				start = i;
			}
		}
		return new Slice(written);
	}

	private Segment segment(int leg, int plating, boolean separate) {
		int flight = this.legs.flight(leg);
		boolean sharedCode = this.timetable.carrier(flight) != plating && this.timetable.partner(flight) == plating;
		int key = leg << 2 | (sharedCode ? 2 : 0) | (separate ? 1 : 0);
		Segment known = this.segments.get(key);
		if (known == null) {
			known = write(leg, flight, sharedCode, separate);
			this.segments.put(key, known);
		}
		return known;
	}

	private Segment write(int leg, int flight, boolean sharedCode, boolean separate) {
		int route = this.legs.route(leg);
		int origin = this.timetable.origin(route);
		int destination = this.timetable.destination(route);
		int marketing = sharedCode ? this.timetable.partner(flight) : this.timetable.carrier(flight);
		CarrierCode carrier = this.timetable.carriers().get(marketing).airline().code();
		int number = sharedCode ? this.timetable.partnerNumber(flight) : this.timetable.number(flight);
		Cabin cabin = this.quotes.cabin(leg);
		return new Segment(carrier, number, this.timetable.operator(flight), this.timetable.network().code(origin),
				this.timetable.network().code(destination), this.timetable.timeAt(origin, this.legs.departure(leg)),
				this.timetable.timeAt(destination, this.legs.arrival(leg)),
				this.timetable.aircraft(flight).displayName(), cabin, separate, TravelImpactModel
					.kilogramsPerTraveller(this.timetable.aircraft(flight), this.timetable.miles(route), cabin));
	}

}
