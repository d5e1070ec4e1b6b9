package ai.skyscout.places;

import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import ai.skyscout.core.AirportCode;
import org.jspecify.annotations.Nullable;

/**
 * All places and every word of their names, immutable, laid out for reading: a place is a
 * small number, the most prominent first, so that the best of a set of places are simply
 * its first; a word is a number in {@link Terms}; names are runs of such numbers.
 */
final class Gazetteer {

	private final List<Entry> entries;

	private final List<Airport> airports;

	private final Map<String, Integer> numbers;

	private final Map<String, City> citiesByCode;

	private final Terms terms;

	private final Names names;

	private final Postings own;

	private final Postings around;

	private final Map<String, int[][]> countries;

	private final int[] cityOfAirport;

	/**
	 * Takes what {@link GazetteerBuilder} made.
	 * @param entries the most prominent first
	 * @param terms all words
	 * @param names of each entry
	 * @param own which entries have a word in their own names
	 * @param around which entries have it in those of their city or country
	 * @param countries the names of each country as runs of terms
	 */
	Gazetteer(List<Entry> entries, Terms terms, Names names, Postings own, Postings around,
			Map<String, int[][]> countries) {
		this.entries = List.copyOf(entries);
		this.terms = terms;
		this.names = names;
		this.own = own;
		this.around = around;
		this.countries = Map.copyOf(countries);
		this.numbers = HashMap.newHashMap(entries.size());
		this.citiesByCode = new HashMap<>();
		for (int i = 0; i < entries.size(); i++) {
			this.numbers.put(entries.get(i).key(), i);
			if (entries.get(i).place() instanceof City city && city.code() != null) {
				this.citiesByCode.putIfAbsent(city.code(), city);
			}
		}
		this.cityOfAirport = new int[entries.size()];
		Arrays.fill(this.cityOfAirport, -1);
		for (int i = 0; i < entries.size(); i++) {
			if (entries.get(i).place() instanceof Airport airport) {
				this.cityOfAirport[i] = this.numbers.getOrDefault(Entry.cityKey(airport.cityId()), -1);
			}
		}
		this.airports = entries.stream()
			.map(Entry::place)
			.filter(Airport.class::isInstance)
			.map(Airport.class::cast)
			.sorted((one, other) -> Integer.compare(one.rank(), other.rank()))
			.toList();
	}

	int size() {
		return this.entries.size();
	}

	Entry entry(int number) {
		return this.entries.get(number);
	}

	List<Entry> entries() {
		return this.entries;
	}

	/** The best connected first. */
	List<Airport> airports() {
		return this.airports;
	}

	Terms terms() {
		return this.terms;
	}

	/** The names of an entry itself. */
	Names names() {
		return this.names;
	}

	/** The names of a country as runs of terms. */
	int[][] countryNames(String country) {
		return this.countries.getOrDefault(country, new int[0][]);
	}

	/** The number of the city that an airport serves; −1 for cities. */
	int cityOf(int number) {
		return this.cityOfAirport[number];
	}

	/** The number of the place with a key, or −1. */
	int number(String key) {
		return this.numbers.getOrDefault(key, -1);
	}

	Optional<Airport> findAirport(AirportCode code) {
		return (place(code.value()) instanceof Airport airport) ? Optional.of(airport) : Optional.empty();
	}

	Optional<City> findCity(String id) {
		return (place(Entry.cityKey(id)) instanceof City city) ? Optional.of(city) : Optional.empty();
	}

	Optional<Place> findPlace(String code) {
		City city = this.citiesByCode.get(code);
		return Optional.ofNullable((city != null) ? city : (AirportCode.isValid(code) ? place(code) : null));
	}

	private @Nullable Place place(String key) {
		Integer number = this.numbers.get(key);
		return (number != null) ? this.entries.get(number).place() : null;
	}

	/** Adds the places that have one of some words in their own names. */
	void addOwners(int fromTerm, int toTerm, BitSet places) {
		this.own.addTo(fromTerm, toTerm, places);
	}

	/**
	 * Adds the places that lie in a city or country with one of some words in its name.
	 */
	void addSurrounded(int fromTerm, int toTerm, BitSet places) {
		this.around.addTo(fromTerm, toTerm, places);
	}

	/**
	 * Which places a word occurs at: the places of term {@code t} stand from
	 * {@code starts[t]} up to {@code starts[t + 1]}.
	 */
	record Postings(int[] starts, int[] places) {

		void addTo(int fromTerm, int toTerm, BitSet set) {
			for (int i = this.starts[fromTerm]; i < this.starts[toTerm]; i++) {
				set.set(this.places[i]);
			}
		}

	}

	/**
	 * The names of each place as runs of terms. A run is closed by a negative number that
	 * says which of the names it was: −1 the name itself, −2 the first of the others, and
	 * so on; {@link #CODE} closes a code.
	 */
	record Names(int[] starts, int[] runs) {

		static final int CODE = Integer.MIN_VALUE;

		int from(int place) {
			return this.starts[place];
		}

		int to(int place) {
			return this.starts[place + 1];
		}

		int at(int index) {
			return this.runs[index];
		}

	}

}
