package ai.skyscout.flights.web;

import ai.skyscout.flights.search.Suppliers;

import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/**
 * Gives the templates of this package the variables {@code airlineNames},
 * {@code airportNames}, and {@code simulated}: whether fares have to be labelled.
 */
@ControllerAdvice(basePackageClasses = SearchVariables.class)
class SearchVariables {

	private final AirlineNames airlineNames;

	private final AirportNames airportNames;

	private final Suppliers suppliers;

	SearchVariables(AirlineNames airlineNames, AirportNames airportNames, Suppliers suppliers) {
		this.airlineNames = airlineNames;
		this.airportNames = airportNames;
		this.suppliers = suppliers;
	}

	@ModelAttribute("airlineNames")
	AirlineNames airlineNames() {
		return this.airlineNames;
	}

	@ModelAttribute("airportNames")
	AirportNames airportNames() {
		return this.airportNames;
	}

	@ModelAttribute("simulated")
	boolean simulated() {
		return this.suppliers.anySimulated();
	}

}
