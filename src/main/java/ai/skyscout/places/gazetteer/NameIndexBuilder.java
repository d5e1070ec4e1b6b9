package ai.skyscout.places.gazetteer;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import ai.skyscout.places.Airport;
import ai.skyscout.places.AirportGroup;
import ai.skyscout.places.City;
import ai.skyscout.places.Place;
import ai.skyscout.places.naming.AirportNames;
import ai.skyscout.places.naming.Countries;
import ai.skyscout.places.naming.Folding;

/**
 * Lays out a {@link NameIndex}: numbers the places and words, and notes which word occurs
 * where.
 */
final class NameIndexBuilder {

	/** What is left of an airport's name without its city must still say something. */
	private static final int SHORTEST_NAME = 4;

	private final List<Entry> entries;

	private final Map<String, Integer> words = HashMap.newHashMap(200_000);

	private final List<String> wordList = new ArrayList<>(200_000);

	private int[] runs = new int[1 << 19];

	private int length;

	private NameIndexBuilder(List<Entry> entries) {
		this.entries = entries;
	}

	/** Takes the places sorted, the most prominent first. */
	static NameIndex build(List<Entry> sorted) {
		return new NameIndexBuilder(sorted).build();
	}

	private NameIndex build() {
		int[] nameStarts = new int[this.entries.size() + 1];
		for (int i = 0; i < this.entries.size(); i++) {
			nameStarts[i] = this.length;
			addNames(this.entries.get(i));
		}
		nameStarts[this.entries.size()] = this.length;
		Map<String, int[][]> countries = countryNames();
		String[] sorted = this.wordList.toArray(String[]::new);
		Arrays.parallelSort(sorted);
		renumber(sorted, countries);
		NameIndex.Names names = new NameIndex.Names(nameStarts, Arrays.copyOf(this.runs, this.length));
		return new NameIndex(new Terms(sorted), names, ownPostings(names, sorted.length),
				surroundingPostings(names, countries, sorted.length), countries);
	}

	private void addNames(Entry entry) {
		switch (entry.place()) {
			case Airport airport -> addAirportNames(airport);
			case City city -> {
				if (city.code() != null) {
					addName(city.code(), NameIndex.Names.CODE);
				}
				addVariants(city.name(), -1);
				String[] others = Entry.splitNames(entry.otherNames());
				for (int i = 0; i < others.length; i++) {
					addVariants(others[i], -2 - i);
				}
			}
			case AirportGroup group -> throw new IllegalArgumentException("Not in the reference data: " + group);
		}
	}

	private void addAirportNames(Airport airport) {
		addName(airport.code().value(), NameIndex.Names.CODE);
		String brief = Folding.fold(AirportNames.brief(airport.name()));
		addVariants(brief, -1);
		String full = Folding.fold(airport.name());
		if (!full.equals(brief)) {
			addName(full, -1);
		}
		String city = Folding.fold(airport.cityName()) + " ";
		if (brief.startsWith(city) && brief.length() - city.length() >= SHORTEST_NAME) {
			addVariants(brief.substring(city.length()), -1);
		}
	}

	/**
	 * A name as it is written, as it is spelled without umlauts, and with Saint or St.
	 */
	private void addVariants(String name, int ending) {
		String folded = Folding.fold(name);
		addName(folded, ending);
		String spelled = Folding.spellOut(name);
		if (!spelled.equals(name)) {
			addName(Folding.fold(spelled), ending);
		}
		if (folded.contains("st ") || folded.contains("saint ")) {
			String padded = " " + folded;
			addName(padded.contains(" st ") ? padded.replace(" st ", " saint ") : padded.replace(" saint ", " st "),
					ending);
		}
		if (ending == -1 && folded.indexOf(' ') > 0 && folded.length() <= 24) {
			addName(folded.replace(" ", ""), NameIndex.Names.JOINED);
		}
	}

	private void addName(String name, int ending) {
		List<String> words = Folding.words(Folding.fold(name));
		if (words.isEmpty()) {
			return;
		}
		if (this.length + words.size() + 1 > this.runs.length) {
			this.runs = Arrays.copyOf(this.runs, this.runs.length * 2);
		}
		for (String word : words) {
			this.runs[this.length++] = number(word);
		}
		this.runs[this.length++] = ending;
	}

	private int number(String word) {
		Integer known = this.words.putIfAbsent(word, this.wordList.size());
		if (known != null) {
			return known;
		}
		this.wordList.add(word);
		return this.wordList.size() - 1;
	}

	private Map<String, int[][]> countryNames() {
		Map<String, int[][]> countries = new HashMap<>();
		for (Entry entry : this.entries) {
			countries.computeIfAbsent(entry.place().country(),
					(country) -> Countries.names(country)
						.stream()
						.map((name) -> Folding.words(name).stream().mapToInt(this::number).toArray())
						.toArray(int[][]::new));
		}
		return countries;
	}

	/** Words were numbered as they came; from here on they are in order. */
	private void renumber(String[] sorted, Map<String, int[][]> countries) {
		int[] renumbered = new int[sorted.length];
		for (int i = 0; i < sorted.length; i++) {
			renumbered[this.words.getOrDefault(sorted[i], -1)] = i;
		}
		for (int i = 0; i < this.length; i++) {
			if (this.runs[i] >= 0) {
				this.runs[i] = renumbered[this.runs[i]];
			}
		}
		for (int[][] names : countries.values()) {
			for (int[] name : names) {
				Arrays.setAll(name, (i) -> renumbered[name[i]]);
			}
		}
	}

	private NameIndex.Postings ownPostings(NameIndex.Names names, int terms) {
		Pairs pairs = new Pairs(this.length);
		for (int place = 0; place < this.entries.size(); place++) {
			addRuns(names, place, place, pairs);
		}
		return pairs.toPostings(terms);
	}

	private NameIndex.Postings surroundingPostings(NameIndex.Names names, Map<String, int[][]> countries, int terms) {
		Map<String, Integer> cities = HashMap.newHashMap(this.entries.size());
		for (int i = 0; i < this.entries.size(); i++) {
			cities.put(this.entries.get(i).key(), i);
		}
		Pairs pairs = new Pairs(1 << 17);
		for (int place = 0; place < this.entries.size(); place++) {
			Place here = this.entries.get(place).place();
			for (int[] name : countries.getOrDefault(here.country(), new int[0][])) {
				for (int term : name) {
					pairs.add(term, place);
				}
			}
			Integer city = (here instanceof Airport airport) ? cities.get(Entry.cityKey(airport.cityId())) : null;
			if (city != null) {
				addRuns(names, city, place, pairs);
			}
		}
		return pairs.toPostings(terms);
	}

	private static void addRuns(NameIndex.Names names, int of, int place, Pairs pairs) {
		for (int i = names.from(of); i < names.to(of); i++) {
			if (names.at(i) >= 0) {
				pairs.add(names.at(i), place);
			}
		}
	}

	/** Pairs of term and place, which counting sorts by term. */
	private static final class Pairs {

		private int[] terms;

		private int[] places;

		private int size;

		Pairs(int expected) {
			this.terms = new int[expected];
			this.places = new int[expected];
		}

		void add(int term, int place) {
			if (this.size == this.terms.length) {
				this.terms = Arrays.copyOf(this.terms, this.size * 2);
				this.places = Arrays.copyOf(this.places, this.size * 2);
			}
			this.terms[this.size] = term;
			this.places[this.size++] = place;
		}

		NameIndex.Postings toPostings(int termCount) {
			int[] starts = new int[termCount + 1];
			for (int i = 0; i < this.size; i++) {
				starts[this.terms[i] + 1]++;
			}
			for (int i = 0; i < termCount; i++) {
				starts[i + 1] += starts[i];
			}
			int[] next = Arrays.copyOf(starts, termCount);
			int[] sorted = new int[this.size];
			for (int i = 0; i < this.size; i++) {
				sorted[next[this.terms[i]]++] = this.places[i];
			}
			return new NameIndex.Postings(starts, sorted);
		}

	}

}
