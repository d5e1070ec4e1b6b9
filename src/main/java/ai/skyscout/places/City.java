package ai.skyscout.places;

import java.util.List;

import ai.skyscout.core.AirportCode;
import ai.skyscout.core.Coordinates;
import org.jspecify.annotations.Nullable;

/**
 * A city that can be flown to or from.
 *
 * @param id stable, from the reference data
 * @param name as people call it, in English
 * @param code the IATA code of its metropolitan area, such as {@code LON}; only cities of
 * several airports have one
 * @param country ISO 3166-1 alpha-2
 * @param coordinates its middle
 * @param population of the city proper; 0 if unknown
 * @param airports that serve it, the best connected first; for a city without one of its
 * own those nearby that people would fly from; at least one
 */
public record City(String id, String name, @Nullable String code, String country, Coordinates coordinates,
		int population, List<AirportCode> airports) implements Place {

	public City {
		airports = List.copyOf(airports);
	}

	/** The code of the city, or the codes of its airports where it has none. */
	@Override
	public String address() {
		return (this.code != null) ? this.code
				: String.join(",", this.airports.stream().map(AirportCode::value).toList());
	}

}
