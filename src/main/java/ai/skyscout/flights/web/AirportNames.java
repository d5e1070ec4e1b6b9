package ai.skyscout.flights.web;

import ai.skyscout.core.AirportCode;
import ai.skyscout.places.Places;

import org.springframework.stereotype.Component;

/**
 * Names airports, such as {@code London Gatwick (LGW)}: {@code ${airportNames}} in
 * templates.
 */
@Component
class AirportNames {

	private final Places places;

	AirportNames(Places places) {
		this.places = places;
	}

	public String of(AirportCode code) {
		return this.places.findAirport(code).map((airport) -> airport.label()).orElse(code.value());
	}

	public String of(String code) {
		return of(new AirportCode(code));
	}

}
