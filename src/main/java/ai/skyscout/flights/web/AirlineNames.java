package ai.skyscout.flights.web;

import java.util.List;
import java.util.stream.Collectors;

import ai.skyscout.flights.Airlines;
import ai.skyscout.flights.Alliance;
import ai.skyscout.flights.CarrierCode;

import org.springframework.stereotype.Component;

/**
 * Names airlines: {@code ${airlineNames}} in templates.
 */
@Component
class AirlineNames {

	private final Airlines airlines;

	AirlineNames(Airlines airlines) {
		this.airlines = airlines;
	}

	public String of(CarrierCode code) {
		return this.airlines.nameOf(code);
	}

	public String of(String code) {
		return of(new CarrierCode(code));
	}

	public String of(List<CarrierCode> codes) {
		return codes.stream().map(this::of).collect(Collectors.joining(", "));
	}

	public String alliance(String slug) {
		return Alliance.findBySlug(slug).map(Alliance::displayName).orElse(slug);
	}

}
