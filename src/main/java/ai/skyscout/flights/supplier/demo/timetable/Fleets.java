package ai.skyscout.flights.supplier.demo.timetable;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * Which types a carrier flies and which of them it puts on a route. Some well-known
 * fleets are given; the others are drawn from the usual mixes.
 */
final class Fleets {

	private static final Set<AircraftType> AIRBUS = EnumSet.of(AircraftType.A320NEO, AircraftType.A321NEO,
			AircraftType.A330, AircraftType.A350, AircraftType.ATR_72, AircraftType.E190);

	private static final Set<AircraftType> BOEING = EnumSet.of(AircraftType.B737_800, AircraftType.B737_MAX,
			AircraftType.B787_8, AircraftType.B787_9, AircraftType.B777, AircraftType.ATR_72, AircraftType.E190);

	private static final Set<AircraftType> MIXED = EnumSet.of(AircraftType.A320NEO, AircraftType.A321NEO,
			AircraftType.B737_800, AircraftType.A330NEO, AircraftType.B787_9, AircraftType.A350, AircraftType.DASH_8,
			AircraftType.E195_E2);

	private static final Map<String, Set<AircraftType>> KNOWN = known();

	private Fleets() {
	}

	/**
	 * The type for a route.
	 * @param passengers how many a day the carrier takes one way
	 */
	static AircraftType choose(Carrier carrier, double miles, double passengers, long chance) {
		Set<AircraftType> fleet = of(carrier);
		double wanted = Math.max(15, passengers) * Chance.between(0.75, 1.3, chance);
		AircraftType best = fallback(miles, wanted);
		double bestFit = Double.MAX_VALUE;
		for (AircraftType type : fleet) {
			if (type.range() < miles || (type.isWideBody() && miles < 1200 && wanted < 900)) {
				continue;
			}
			double fit = Math.abs(Math.log(type.totalSeats() / perFlight(wanted, miles)));
			fit += (type.isWideBody() && miles < 2600) ? 0.6 : 0;
			fit += (!type.isWideBody() && miles > 3000 && type != AircraftType.A321XLR) ? 0.5 : 0;
			fit += 0.25 * Chance.unit(Chance.mix(chance, type.ordinal()));
			if (fit < bestFit) {
				best = type;
				bestFit = fit;
			}
		}
		return best;
	}

	/**
	 * Seats wanted on each flight: the more travel, the more often rather than bigger.
	 */
	private static double perFlight(double passengers, double miles) {
		return (miles > 2600) ? Math.clamp(175 + passengers * 0.1, 180, 430)
				: Math.clamp(Math.sqrt(passengers) * 9, 19, 260);
	}

	private static AircraftType fallback(double miles, double passengers) {
		if (miles < 350 && passengers < 60) {
			return AircraftType.TWIN_OTTER;
		}
		if (miles < 700) {
			return (passengers < 220) ? AircraftType.ATR_72 : AircraftType.A320NEO;
		}
		if (miles < 3200) {
			return (passengers < 120 && miles < 2100) ? AircraftType.E190 : AircraftType.A320NEO;
		}
		return (miles < 8500) ? AircraftType.B787_9 : AircraftType.A350_1000;
	}

	private static Set<AircraftType> of(Carrier carrier) {
		Set<AircraftType> known = KNOWN.get(carrier.code());
		if (known != null) {
			return known;
		}
		long chance = Chance.mix(carrier.key(), 71);
		if (carrier.lowCost() && carrier.longHaul() == Carrier.LongHaul.MUCH) {
			return EnumSet.of(AircraftType.A321NEO, AircraftType.A330NEO, AircraftType.B787_9);
		}
		if (carrier.lowCost()) {
			return (Chance.unit(chance) < 0.6) ? EnumSet.of(AircraftType.A320NEO, AircraftType.A321NEO)
					: EnumSet.of(AircraftType.B737_800, AircraftType.B737_MAX);
		}
		double draw = Chance.unit(chance);
		return (draw < 0.4) ? AIRBUS : (draw < 0.75) ? BOEING : MIXED;
	}

	private static Map<String, Set<AircraftType>> known() {
		Map<String, Set<AircraftType>> fleets = new HashMap<>();
		fleets.put("FR", EnumSet.of(AircraftType.B737_800, AircraftType.B737_MAX));
		fleets.put("WN", fleets.get("FR"));
		fleets.put("U2", EnumSet.of(AircraftType.A319, AircraftType.A320NEO, AircraftType.A321NEO));
		fleets.put("W6", EnumSet.of(AircraftType.A320NEO, AircraftType.A321NEO));
		fleets.put("B6",
				EnumSet.of(AircraftType.A220, AircraftType.A320NEO, AircraftType.A321NEO, AircraftType.A321XLR));
		fleets.put("EK", EnumSet.of(AircraftType.B777, AircraftType.A380, AircraftType.A350));
		fleets.put("QR", EnumSet.of(AircraftType.A320NEO, AircraftType.B787_8, AircraftType.A350,
				AircraftType.A350_1000, AircraftType.B777));
		fleets.put("EY", EnumSet.of(AircraftType.A320NEO, AircraftType.B787_9, AircraftType.B787_10,
				AircraftType.A350_1000, AircraftType.A380));
		fleets.put("SQ", EnumSet.of(AircraftType.B737_MAX, AircraftType.B787_10, AircraftType.A350, AircraftType.B777,
				AircraftType.A380));
		fleets.put("CX", EnumSet.of(AircraftType.A321NEO, AircraftType.A330, AircraftType.A350, AircraftType.A350_1000,
				AircraftType.B777));
		fleets.put("BA", EnumSet.of(AircraftType.E190, AircraftType.A319, AircraftType.A320NEO, AircraftType.A321NEO,
				AircraftType.B787_9, AircraftType.A350_1000, AircraftType.B777, AircraftType.A380));
		fleets.put("VS", EnumSet.of(AircraftType.A330NEO, AircraftType.B787_9, AircraftType.A350_1000));
		fleets.put("LH", EnumSet.of(AircraftType.CRJ900, AircraftType.A319, AircraftType.A320NEO, AircraftType.A321NEO,
				AircraftType.A330, AircraftType.A350, AircraftType.B787_9, AircraftType.A380));
		fleets.put("AF", EnumSet.of(AircraftType.E190, AircraftType.A220, AircraftType.A320NEO, AircraftType.A321NEO,
				AircraftType.A350, AircraftType.B787_9, AircraftType.B777));
		fleets.put("KL", EnumSet.of(AircraftType.E190, AircraftType.E195_E2, AircraftType.B737_800,
				AircraftType.A321NEO, AircraftType.A330, AircraftType.B787_9, AircraftType.B787_10, AircraftType.B777));
		fleets.put("IB", EnumSet.of(AircraftType.ATR_72, AircraftType.CRJ900, AircraftType.A320NEO,
				AircraftType.A321NEO, AircraftType.A321XLR, AircraftType.A330, AircraftType.A350));
		fleets.put("EI", EnumSet.of(AircraftType.ATR_72, AircraftType.A320NEO, AircraftType.A321NEO,
				AircraftType.A321XLR, AircraftType.A330));
		fleets.put("LX", EnumSet.of(AircraftType.A220, AircraftType.A320NEO, AircraftType.A321NEO, AircraftType.A330,
				AircraftType.A350, AircraftType.B777));
		fleets.put("TK", EnumSet.of(AircraftType.A321NEO, AircraftType.B737_MAX, AircraftType.A330, AircraftType.A350,
				AircraftType.B787_9, AircraftType.B777));
		fleets.put("DL", EnumSet.of(AircraftType.CRJ900, AircraftType.A220, AircraftType.A321NEO, AircraftType.B737_800,
				AircraftType.B767, AircraftType.A330NEO, AircraftType.A350));
		fleets.put("AA", EnumSet.of(AircraftType.CRJ900, AircraftType.A319, AircraftType.A321NEO, AircraftType.B737_800,
				AircraftType.B737_MAX, AircraftType.B787_8, AircraftType.B787_9, AircraftType.B777));
		fleets.put("UA", EnumSet.of(AircraftType.CRJ900, AircraftType.A319, AircraftType.A321NEO, AircraftType.B737_MAX,
				AircraftType.B767, AircraftType.B787_8, AircraftType.B787_9, AircraftType.B787_10, AircraftType.B777));
		fleets.put("AC", EnumSet.of(AircraftType.DASH_8, AircraftType.CRJ900, AircraftType.A220, AircraftType.A321NEO,
				AircraftType.B737_MAX, AircraftType.A330, AircraftType.B787_9, AircraftType.B777));
		fleets.put("QF", EnumSet.of(AircraftType.DASH_8, AircraftType.A220, AircraftType.B737_800, AircraftType.A330,
				AircraftType.B787_9, AircraftType.A380));
		fleets.put("NH", EnumSet.of(AircraftType.DASH_8, AircraftType.A321NEO, AircraftType.B737_800,
				AircraftType.B787_8, AircraftType.B787_9, AircraftType.B787_10, AircraftType.B777));
		fleets.put("JL", EnumSet.of(AircraftType.ATR_72, AircraftType.E190, AircraftType.B737_800, AircraftType.B787_8,
				AircraftType.B787_9, AircraftType.A350, AircraftType.A350_1000));
		fleets.put("N0", EnumSet.of(AircraftType.B787_9));
		fleets.put("Z0", fleets.get("N0"));
		fleets.put("D7", EnumSet.of(AircraftType.A330));
		fleets.put("XJ", fleets.get("D7"));
		fleets.put("ZG", EnumSet.of(AircraftType.B787_8));
		fleets.put("SS", EnumSet.of(AircraftType.A330NEO));
		fleets.put("TX", EnumSet.of(AircraftType.A330, AircraftType.A350, AircraftType.A350_1000));
		fleets.put("BF", EnumSet.of(AircraftType.A350, AircraftType.A350_1000));
		fleets.put("B0", EnumSet.of(AircraftType.A321NEO, AircraftType.A321XLR));
		return Map.copyOf(fleets);
	}

}
