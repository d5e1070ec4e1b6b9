package ai.skyscout.places.matching;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

import ai.skyscout.core.AirportCode;
import ai.skyscout.places.Airport;
import ai.skyscout.places.AirportGroup;
import ai.skyscout.places.City;
import ai.skyscout.places.Place;
import ai.skyscout.places.Suggestion;
import ai.skyscout.places.gazetteer.Entry;
import ai.skyscout.places.gazetteer.Gazetteer;
import ai.skyscout.places.naming.AirportNames;
import ai.skyscout.places.naming.Folding;
import org.jspecify.annotations.Nullable;

/**
 * Turns matches into rows to choose from: each city once, its airports below it, and a
 * city with a single airport as one row that stands for both.
 */
final class SuggestionList {

	/** The rest of a list that airports of its first city leave to other places. */
	private static final int ROOM_FOR_OTHERS = 2;

	private static final int MOST_NESTED = 6;

	private final boolean nesting;

	private final Gazetteer gazetteer;

	private final Locale locale;

	private final int limit;

	private final List<Suggestion> rows = new ArrayList<>();

	private final Set<String> labels = new HashSet<>();

	private final Set<AirportCode> shown = new HashSet<>();

	private SuggestionList(Gazetteer gazetteer, Locale locale, int limit, boolean nesting) {
		this.gazetteer = gazetteer;
		this.locale = locale;
		this.limit = limit;
		this.nesting = nesting;
	}

	/** A list with the airports of its first city. */
	static SuggestionList nested(Gazetteer gazetteer, Locale locale, int limit) {
		return new SuggestionList(gazetteer, locale, limit, true);
	}

	/** A list of what fits and nothing besides. */
	static SuggestionList flat(Gazetteer gazetteer, Locale locale, int limit) {
		return new SuggestionList(gazetteer, locale, limit, false);
	}

	/** The rows for some matches, the likeliest first. */
	List<Suggestion> of(List<Match> matches) {
		for (Match match : matches) {
			if (this.rows.size() >= this.limit) {
				break;
			}
			add(match, matches);
		}
		return List.copyOf(this.rows);
	}

	private void add(Match match, List<Match> matches) {
		Entry entry = this.gazetteer.entry(match.place());
		String matched = entry.otherName(match.name());
		switch (entry.place()) {
			case City city -> {
				addRow(matchedAs(matched, row(city)));
				if (city.airports().size() == 1 || city.code() != null) {
					city.airports()
						.stream()
						.filter((code) -> code.value().equals(city.address()))
						.forEach(this.shown::add);
				}
				if (this.nesting && this.rows.size() == 1 && isParted(city, entry, match)) {
					addNested(city, matches.size() - 1);
				}
			}
			case Airport airport -> addAirport(airport, match);
			case AirportGroup group -> throw new IllegalStateException("Groups are not indexed: " + group);
		}
	}

	private static boolean isParted(City city, Entry entry, Match match) {
		return city.airports().size() > 1 && entry.served() && match.fit() != Match.Fit.COUNTRY;
	}

	/** An airport that is its city's only one is shown as the city that people know. */
	private void addAirport(Airport airport, Match match) {
		City city = this.gazetteer.findCity(airport.cityId()).orElse(null);
		if (city != null && (city.airports().equals(airport.airports()) || airport.address().equals(city.code()))) {
			if (!this.shown.contains(airport.code())) {
				String matched = (match.fit() != Match.Fit.CODE) ? AirportNames.brief(airport.name()) : null;
				addRow(matchedAs(matched, row(city)));
			}
		}
		else {
			addRow(row(airport));
		}
	}

	/** The airports of a city that have flights; one that shares its code is the city. */
	private void addNested(City city, int others) {
		int room = Math.min(MOST_NESTED, this.limit - this.rows.size() - Math.min(others, ROOM_FOR_OTHERS));
		city.airports()
			.stream()
			.map(this.gazetteer::findAirport)
			.flatMap(Optional::stream)
			.filter((airport) -> airport.destinations() > 0 && !airport.code().value().equals(city.code()))
			.limit(Math.max(0, room))
			.forEach((airport) -> {
				addRow(underItsCity(row(airport)));
				this.shown.add(airport.code());
			});
	}

	private void addRow(Suggestion row) {
		if (this.rows.size() < this.limit && this.labels.add(row.label())) {
			this.rows.add(row);
		}
	}

	/** The same row with the other name that the words matched. */
	private static Suggestion matchedAs(@Nullable String otherName, Suggestion row) {
		return (otherName == null || Folding.fold(otherName).equals(Folding.fold(row.name()))) ? row : new Suggestion(
				row.address(), row.kind(), row.label(), row.name(), row.context(), otherName, row.nested());
	}

	/** The same row as one that stands under its city. */
	private static Suggestion underItsCity(Suggestion row) {
		return new Suggestion(row.address(), row.kind(), row.label(), row.name(), row.context(), row.matched(), true);
	}

	private Suggestion row(Place place) {
		return Suggestion.of(place, this.locale);
	}

}
