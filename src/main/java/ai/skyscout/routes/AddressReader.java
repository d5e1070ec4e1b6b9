package ai.skyscout.routes;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

import ai.skyscout.places.Place;
import ai.skyscout.places.Places;
import ai.skyscout.places.Resolution;
import ai.skyscout.places.Suggestion;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * Understands addresses of route pages: as they are, as they once were, and as people
 * write them ({@code /flights/LHR-to-JFK}, {@code /flights/londres-to-münchen}).
 */
@Component
class AddressReader {

	private static final String FROM = "from-";

	private static final String TO = "to-";

	private static final int MOST_SUGGESTIONS = 5;

	/** No two cities have more of it in their names and between them. */
	private static final int MOST_SEPARATORS = 3;

	/** No route is written longer. */
	private static final int LONGEST = 120;

	private final Cities cities;

	private final Places places;

	AddressReader(Cities cities, Places places) {
		this.cities = cities;
		this.places = places;
	}

	/**
	 * Reads the last part of an address.
	 * @param text such as {@code london-to-new-york}, {@code from-london}
	 */
	Reading read(String text, Locale locale) {
		String words = text.substring(0, Math.min(text.length(), LONGEST)).toLowerCase(Locale.ROOT);
		if (separators(words) > MOST_SEPARATORS) {
			return new Reading.Unknown(List.of());
		}
		Optional<RouteAddress> found = find(words, this.cities::findBySlug)
			.or(() -> find(words, (part) -> resolve(part, locale)));
		if (found.isPresent()) {
			return new Reading.Understood(found.get());
		}
		return new Reading.Unknown(near(words, locale));
	}

	/** Each may be the one between the cities, and each costs looking for two names. */
	private static int separators(String words) {
		int count = 0;
		for (int at = words.indexOf(Slug.TO); at >= 0; at = words.indexOf(Slug.TO, at + 1)) {
			count++;
		}
		return count;
	}

	private Optional<RouteAddress> find(String words, Function<String, Optional<RouteCity>> city) {
		if (words.startsWith(FROM)) {
			return city.apply(words.substring(FROM.length())).map(RouteAddress.From::new);
		}
		if (words.startsWith(TO)) {
			return city.apply(words.substring(TO.length())).map(RouteAddress.To::new);
		}
		for (int at = words.indexOf(Slug.TO); at >= 0; at = words.indexOf(Slug.TO, at + 1)) {
			Optional<RouteCity> from = city.apply(words.substring(0, at));
			if (from.isEmpty()) {
				continue;
			}
			Optional<RouteCity> to = city.apply(words.substring(at + Slug.TO.length()));
			if (to.isPresent()) {
				return route(from.get(), to.get());
			}
		}
		return words.contains(Slug.TO) ? Optional.empty() : city.apply(words).map(RouteAddress.From::new);
	}

	/** Nobody flies between airports that serve both ends. */
	private static Optional<RouteAddress> route(RouteCity from, RouteCity to) {
		boolean apart = from.airports().stream().noneMatch(to.airports()::contains);
		return apart ? Optional.of(new RouteAddress.Between(from, to)) : Optional.empty();
	}

	private Optional<RouteCity> resolve(String part, Locale locale) {
		Optional<RouteCity> spelled = this.cities.findBySlug(Slug.of(part));
		if (spelled.isPresent() || part.isBlank()) {
			return spelled;
		}
		return (this.places.resolve(part.replace('-', ' '), locale) instanceof Resolution.Found(Place place))
				? cityOf(place) : Optional.empty();
	}

	private Optional<RouteCity> cityOf(Place place) {
		return switch (place) {
			case ai.skyscout.places.City city -> this.cities.findById(city.id());
			case ai.skyscout.places.Airport airport -> this.cities.findById(airport.cityId());
			case ai.skyscout.places.AirportGroup _ -> Optional.empty();
		};
	}

	/** Pages that may have been meant, at most a few. */
	private List<RouteAddress> near(String words, Locale locale) {
		int to = words.indexOf(Slug.TO);
		List<RouteAddress> near = new ArrayList<>();
		if (to >= 0) {
			List<RouteCity> starts = suggest(words.substring(0, to), locale);
			List<RouteCity> ends = suggest(words.substring(to + Slug.TO.length()), locale);
			starts.stream()
				.flatMap((start) -> ends.stream().limit(2).flatMap((end) -> route(start, end).stream()))
				.forEach(near::add);
			if (near.isEmpty()) {
				starts.forEach((start) -> near.add(new RouteAddress.From(start)));
				ends.forEach((end) -> near.add(new RouteAddress.To(end)));
			}
		}
		else {
			String name = words.startsWith(FROM) ? words.substring(FROM.length())
					: words.startsWith(TO) ? words.substring(TO.length()) : words;
			suggest(name, locale).forEach(
					(city) -> near.add(words.startsWith(TO) ? new RouteAddress.To(city) : new RouteAddress.From(city)));
		}
		return near.stream().distinct().limit(MOST_SUGGESTIONS).toList();
	}

	/** Cities whose names are near to some words, the likeliest first. */
	List<RouteCity> suggest(String part, Locale locale) {
		String words = part.replace('-', ' ').strip();
		if (words.isEmpty()) {
			return List.of();
		}
		Optional<RouteCity> exact = resolve(part, locale);
		List<Suggestion> suggested = exact.isPresent() ? List.of() : switch (this.places.resolve(words, locale)) {
			case Resolution.Found(Place place) -> place.airports()
				.stream()
				.flatMap((code) -> this.places.findAirport(code).stream())
				.map((airport) -> Suggestion.of(airport, locale))
				.toList();
			case Resolution.Ambiguous(String _, List<Suggestion> choices) -> choices;
			case Resolution.Unknown(String _, List<Suggestion> close) ->
				close.isEmpty() ? this.places.suggest(words, locale, MOST_SUGGESTIONS) : close;
		};
		return Stream.concat(exact.stream(), suggested.stream().flatMap((suggestion) -> cityOf(suggestion).stream()))
			.distinct()
			.limit(MOST_SUGGESTIONS)
			.toList();
	}

	private Optional<RouteCity> cityOf(Suggestion suggestion) {
		String code = suggestion.address().split(",")[0];
		@Nullable Place place = this.places.findPlace(code).orElse(null);
		return (place != null) ? cityOf(place) : Optional.empty();
	}

	/**
	 * What an address turned out to ask for.
	 */
	sealed interface Reading {

		/** It asks for this page. */
		record Understood(RouteAddress address) implements Reading {
		}

		/**
		 * It asks for no page that there is.
		 *
		 * @param near pages that may be meant, the likeliest first; may be empty
		 */
		record Unknown(List<RouteAddress> near) implements Reading {
		}

	}

}
