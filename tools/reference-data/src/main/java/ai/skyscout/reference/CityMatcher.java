package ai.skyscout.reference;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/**
 * Finds the city that an airport is the airport of: the most populous place of its
 * country, not too far away, that bears the name the sources give.
 */
final class CityMatcher {

	/** Starts the ids of places that GeoNames does not list. */
	private static final String UNLISTED = "x-";

	private static final double FAR_KILOMETRES = 100;

	private static final Pattern PARENTHESES = Pattern.compile("\\([^)]*\\)");

	private static final Pattern KIND = Pattern
		.compile(" (city|town|islands?|atoll|village|municipality|region|area|-?(java|papua|celebes|.* island).*)$");

	/** How much more likely a place is meant by its own name than by an alternate one. */
	private static final long OWN_NAME = 10;

	private final Map<String, List<City>> byName = new HashMap<>();

	private final Map<String, List<City>> byAlternate = new HashMap<>();

	private final Map<String, SourceAirport> airRoutes;

	private final Map<String, City> corrected = new HashMap<>();

	CityMatcher(Inputs inputs, List<City> cities, Map<String, SourceAirport> airports,
			Map<String, SourceAirport> airRoutes) {
		this.airRoutes = airRoutes;
		Map<String, City> byId = new HashMap<>();
		for (City city : cities) {
			byId.put(city.id(), city);
			this.byName.computeIfAbsent(key(city.country(), city.name()), (key) -> new ArrayList<>()).add(city);
			Set<String> keys = new LinkedHashSet<>();
			city.alternates().forEach((alternate) -> keys.add(key(city.country(), alternate)));
			keys.forEach((key) -> this.byAlternate.computeIfAbsent(key, (any) -> new ArrayList<>()).add(city));
		}
		for (CSVRecord row : inputs.rows("airport-cities.csv")) {
			this.corrected.put(row.get("code"), corrected(row, byId, airports));
		}
	}

	/**
	 * A city of GeoNames, or one by the name of an island or region where that is what
	 * travellers call the place.
	 */
	private static City corrected(CSVRecord row, Map<String, City> byId, Map<String, SourceAirport> airports) {
		String id = row.get("city_id");
		if (id.startsWith(UNLISTED)) {
			SourceAirport at = Objects.requireNonNull(airports.get(id.substring(UNLISTED.length())), id);
			return new City(id, row.get("city"), List.of(), at.country(), at.place(), 0, false);
		}
		return Objects.requireNonNull(byId.get(id), () -> "No city " + row);
	}

	/**
	 * The airport's city; one made from what the sources call it where GeoNames has none.
	 */
	City cityOf(SourceAirport airport) {
		City correction = this.corrected.get(airport.code());
		if (correction != null) {
			return correction;
		}
		SourceAirport other = this.airRoutes.get(airport.code());
		return candidates(airport, other).map((name) -> find(airport, name))
			.flatMap(Optional::stream)
			.findFirst()
			.orElseGet(() -> new City(UNLISTED + airport.code(), unlistedName(airport, other), List.of(),
					airport.country(), airport.place(), 0, false));
	}

	private static String unlistedName(SourceAirport airport, @Nullable SourceAirport other) {
		String name = PARENTHESES.matcher(airport.city()).replaceAll("").strip();
		if (name.isEmpty() && other != null) {
			name = PARENTHESES.matcher(other.city()).replaceAll("").strip();
		}
		return name.isEmpty() ? airport.name().replaceAll(" (International )?(Airport|Airstrip|Airfield)$", "") : name;
	}

	private static Stream<String> candidates(SourceAirport airport, @Nullable SourceAirport other) {
		Stream<String> called = (other != null && other.country().equals(airport.country())) ? variants(other.city())
				: Stream.of();
		return Stream.concat(called, variants(airport.city())).filter((name) -> !name.isBlank()).distinct();
	}

	private static Stream<String> variants(String name) {
		String bare = PARENTHESES.matcher(name).replaceAll("").strip();
		String first = bare.split("[/,]| - ")[0].strip();
		Stream<String> parts = Stream.of(bare.split("[/,]| - ")).map(String::strip);
		return Stream.concat(Stream.of(bare, first, KIND.matcher(Names.fold(bare)).replaceAll(""),
				KIND.matcher(Names.fold(first)).replaceAll("")), parts);
	}

	private Optional<City> find(SourceAirport airport, String name) {
		String key = key(airport.country(), name);
		List<City> bearers = this.byName.getOrDefault(key, List.of());
		return Stream.concat(bearers.stream(), this.byAlternate.getOrDefault(key, List.of()).stream())
			.filter((city) -> city.place().kilometresTo(airport.place()) <= FAR_KILOMETRES)
			.max(Comparator.comparing((City city) -> !city.district())
				.thenComparingLong(
						(city) -> bearers.contains(city) ? city.population() * OWN_NAME : city.population()));
	}

	private static String key(String country, String name) {
		return country + ' ' + Names.fold(name);
	}

}
