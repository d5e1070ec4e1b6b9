package ai.skyscout.places.opensearch;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

import ai.skyscout.core.AirportCode;
import ai.skyscout.core.Coordinates;
import ai.skyscout.core.Distance;
import ai.skyscout.places.Airport;
import ai.skyscout.places.Box;
import ai.skyscout.places.gazetteer.Gazetteer;
import ai.skyscout.places.geography.Geography;
import ai.skyscout.places.geography.MemoryGeography;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Finds airports in OpenSearch, and in memory while that cannot be asked. The server
 * rounds coordinates to a few centimetres; so it is asked for a little more, and the
 * exact coordinates decide.
 */
final class OpenSearchGeography implements Geography {

	private static final double MARGIN_DEGREES = 1e-5;

	private static final double MARGIN_KILOMETRES = 0.01;

	private static final int SPARE = 16;

	/** The server refuses to sort more. */
	private static final int MOST_HITS = 10_000;

	private static final String ONLY_IDS = "_search?filter_path=hits.hits._id,timed_out";

	private final PlaceSearch search;

	private final JsonMapper json;

	private final Gazetteer gazetteer;

	private final Geography memory;

	OpenSearchGeography(PlaceSearch search, JsonMapper json, Gazetteer gazetteer, Geography memory) {
		this.search = search;
		this.json = json;
		this.gazetteer = gazetteer;
		this.memory = memory;
	}

	@Override
	public List<Airport> nearest(Coordinates point, Distance within, int limit) {
		Map<String, Object> center = Map.of("lat", point.latitude(), "lon", point.longitude());
		Map<String, Object> circle = Map.of("geo_distance",
				Map.of("distance", (within.kilometres() + MARGIN_KILOMETRES) + "km", "location", center));
		Map<String, Object> order = Map.of("_geo_distance",
				Map.of("location", center, "order", "asc", "distance_type", "arc"));
		return ask(circle, order, limit).map((found) -> MemoryGeography.nearest(found, point, within, limit))
			.orElseGet(() -> this.memory.nearest(point, within, limit));
	}

	@Override
	public List<Airport> within(Box box, int limit) {
		Map<String, Object> corners = Map.of("top", Math.min(90, box.north() + MARGIN_DEGREES), "left",
				Math.max(-180, box.west() - MARGIN_DEGREES), "bottom", Math.max(-90, box.south() - MARGIN_DEGREES),
				"right", Math.min(180, box.east() + MARGIN_DEGREES));
		return ask(Map.of("geo_bounding_box", Map.of("location", corners)), Map.of("rank", "asc"), limit)
			.map((found) -> found.filter((airport) -> box.contains(airport.coordinates())).limit(limit).toList())
			.orElseGet(() -> this.memory.within(box, limit));
	}

	private Optional<Stream<Airport>> ask(Map<String, Object> filter, Map<String, Object> order, int limit) {
		long size = Math.min(MOST_HITS, (long) limit + SPARE);
		Map<String, Object> query = Map.of("size", size, "_source", false, "track_total_hits", false, "sort",
				List.of(order), "query", Map.of("bool", Map.of("filter", List.of(filter))));
		return this.search.ask(ONLY_IDS, this.json.writeValueAsString(query)).map(this::airports);
	}

	private Stream<Airport> airports(JsonNode answer) {
		return StreamSupport.stream(answer.path("hits").path("hits").spliterator(), false)
			.map((hit) -> hit.path("_id").asString())
			.filter(AirportCode::isValid)
			.map((code) -> this.gazetteer.findAirport(new AirportCode(code)))
			.flatMap(Optional::stream);
	}

}
