package ai.skyscout.places.matching;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

import ai.skyscout.core.AirportCode;
import ai.skyscout.core.Coordinates;
import ai.skyscout.core.Distance;
import ai.skyscout.places.Airport;
import ai.skyscout.places.Box;
import ai.skyscout.places.City;
import ai.skyscout.places.Place;
import ai.skyscout.places.Places;
import ai.skyscout.places.Resolution;
import ai.skyscout.places.Suggestion;
import ai.skyscout.places.gazetteer.Gazetteer;
import ai.skyscout.places.geography.Geography;

/**
 * The places of the reference data. Finders name candidates, from wherever they search;
 * what is said about them comes from here.
 */
final class IndexedPlaces implements Places {

	/** More rows than this help nobody. */
	static final int MOST_SUGGESTIONS = 50;

	private final Gazetteer gazetteer;

	private final Geography geography;

	private final Matcher matcher;

	private final Resolver resolver;

	IndexedPlaces(Gazetteer gazetteer, CandidateFinder finder, Geography geography) {
		this.gazetteer = gazetteer;
		this.geography = geography;
		this.matcher = new Matcher(finder, new Ranker(gazetteer));
		this.resolver = new Resolver(gazetteer, this.matcher);
	}

	@Override
	public Optional<Airport> findAirport(AirportCode code) {
		return this.gazetteer.findAirport(code);
	}

	@Override
	public Optional<City> findCity(String id) {
		return this.gazetteer.findCity(id);
	}

	@Override
	public Optional<Place> findPlace(String code) {
		return this.gazetteer.findPlace(code);
	}

	@Override
	public List<Airport> listAirports() {
		return this.gazetteer.airports();
	}

	@Override
	public List<Suggestion> suggest(String typed, Locale locale, int limit) {
		Words words = Words.read(typed);
		if (words.isEmpty() || limit < 1) {
			return List.of();
		}
		if (words.codes().size() > 1) {
			Optional<Place> group = this.resolver.fromCodes(words);
			if (group.isPresent()) {
				return List.of(Suggestion.of(group.get(), locale));
			}
		}
		return SuggestionList.nested(this.gazetteer, locale, Math.min(limit, MOST_SUGGESTIONS))
			.of(this.matcher.matches(words));
	}

	@Override
	public Resolution resolve(String words, Locale locale) {
		return this.resolver.resolve(words, locale);
	}

	@Override
	public List<Airport> nearest(Coordinates point, Distance within, int limit) {
		return this.geography.nearest(point, within, limit);
	}

	@Override
	public List<Airport> within(Box box, int limit) {
		return this.geography.within(box, limit);
	}

}
