package ai.skyscout.places.matching;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

import ai.skyscout.core.AirportCode;
import ai.skyscout.places.Airport;
import ai.skyscout.places.AirportGroup;
import ai.skyscout.places.City;
import ai.skyscout.places.Place;
import ai.skyscout.places.Resolution;
import ai.skyscout.places.Suggestion;
import ai.skyscout.places.gazetteer.Entry;
import ai.skyscout.places.gazetteer.Gazetteer;
import ai.skyscout.places.matching.Match.Fit;
import ai.skyscout.places.naming.Folding;

/**
 * Decides what complete words mean: one place, several, or none.
 * <p>
 * Of places with the same name one is meant without asking if it is far better connected
 * than each of the others: if it has {@value #CLEARLY} times as many destinations, or if
 * the other has fewer than {@value #NOTABLE} while this one has more than
 * {@value #SLIGHTLY} times as many. Names of old or from other languages do not count
 * against a place that is called so today. So Paris is the one in France, while
 * Birmingham may be the one in Alabama.
 */
final class Resolver {

	private static final int CLEARLY = 25;

	private static final int SLIGHTLY = 5;

	private static final int NOTABLE = 8;

	private static final int CHOICES = 6;

	private final Gazetteer gazetteer;

	private final Matcher matcher;

	Resolver(Gazetteer gazetteer, Matcher matcher) {
		this.gazetteer = gazetteer;
		this.matcher = matcher;
	}

	Resolution resolve(String typed, Locale locale) {
		Words words = Words.read(typed);
		return fromCodes(words).<Resolution>map(Resolution.Found::new)
			.orElseGet(() -> fromNames(typed.strip(), words, locale));
	}

	/**
	 * The place that codes stand for. The label of a city without an airport of its own
	 * bears the codes of those near it; it is told from the airports by its name.
	 */
	Optional<Place> fromCodes(Words words) {
		if (words.codes().isEmpty()) {
			return Optional.empty();
		}
		if (words.codes().size() == 1) {
			return this.gazetteer.findPlace(words.codes().getFirst());
		}
		List<Airport> members = words.codes()
			.stream()
			.filter(AirportCode::isValid)
			.map(AirportCode::new)
			.map(this.gazetteer::findAirport)
			.flatMap(Optional::stream)
			.limit(AirportGroup.MOST_MEMBERS)
			.toList();
		if (members.size() < words.codes().size()) {
			return Optional.empty();
		}
		return cityOf(words, members).or(() -> Optional.of(new AirportGroup(members)));
	}

	private Optional<Place> cityOf(Words words, List<Airport> members) {
		List<AirportCode> codes = members.stream().map(Airport::code).toList();
		Words title = Words.read(words.title());
		return title.isEmpty() ? Optional.empty()
				: matches(title).map(this::place)
					.filter((place) -> place instanceof City && place.airports().equals(codes))
					.findFirst();
	}

	private Resolution fromNames(String typed, Words words, Locale locale) {
		if (words.isEmpty()) {
			return new Resolution.Unknown(typed, List.of());
		}
		List<Match> matches = matches(words).toList();
		List<Match> named = matches.stream().filter((match) -> isName(match, words)).toList();
		List<Match> meant = !named.isEmpty() ? named
				: matches.stream().filter((match) -> isDescription(match, words)).toList();
		if (!meant.isEmpty()) {
			return decide(typed, meant, locale);
		}
		List<Suggestion> near = SuggestionList.flat(this.gazetteer, locale, CHOICES).of(matches);
		boolean country = !matches.isEmpty() && matches.getFirst().fit() == Fit.COUNTRY && matches.getFirst().exact();
		return (country && near.size() > 1) ? new Resolution.Ambiguous(typed, near)
				: new Resolution.Unknown(typed, near);
	}

	/** One or two letters are a name only where they are the place's own, such as Å. */
	private static boolean isName(Match match, Words words) {
		boolean telling = match.name() == 0 || words.title().length() > 2 || words.title().charAt(0) > 'z';
		return match.exact() && telling && (match.fit() == Fit.NAME || match.fit() == Fit.CODE);
	}

	private static boolean isDescription(Match match, Words words) {
		return match.exact() && switch (match.fit()) {
			case CODE, NAME, COUNTRY -> false;
			case BEGINNING -> words.title().length() > 2;
			case WORDS, COMBINED -> words.list().size() > 1;
		};
	}

	private Resolution decide(String typed, List<Match> meant, Locale locale) {
		Match first = meant.stream().max(Comparator.comparingInt((match) -> weight(place(match)))).orElseThrow();
		List<Match> choices = meant.stream().filter((match) -> match == first || isRival(match, first)).toList();
		if (choices.size() > 1) {
			List<Suggestion> rows = SuggestionList.flat(this.gazetteer, locale, CHOICES).of(choices);
			if (rows.size() > 1) {
				return new Resolution.Ambiguous(typed, rows);
			}
		}
		return new Resolution.Found(widest(place(first), meant.stream().map(this::place).toList()));
	}

	private boolean isRival(Match match, Match first) {
		Place place = place(match);
		Place likeliest = place(first);
		return !likeliest.airports().containsAll(place.airports())
				&& !place.airports().containsAll(likeliest.airports())
				&& !isClearlyAbove(weight(likeliest), weight(place)) && (isCalledSo(match) || !isCalledSo(first));
	}

	/** Whether the name that matched is the place's own, or the first words of it. */
	private boolean isCalledSo(Match match) {
		String other = this.gazetteer.entry(match.place()).otherName(match.name());
		return other == null || (Folding.fold(place(match).name()) + " ").startsWith(Folding.fold(other) + " ");
	}

	/** The city, where both it and one of its airports are called that. */
	private static Place widest(Place place, List<Place> places) {
		return places.stream()
			.filter(City.class::isInstance)
			.filter((city) -> city.airports().containsAll(place.airports()))
			.findFirst()
			.orElse(place);
	}

	private static boolean isClearlyAbove(int weight, int other) {
		return weight >= other * CLEARLY || (other < NOTABLE && weight > other * SLIGHTLY);
	}

	/** Destinations; for a city without an airport of its own a little, by its size. */
	private int weight(Place place) {
		return switch (place) {
			case Airport airport -> airport.destinations();
			case City city when isServed(city) -> city.airports().stream().mapToInt((code) -> destinations(code)).sum();
			case City city -> Math.min(NOTABLE - 1, city.population() / 100_000);
			case AirportGroup group -> group.members().stream().mapToInt(Airport::destinations).sum();
		};
	}

	private boolean isServed(City city) {
		int number = this.gazetteer.number(Entry.cityKey(city.id()));
		return number >= 0 && this.gazetteer.entry(number).served();
	}

	private int destinations(AirportCode code) {
		return this.gazetteer.findAirport(code).map(Airport::destinations).orElse(0);
	}

	private Stream<Match> matches(Words words) {
		return this.matcher.matches(words).stream();
	}

	private Place place(Match match) {
		return this.gazetteer.entry(match.place()).place();
	}

}
