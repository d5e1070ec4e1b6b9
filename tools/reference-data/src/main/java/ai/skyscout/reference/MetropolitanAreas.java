package ai.skyscout.reference;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.apache.commons.csv.CSVRecord;

/**
 * The IATA codes that stand for several airports at once.
 */
final class MetropolitanAreas {

	private final Map<String, String> codeByAirport = new HashMap<>();

	private final Map<String, List<String>> airportsByCity = new HashMap<>();

	private final Map<String, String> codeByCity = new HashMap<>();

	/**
	 * Reads the areas and ties each to the city of its first airport.
	 * @param cityByAirport each airport's own city
	 */
	MetropolitanAreas(Inputs inputs, Map<String, City> cityByAirport) {
		for (CSVRecord row : inputs.rows("metropolitan-areas.csv")) {
			String code = row.get("code");
			List<String> airports = List.of(row.get("airports").split(" "));
			City city = Objects.requireNonNull(cityByAirport.get(airports.getFirst()), code);
			if (!Names.fold(city.name()).equals(Names.fold(row.get("city")))) {
				throw new IllegalStateException(code + " is tied to " + city.name() + ", not " + row.get("city"));
			}
			if (!cityByAirport.keySet().containsAll(airports)) {
				throw new IllegalStateException(code + " has airports without scheduled service: " + airports);
			}
			airports.forEach((airport) -> this.codeByAirport.put(airport, code));
			this.airportsByCity.put(city.id(), new ArrayList<>(airports));
			this.codeByCity.put(city.id(), code);
		}
	}

	String codeOfAirport(String airport) {
		return this.codeByAirport.getOrDefault(airport, "");
	}

	String codeOfCity(City city) {
		return this.codeByCity.getOrDefault(city.id(), "");
	}

	List<String> airportsOf(City city) {
		return this.airportsByCity.getOrDefault(city.id(), List.of());
	}

}
