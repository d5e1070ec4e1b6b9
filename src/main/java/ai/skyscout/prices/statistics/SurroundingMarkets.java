package ai.skyscout.prices.statistics;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import ai.skyscout.core.AirportCode;
import ai.skyscout.places.Airport;
import ai.skyscout.places.City;
import ai.skyscout.places.Place;
import ai.skyscout.places.Places;
import ai.skyscout.prices.Market;
import ai.skyscout.prices.Route;

import org.springframework.stereotype.Component;

/**
 * Names the markets that a route is in and that people ask for by one code at each end:
 * the route itself, and those of the cities that its airports belong to.
 */
@Component
class SurroundingMarkets {

	private final Places places;

	SurroundingMarkets(Places places) {
		this.places = places;
	}

	Set<Market> of(Route route) {
		Set<Market> markets = new LinkedHashSet<>();
		for (List<AirportCode> origins : ends(route.origin())) {
			for (List<AirportCode> destinations : ends(route.destination())) {
				if (Collections.disjoint(origins, destinations)) {
					markets.add(Market.between(origins, destinations));
				}
			}
		}
		return markets;
	}

	private Collection<List<AirportCode>> ends(AirportCode airport) {
		Set<List<AirportCode>> ends = new LinkedHashSet<>();
		ends.add(List.of(airport));
		this.places.findAirport(airport)
			.map(Airport::cityId)
			.flatMap(this.places::findCity)
			.map(City::airports)
			.map((airports) -> airports.subList(0, Math.min(airports.size(), Place.MOST_AIRPORTS)))
			.filter((airports) -> airports.contains(airport))
			.ifPresent(ends::add);
		return ends;
	}

}
