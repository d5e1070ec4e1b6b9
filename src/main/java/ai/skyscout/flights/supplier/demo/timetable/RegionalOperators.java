package ai.skyscout.flights.supplier.demo.timetable;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import ai.skyscout.flights.CarrierCode;

/**
 * Airlines that fly small aircraft on behalf of a bigger one, under its numbers.
 */
final class RegionalOperators {

	private static final Map<String, List<String>> OPERATORS = Map.ofEntries(
			Map.entry("AA", List.of("MQ", "OH", "PT", "YX", "OO")), Map.entry("UA", List.of("OO", "YX", "C5", "G7")),
			Map.entry("DL", List.of("9E", "OO", "YX")), Map.entry("AS", List.of("QX", "OO")),
			Map.entry("AC", List.of("QK")), Map.entry("BA", List.of("CJ")), Map.entry("LH", List.of("CL", "EN")),
			Map.entry("KL", List.of("WA")), Map.entry("AF", List.of("A5")), Map.entry("IB", List.of("YW")),
			Map.entry("EI", List.of("EA")), Map.entry("TP", List.of("NI")));

	private final List<CarrierCode> codes = new ArrayList<>();

	private final Map<String, List<Byte>> numbers = new TreeMap<>();

	RegionalOperators() {
		for (Map.Entry<String, List<String>> entry : new TreeMap<>(OPERATORS).entrySet()) {
			List<Byte> own = new ArrayList<>();
			for (String code : entry.getValue()) {
				CarrierCode operator = new CarrierCode(code);
				if (!this.codes.contains(operator)) {
					this.codes.add(operator);
				}
				own.add((byte) this.codes.indexOf(operator));
			}
			this.numbers.put(entry.getKey(), own);
		}
	}

	List<CarrierCode> codes() {
		return List.copyOf(this.codes);
	}

	/** Who flies a carrier's small aircraft on a route. */
	byte choose(Carrier carrier, AircraftType type, long chance) {
		List<Byte> own = this.numbers.getOrDefault(carrier.code(), List.of());
		boolean small = !type.isWideBody() && type.totalSeats() <= 100;
		return (own.isEmpty() || !small) ? FlightTable.ITSELF
				: own.get((int) (Chance.unit(Chance.mix(chance, 23)) * own.size()));
	}

}
