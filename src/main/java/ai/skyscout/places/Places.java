package ai.skyscout.places;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

import ai.skyscout.core.AirportCode;
import ai.skyscout.core.Coordinates;
import ai.skyscout.core.Distance;

/**
 * Every place that can be flown to or from, found by code, by name, or by where it lies.
 * Answers come at once and keep coming when the search index is away.
 */
public interface Places {

	/** The airport of a code. */
	Optional<Airport> findAirport(AirportCode code);

	/**
	 * The airport of a code.
	 * @throws java.util.NoSuchElementException if there is none
	 */
	default Airport getAirport(AirportCode code) {
		return findAirport(code).orElseThrow();
	}

	/** The city of an id. */
	Optional<City> findCity(String id);

	/** The city or airport that a code stands for; a city code wins over its airport. */
	Optional<Place> findPlace(String code);

	/** All airports, the best connected first. */
	List<Airport> listAirports();

	/**
	 * Places that somebody who has typed this much may mean, the likeliest first: codes,
	 * prefixes, any word of a name, other names and scripts, slips of the finger.
	 * @param words what was typed; of any length, in any script
	 * @param locale the language that countries are named in
	 * @param limit how many at most
	 */
	List<Suggestion> suggest(String words, Locale locale, int limit);

	/**
	 * What somebody's complete words for a place mean: a code, a name, or the label of a
	 * suggestion.
	 */
	Resolution resolve(String words, Locale locale);

	/** Airports within a distance, the nearest first. */
	List<Airport> nearest(Coordinates point, Distance within, int limit);

	/** Airports inside a box, the best connected first. */
	List<Airport> within(Box box, int limit);

}
