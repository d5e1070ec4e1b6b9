package ai.skyscout.prices.popular;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

import ai.skyscout.core.AirportCode;
import ai.skyscout.core.CsvReader;
import ai.skyscout.places.Airport;
import ai.skyscout.places.Places;

/**
 * Reads which airports have nonstop flights between them, and how many seats the busiest
 * of these pairs have.
 */
final class PairsFlown {

	private static final String ALL = "/reference/routes.csv";

	private static final String BUSY = "/reference/busy-routes.csv";

	private final Places places;

	PairsFlown(Places places) {
		this.places = places;
	}

	/** Each pair once. */
	List<AirportPair> list() {
		List<AirportPair> pairs = new ArrayList<>(25_000);
		read(ALL, (row) -> {
			String origin = row.get("origin");
			for (String each : row.getList("destinations", ' ')) {
				String destination = each.substring(0, each.indexOf(':'));
				if (origin.compareTo(destination) < 0) {
					pair(origin, destination).ifPresent(pairs::add);
				}
			}
		});
		return pairs;
	}

	/** Seats of the busiest pairs in a year, both ways together, in millions. */
	Map<AirportPair, Double> busiest() {
		Map<AirportPair, Double> seats = new LinkedHashMap<>();
		read(BUSY, (row) -> pair(row.get("one"), row.get("other"))
			.ifPresent((pair) -> seats.put(pair, row.getDouble("million_seats"))));
		return seats;
	}

	private Optional<AirportPair> pair(String one, String other) {
		Optional<Airport> first = this.places.findAirport(new AirportCode(one));
		return first.flatMap((airport) -> this.places.findAirport(new AirportCode(other))
			.map((second) -> new AirportPair(airport, second)));
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
