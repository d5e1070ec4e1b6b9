package ai.skyscout.flights.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import ai.skyscout.core.Distance;
import ai.skyscout.places.Airport;
import ai.skyscout.places.Place;
import ai.skyscout.places.Places;

import org.springframework.stereotype.Component;

/**
 * Routes that the first page leads to: a choice by hand, spread over the world.
 */
@Component
class PopularRoutes {

	private static final List<String> ROUTES = List.of("LON-NYC", "MAD-BUE", "PAR-TYO", "NYC-LAX", "FRA-SIN", "BCN-ROM",
			"SAO-LIS", "SYD-MEL", "MEX-MAD", "DXB-LON");

	private final Places places;

	PopularRoutes(Places places) {
		this.places = places;
	}

	/** The routes, each leading to a week's return trip that departs on a day. */
	public List<Route> list(LocalDate departure, String currency) {
		return ROUTES.stream().flatMap((pair) -> route(pair, departure, currency).stream()).toList();
	}

	private Optional<Route> route(String pair, LocalDate departure, String currency) {
		Optional<Place> from = this.places.findPlace(pair.substring(0, 3));
		Optional<Place> to = this.places.findPlace(pair.substring(4));
		if (from.isEmpty() || to.isEmpty()) {
			return Optional.empty();
		}
		Address address = Address.empty()
			.with("from", from.get().address())
			.with("to", to.get().address())
			.with("depart", departure)
			.with("return", departure.plusWeeks(1))
			.with("adults", 1)
			.with("currency", currency);
		return Optional.of(new Route(city(from.get()), city(to.get()),
				from.get().coordinates().distanceTo(to.get().coordinates()), address));
	}

	private static String city(Place place) {
		return (place instanceof Airport airport) ? airport.cityName() : place.name();
	}

	/**
	 * A route to look at.
	 *
	 * @param from the city it starts in
	 * @param to the city it ends in
	 * @param distance along the great circle
	 * @param address of its search
	 */
	record Route(String from, String to, Distance distance, Address address) {
	}

}
