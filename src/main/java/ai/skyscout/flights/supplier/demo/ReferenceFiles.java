package ai.skyscout.flights.supplier.demo;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import ai.skyscout.core.AirportCode;
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
		for (String line : lines("routes.csv")) {
			int origin = network.find(new AirportCode(line.substring(0, 3)));
			if (origin < 0) {
				continue;
			}
			for (String each : line.substring(4).split(" ")) {
				int destination = network.find(new AirportCode(each.substring(0, 3)));
				if (destination >= 0) {
					pairs.add(origin, destination, Integer.parseInt(each.substring(4)));
				}
			}
		}
		return pairs.build();
	}

	/** How much each airline flies between continents. */
	static Map<CarrierCode, LongHaul> longHaul() {
		Map<CarrierCode, LongHaul> longHaul = new HashMap<>();
		for (String line : lines("airlines.csv")) {
			longHaul.put(new CarrierCode(line.substring(0, 2)),
					LongHaul.valueOf(line.substring(line.lastIndexOf(',') + 1).toUpperCase(Locale.ROOT)));
		}
		return longHaul;
	}

	private static List<String> lines(String file) {
		try (InputStream stream = ReferenceFiles.class.getResourceAsStream("/reference/" + file)) {
			if (stream == null) {
				throw new IllegalStateException("The reference data lacks " + file);
			}
			return new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8)).lines().skip(1).toList();
		}
		catch (IOException ex) {
			throw new UncheckedIOException("Cannot read the reference data: " + file, ex);
		}
	}

}
