package ai.skyscout.flights.supplier.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;

import ai.skyscout.core.AirportCode;
import ai.skyscout.core.CsvReader;
import ai.skyscout.flights.CarrierCode;
import ai.skyscout.flights.supplier.demo.timetable.AirportPairs;
import ai.skyscout.flights.supplier.demo.timetable.Carrier.LongHaul;
import ai.skyscout.flights.supplier.demo.timetable.Network;

/**
 * Reads from the reference data what only the demo market needs.
 */
final class ReferenceFiles {

	private ReferenceFiles() {
	}

	/** The pairs of airports of the network that have nonstop flights. */
	static AirportPairs airportPairs(Network network) {
		AirportPairs.Builder pairs = new AirportPairs.Builder();
		read("/reference/routes.csv", (row) -> {
			int origin = network.find(new AirportCode(row.get("origin")));
			for (String each : row.getList("destinations", ' ')) {
				int colon = each.indexOf(':');
				int destination = network.find(new AirportCode(each.substring(0, colon)));
				if (origin >= 0 && destination >= 0) {
					pairs.add(origin, destination, Integer.parseInt(each.substring(colon + 1)));
				}
			}
		});
		return pairs.build();
	}

	/** How much each airline flies between continents. */
	static Map<CarrierCode, LongHaul> longHaul() {
		Map<CarrierCode, LongHaul> longHaul = new HashMap<>();
		read("/reference/airlines.csv", (row) -> longHaul.put(new CarrierCode(row.get("code")),
				LongHaul.valueOf(row.get("long_haul").toUpperCase(Locale.ROOT))));
		return longHaul;
	}

	private static void read(String path, Consumer<CsvReader.Row> reader) {
		try (CsvReader csv = CsvReader.ofResource(path)) {
			csv.rows().forEach(reader);
		}
		catch (IOException ex) {
			throw new UncheckedIOException("Cannot read " + path, ex);
		}
	}

}
