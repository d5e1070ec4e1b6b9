package ai.skyscout.routes;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;

import ai.skyscout.core.AirportCode;
import ai.skyscout.core.CsvReader;
import ai.skyscout.places.Airport;
import ai.skyscout.places.City;
import ai.skyscout.places.Places;

import org.springframework.stereotype.Component;

/**
 * The cities that have pages, which are those with an airport, and what addresses call
 * them. Names once given are on file and stay: the last one of a city is in use, earlier
 * ones lead to it, and none is ever given to another city.
 */
@Component
class Cities {

	static final String FILE = "/reference/city-slugs.csv";

	private static final String SPANISH_NAMES = "/reference/city-names-es.csv";

	private final Places places;

	private final SequencedMap<String, RouteCity> byId = new LinkedHashMap<>();

	private final Map<String, RouteCity> bySlug = new HashMap<>();

	private final Map<String, String> missing = new LinkedHashMap<>();

	Cities(Places places) {
		this.places = places;
		Map<String, String> onFile = read(FILE, "slug", "city_id");
		Map<String, String> current = new HashMap<>();
		onFile.forEach((slug, id) -> current.put(id, slug));
		Map<String, String> spanish = read(SPANISH_NAMES, "city_id", "name");
		SequencedMap<String, Airport> mainAirports = new LinkedHashMap<>();
		places.listAirports().forEach((airport) -> mainAirports.putIfAbsent(airport.cityId(), airport));
		mainAirports.forEach((id, airport) -> places.findCity(id).ifPresent((city) -> {
			String slug = current.get(id);
			if (slug == null) {
				slug = free(city, airport, onFile);
				onFile.put(slug, id);
				this.missing.put(slug, id);
			}
			this.byId.put(id, new RouteCity(city, slug, spanish.getOrDefault(id, city.name())));
		}));
		onFile.forEach((slug, id) -> {
			RouteCity city = this.byId.get(id);
			if (city != null) {
				this.bySlug.put(slug, city);
			}
		});
	}

	private static Map<String, String> read(String file, String key, String value) {
		Map<String, String> lines = new LinkedHashMap<>();
		try (CsvReader csv = CsvReader.ofResource(file)) {
			csv.rows().forEach((row) -> {
				if (lines.put(row.get(key), row.get(value)) != null) {
					throw new IllegalArgumentException(row + ": " + row.get(key) + " is there already");
				}
			});
		}
		catch (IOException ex) {
			throw new UncheckedIOException("Cannot read " + file, ex);
		}
		return lines;
	}

	/**
	 * The name alone if it is free, then with the country, then with the main airport.
	 */
	private static String free(City city, Airport airport, Map<String, String> taken) {
		String name = Slug.of(city.name());
		String country = Slug.of(Locale.of("", city.country()).getDisplayCountry(Locale.ENGLISH));
		String code = airport.code().value().toLowerCase(Locale.ROOT);
		List<String> choices = new ArrayList<>(List.of(name, name + "-" + country, name + "-" + code, code));
		return choices.stream()
			.filter(Slug::isUsable)
			.filter((slug) -> !taken.containsKey(slug))
			.findFirst()
			.orElseThrow(() -> new IllegalStateException("No slug is left for " + city));
	}

	/** All of them, the best connected first. */
	List<RouteCity> list() {
		return List.copyOf(this.byId.values());
	}

	/** What is not on file yet: slugs and the ids of their cities. */
	Map<String, String> missing() {
		return Map.copyOf(this.missing);
	}

	/** The city of a slug, be it the one in use or an old one. */
	Optional<RouteCity> findBySlug(String slug) {
		return Optional.ofNullable(this.bySlug.get(slug));
	}

	Optional<RouteCity> findById(String id) {
		return Optional.ofNullable(this.byId.get(id));
	}

	/**
	 * The airports of a city that are its own, not those of a neighbour which people use
	 * because nothing flies from their own.
	 */
	List<AirportCode> ownAirports(RouteCity city) {
		return (city.city().code() != null) ? city.airports()
				: city.airports()
					.stream()
					.filter((code) -> this.places.findAirport(code)
						.filter((airport) -> airport.cityId().equals(city.id()))
						.isPresent())
					.toList();
	}

}
