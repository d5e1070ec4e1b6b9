package ai.skyscout.prices.web;

import java.util.Locale;
import java.util.Optional;
import java.util.SortedSet;

import ai.skyscout.core.AirportCode;
import ai.skyscout.core.Distance;
import ai.skyscout.places.Place;
import ai.skyscout.places.Places;
import ai.skyscout.places.Resolution;
import ai.skyscout.prices.Market;

import org.springframework.stereotype.Component;

/**
 * Finds the market that a search of two places is in.
 */
@Component
class EndsReader {

	private static final int LONGEST = 120;

	private final Places places;

	EndsReader(Places places) {
		this.places = places;
	}

	/**
	 * The places of two words as a search understands them; empty if one of them is
	 * unknown or may mean several, or if there is no way between them.
	 * @param nearbyKilometres around both ends; 0 for none
	 */
	Optional<Ends> read(String from, String to, int nearbyKilometres, Locale locale) {
		Optional<Place> origin = find(from, locale);
		Optional<Place> destination = find(to, locale);
		if (origin.isEmpty() || destination.isEmpty()) {
			return Optional.empty();
		}
		Optional<Market> proper = market(origin.get(), destination.get(), 0);
		Optional<Market> market = market(origin.get(), destination.get(), nearbyKilometres);
		return (proper.isEmpty() || market.isEmpty()) ? Optional.empty()
				: Optional.of(new Ends(origin.get(), destination.get(), market.get(), proper.get(),
						this.places.getAirport(origin.get().airports().getFirst()).zone()));
	}

	private Optional<Market> market(Place origin, Place destination, int nearbyKilometres) {
		SortedSet<AirportCode> origins = airports(origin, nearbyKilometres);
		SortedSet<AirportCode> destinations = airports(destination, nearbyKilometres);
		destinations.removeAll(origins);
		return destinations.isEmpty() ? Optional.empty() : Optional.of(new Market(origins, destinations));
	}

	private Optional<Place> find(String words, Locale locale) {
		if (words.isBlank() || words.length() > LONGEST) {
			return Optional.empty();
		}
		return (this.places.resolve(words, locale) instanceof Resolution.Found(Place place)
				&& !place.airports().isEmpty()) ? Optional.of(place) : Optional.empty();
	}

	private SortedSet<AirportCode> airports(Place place, int nearbyKilometres) {
		SortedSet<AirportCode> airports = Ends.airports(place);
		if (nearbyKilometres > 0) {
			this.places.nearest(place.coordinates(), new Distance(nearbyKilometres), Place.MOST_AIRPORTS)
				.forEach((airport) -> airports.add(airport.code()));
		}
		return airports;
	}

}
