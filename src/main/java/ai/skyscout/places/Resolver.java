package ai.skyscout.places;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

import ai.skyscout.core.AirportCode;
import ai.skyscout.places.Match.Fit;

/**
 * Decides what complete words mean: one place, several, or none.
 * <p>
 * Of places with the same name one is meant without asking if it is far better connected
 * than each of the others: if it has {@value #CLEARLY} times as many destinations, or if
 * the other has fewer than {@value #NOTABLE} while this one has more than
 * {@value #SLIGHTLY} times as many. So Paris is the one in France, while Birmingham may
 * be the one in Alabama.
 */
final class Resolver {

	private static final int CLEARLY = 25;

	private static final int SLIGHTLY = 3;

	private static final int NOTABLE = 8;

	private static final int CHOICES = 6;

	private final Gazetteer gazetteer;

	private final CandidateFinder finder;

	private final Ranker ranker;

	Resolver(Gazetteer gazetteer, CandidateFinder finder, Ranker ranker) {
		this.gazetteer = gazetteer;
		this.finder = finder;
		this.ranker = ranker;
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
		for (Fit fit : List.of(Fit.NAME, Fit.WORDS)) {
			List<Match> meant = matches.stream().filter((match) -> match.exact() && isAsGoodAs(fit, match)).toList();
			if (!meant.isEmpty()) {
				return decide(typed, meant, locale);
			}
		}
		List<Suggestion> near = new SuggestionList(this.gazetteer, locale, CHOICES).of(matches);
		boolean country = !matches.isEmpty() && matches.getFirst().fit() == Fit.COUNTRY && matches.getFirst().exact();
		return (country && near.size() > 1) ? new Resolution.Ambiguous(typed, near)
				: new Resolution.Unknown(typed, near);
	}

	private static boolean isAsGoodAs(Fit fit, Match match) {
		return switch (match.fit()) {
			case CODE, NAME -> true;
			case BEGINNING, WORDS, COMBINED -> fit == Fit.WORDS;
			case COUNTRY -> false;
		};
	}

	private Resolution decide(String typed, List<Match> meant, Locale locale) {
		List<Place> places = meant.stream().map(this::place).toList();
		Place first = places.stream().max((one, other) -> Integer.compare(weight(one), weight(other))).orElseThrow();
		List<Place> rivals = places.stream()
			.filter((place) -> !first.airports().containsAll(place.airports()))
			.filter((place) -> !place.airports().containsAll(first.airports()))
			.filter((place) -> !isClearlyAbove(weight(first), weight(place)))
			.toList();
		if (rivals.isEmpty()) {
			return new Resolution.Found(widest(first, places));
		}
		List<Match> choices = meant.stream()
			.filter((match) -> place(match).equals(first) || rivals.contains(place(match)))
			.toList();
		List<Suggestion> rows = new SuggestionList(this.gazetteer, locale, CHOICES).of(choices);
		return (rows.size() > 1) ? new Resolution.Ambiguous(typed, rows) : new Resolution.Found(first);
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
			case City city when isServed(city) ->
				city.airports().stream().mapToInt((code) -> destinations(code)).max().orElse(0);
			case City city -> Math.min(NOTABLE - 1, city.population() / 100_000);
			case AirportGroup group -> group.members().stream().mapToInt(Airport::destinations).max().orElse(0);
		};
	}

	private boolean isServed(City city) {
		int number = this.gazetteer.number(Entry.cityKey(city.id()));
		return number >= 0 && this.gazetteer.entry(number).served();
	}

	private int destinations(AirportCode code) {
		return this.gazetteer.findAirport(code).map(Airport::destinations).orElse(0);
	}

	private java.util.stream.Stream<Match> matches(Words words) {
		return this.ranker.rank(words, this.finder.find(words)).stream();
	}

	private Place place(Match match) {
		return this.gazetteer.entry(match.place()).place();
	}

}
