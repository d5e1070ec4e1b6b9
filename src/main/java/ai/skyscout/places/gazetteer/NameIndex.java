package ai.skyscout.places.gazetteer;

import java.util.BitSet;
import java.util.Map;

/**
 * Every word of every name, laid out for reading: places and words are numbers, names are
 * runs of them.
 *
 * @param terms all words
 * @param names of each place
 * @param own which places have a word in their own names
 * @param around which places have it in those of their city or country
 * @param countries the names of each country as runs of terms
 */
public record NameIndex(Terms terms, Names names, Postings own, Postings around, Map<String, int[][]> countries) {

	public NameIndex {
		countries = Map.copyOf(countries);
	}

	/** The names of a country as runs of terms. */
	public int[][] countryNames(String country) {
		return this.countries.getOrDefault(country, new int[0][]);
	}

	/**
	 * Which places a word occurs at: the places of term {@code t} stand from
	 * {@code starts[t]} up to {@code starts[t + 1]}.
	 */
	public record Postings(int[] starts, int[] places) {

		public void addTo(int fromTerm, int toTerm, BitSet set) {
			for (int i = this.starts[fromTerm]; i < this.starts[toTerm]; i++) {
				set.set(this.places[i]);
			}
		}

	}

	/**
	 * The names of each place as runs of terms. A run is closed by a negative number that
	 * says which of the names it was: −1 the name itself, −2 the first of the others, and
	 * so on; {@link #CODE} closes a code, {@link #JOINED} the name written as one word.
	 */
	public record Names(int[] starts, int[] runs) {

		public static final int CODE = Integer.MIN_VALUE;

		public static final int JOINED = Integer.MIN_VALUE + 1;

		public int from(int place) {
			return this.starts[place];
		}

		public int to(int place) {
			return this.starts[place + 1];
		}

		public int at(int index) {
			return this.runs[index];
		}

	}

}
