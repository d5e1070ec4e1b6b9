package ai.skyscout.flights.supplier.demo.fares;

import java.util.Set;

import ai.skyscout.core.Cabin;
import ai.skyscout.flights.supplier.demo.timetable.Carrier;
import ai.skyscout.flights.supplier.demo.timetable.Timetable;

/**
 * Which cabins a flight has: those of the aircraft's usual layout that the carrier sells.
 */
final class CabinsAboard {

	private static final Set<String> SELL_FIRST = Set.of("EK", "EY", "SQ", "CX", "QF", "LH", "LX", "AF", "BA", "JL",
			"NH", "KE", "OZ", "CA", "TG", "GA", "SV", "QR", "AI");

	private static final Cabin[] CABINS = Cabin.values();

	private final Timetable timetable;

	private final boolean[] first;

	CabinsAboard(Timetable timetable) {
		this.timetable = timetable;
		this.first = new boolean[timetable.carriers().size()];
		for (Carrier carrier : timetable.carriers().list()) {
			this.first[carrier.number()] = SELL_FIRST.contains(carrier.airline().code().value());
		}
	}

	/** The cabin asked for, or the best one below it. */
	Cabin on(int flight, Cabin wanted) {
		if (wanted == Cabin.ECONOMY) {
			return wanted;
		}
		int carrier = this.timetable.carrier(flight);
		if (this.timetable.carriers().get(carrier).lowCost()) {
			return Cabin.ECONOMY;
		}
		int cabin = wanted.ordinal();
		while (cabin > 0 && (this.timetable.aircraft(flight).seats(CABINS[cabin]) == 0
				|| (CABINS[cabin] == Cabin.FIRST && !this.first[carrier]))) {
			cabin--;
		}
		return CABINS[cabin];
	}

}
