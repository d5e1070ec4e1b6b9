package ai.skyscout.flights;

import java.util.List;

import ai.skyscout.core.AirportCode;
import org.jspecify.annotations.Nullable;

/**
 * An airline that sells scheduled flights.
 *
 * @param code its IATA designator
 * @param name as travellers know it
 * @param country ISO 3166-1 alpha-2 of its home
 * @param alliance the alliance it belongs to; null if none
 * @param lowCost whether bags and seats are sold apart from the fare
 * @param hubs the airports it has bases at, the main one first
 */
public record Airline(CarrierCode code, String name, String country, @Nullable Alliance alliance, boolean lowCost,
		List<AirportCode> hubs) {

	public Airline {
		hubs = List.copyOf(hubs);
	}

}
