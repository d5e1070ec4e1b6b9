package ai.skyscout.flights.web;

import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/**
 * Gives the templates of this package the variables {@code airlineNames} and
 * {@code airportNames}.
 */
@ControllerAdvice(basePackageClasses = NameVariables.class)
class NameVariables {

	private final AirlineNames airlineNames;

	private final AirportNames airportNames;

	NameVariables(AirlineNames airlineNames, AirportNames airportNames) {
		this.airlineNames = airlineNames;
		this.airportNames = airportNames;
	}

	@ModelAttribute("airlineNames")
	AirlineNames airlineNames() {
		return this.airlineNames;
	}

	@ModelAttribute("airportNames")
	AirportNames airportNames() {
		return this.airportNames;
	}

}
