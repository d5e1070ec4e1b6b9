package ai.skyscout.places;

import java.time.ZoneId;
import java.util.List;

import ai.skyscout.core.AirportCode;
import ai.skyscout.core.Coordinates;

/**
 * An airport with scheduled service.
 *
 * @param code its IATA code
 * @param name its own name, such as {@code London Gatwick Airport}
 * @param cityId the {@link City#id()} of the city that it serves
 * @param cityName that city as people call it: Gatwick's is London
 * @param country ISO 3166-1 alpha-2
 * @param coordinates where it lies
 * @param elevationFeet above mean sea level; 0 if unknown
 * @param zone the clock that its timetable is written in
 * @param rank by connectivity; 1 is the best connected airport of the world
 * @param destinations how many airports it has direct flights to
 */
public record Airport(AirportCode code, String name, String cityId, String cityName, String country,
		Coordinates coordinates, int elevationFeet, ZoneId zone, int rank, int destinations) implements Place {

	@Override
	public String address() {
		return this.code.value();
	}

	@Override
	public List<AirportCode> airports() {
		return List.of(this.code);
	}

}
