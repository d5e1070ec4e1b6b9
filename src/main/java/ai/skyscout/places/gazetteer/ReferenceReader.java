package ai.skyscout.places.gazetteer;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import ai.skyscout.core.AirportCode;
import ai.skyscout.core.Coordinates;
import ai.skyscout.core.CsvReader;
import ai.skyscout.places.Airport;
import ai.skyscout.places.City;
import org.jspecify.annotations.Nullable;

/**
 * Reads airports and cities from the reference data and weighs them.
 */
final class ReferenceReader {

	/** Near airports that stand for a city without one of its own. */
	private static final int MOST_NEAR = 3;

	/** Below any airport, but a large city above a small one. */
	private static final double WEIGHT_OF_POPULATION = 0.018;

	private final Map<String, Airport> airports = new LinkedHashMap<>();

	private final Map<String, ZoneId> zones = new HashMap<>();

	private final List<Entry> entries = new ArrayList<>();

	private double mostDestinations = 1;

	private ReferenceReader() {
	}

	/**
	 * Reads both files.
	 * @return every place, the most prominent first
	 * @throws UncheckedIOException if a file cannot be read
	 * @throws IllegalArgumentException if a line is not as it should be
	 */
	static List<Entry> read(String airports, String cities) {
		ReferenceReader reader = new ReferenceReader();
		try {
			reader.readAirports(airports);
			reader.readCities(cities);
			reader.airports.values().forEach(reader::addAirport);
		}
		catch (IOException ex) {
			throw new UncheckedIOException("The reference data cannot be read", ex);
		}
		reader.entries.sort(Comparator.comparingDouble((Entry entry) -> -entry.prominence()));
		return List.copyOf(reader.entries);
	}

	private void readAirports(String resource) throws IOException {
		try (CsvReader csv = CsvReader.ofResource(resource)) {
			for (CsvReader.Row row = csv.next(); row != null; row = csv.next()) {
				Airport airport = airport(row);
				this.airports.put(airport.code().value(), airport);
				this.mostDestinations = Math.max(this.mostDestinations, airport.destinations());
			}
		}
	}

	private Airport airport(CsvReader.Row row) {
		return new Airport(new AirportCode(row.get("code")), row.get("name"), row.get("city_id"), row.get("city"),
				row.get("country").intern(), coordinates(row), number(row.get("elevation_ft")),
				this.zones.computeIfAbsent(row.get("zone"), ZoneId::of), Integer.parseInt(row.get("rank")),
				Integer.parseInt(row.get("destinations")));
	}

	private void readCities(String resource) throws IOException {
		try (CsvReader csv = CsvReader.ofResource(resource)) {
			for (CsvReader.Row row = csv.next(); row != null; row = csv.next()) {
				String codes = row.get("airports");
				if (!codes.isEmpty()) {
					addCity(row, List.of(codes.split(" ")));
				}
			}
		}
	}

	private void addAirport(Airport airport) {
		this.entries.add(new Entry(airport, true, "", prominence(airport.destinations())));
	}

	private void addCity(CsvReader.Row row, List<String> codes) {
		String id = row.get("id");
		Coordinates coordinates = coordinates(row);
		List<Airport> around = codes.stream().map(this::airport).toList();
		String code = emptyToNull(row.get("city_code"));
		List<Airport> own = (code != null) ? around
				: around.stream().filter((airport) -> airport.cityId().equals(id)).toList();
		int destinations = own.stream().mapToInt(Airport::destinations).sum();
		boolean served = destinations > 0 || around.equals(own);
		List<Airport> serving = served ? flown(own) : nearest(coordinates, around);
		int population = number(row.get("population"));
		City city = new City(id, row.get("name"), code, row.get("country").intern(), coordinates, population,
				serving.stream().map(Airport::code).toList());
		double prominence = served ? prominence(destinations) : WEIGHT_OF_POPULATION * Math.log10(1 + population);
		this.entries.add(new Entry(city, served, row.get("alternate_names"), (float) prominence));
	}

	private Airport airport(String code) {
		Airport airport = this.airports.get(code);
		if (airport == null) {
			throw new IllegalArgumentException("A city has an airport that is not listed: " + code);
		}
		return airport;
	}

	/** Seaplane bases and heliports without a route add nothing but noise to a city. */
	private static List<Airport> flown(List<Airport> own) {
		List<Airport> flown = own.stream().filter((airport) -> airport.destinations() > 0).toList();
		return flown.isEmpty() ? own : flown;
	}

	/**
	 * The airports of a region that people of a city are likeliest to fly from: a well
	 * connected one is worth a longer way.
	 */
	private static List<Airport> nearest(Coordinates city, List<Airport> airports) {
		return airports.stream()
			.sorted(Comparator.comparingDouble((Airport airport) -> city.distanceTo(airport.coordinates()).kilometres()
					/ Math.log(2 + airport.destinations())))
			.limit(MOST_NEAR)
			.sorted(Comparator.comparingInt(Airport::rank))
			.toList();
	}

	private float prominence(int destinations) {
		return (float) Math.min(1, Math.log1p(destinations) / Math.log1p(this.mostDestinations));
	}

	private static Coordinates coordinates(CsvReader.Row row) {
		return new Coordinates(Double.parseDouble(row.get("latitude")), Double.parseDouble(row.get("longitude")));
	}

	/** Unknown elevations and populations are 0. */
	private static int number(String text) {
		return text.isEmpty() ? 0 : Integer.parseInt(text);
	}

	private static @Nullable String emptyToNull(String text) {
		return text.isEmpty() ? null : text;
	}

}
