package ai.skyscout.prices.popular;

import java.util.HashMap;
import java.util.Map;

import ai.skyscout.core.AirportCode;
import ai.skyscout.places.Airport;
import ai.skyscout.places.City;
import ai.skyscout.places.Places;

/**
 * How much a pair of airports matters to people who look for flights: the seats between
 * them, weighed a little by the distance, because a dear trip is looked for longer than a
 * cheap one. Seats are those of the reference data; where it names none, a gravity model
 * on how well connected both airports are and how many live there, scaled to stay below
 * what is known to be busy.
 */
final class Popularity {

	/** Most seats that the model believes in, in millions a year. */
	private static final double MOST_ESTIMATED = 0.9;

	private static final double WEIGHT_OF_DISTANCE = 0.35;

	private static final double SCALE = 0.0000042;

	private static final double FEWEST_PEOPLE = 50_000;

	private final Places places;

	private final Map<AirportPair, Double> busiest;

	private final Map<AirportCode, Double> masses = new HashMap<>();

	Popularity(Places places, Map<AirportPair, Double> busiest) {
		this.places = places;
		this.busiest = busiest;
	}

	double of(AirportPair pair) {
		Double known = this.busiest.get(pair);
		double seats = (known != null) ? known : estimate(pair);
		return seats * Math.pow(pair.kilometres() / 1000, WEIGHT_OF_DISTANCE);
	}

	private double estimate(AirportPair pair) {
		double attraction = mass(pair.one()) * mass(pair.other()) * (pair.isDomestic() ? 1.6 : 1);
		double seats = SCALE * attraction / Math.pow(pair.kilometres() / 1000, 0.6);
		return MOST_ESTIMATED * seats / (seats + MOST_ESTIMATED);
	}

	private double mass(Airport airport) {
		return this.masses.computeIfAbsent(airport.code(), (code) -> mass(airport.destinations(), people(airport)));
	}

	private static double mass(int destinations, double people) {
		return destinations * Math.pow(people / 1_000_000, 0.25);
	}

	private double people(Airport airport) {
		return Math.max(FEWEST_PEOPLE, this.places.findCity(airport.cityId()).map(City::population).orElse(0));
	}

}
