package ai.skyscout.places.matching;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;

import ai.skyscout.places.Airport;
import ai.skyscout.places.AirportGroup;
import ai.skyscout.places.City;
import ai.skyscout.places.Place;
import ai.skyscout.places.gazetteer.Entry;
import ai.skyscout.places.gazetteer.Gazetteer;
import ai.skyscout.places.gazetteer.Misspelling;
import ai.skyscout.places.gazetteer.NameIndex;
import ai.skyscout.places.gazetteer.Terms;
import ai.skyscout.places.matching.Match.Fit;
import ai.skyscout.places.naming.Folding;
import org.jspecify.annotations.Nullable;

/**
 * Orders candidates by how well they fit the words and how likely anybody means them. A
 * fit counts up to {@value #WEIGHT_OF_FIT}, prominence up to 1; so a complete name of a
 * small town beats the mere beginning of a large one, but among equal fits the better
 * connected place wins.
 */
final class Ranker {

	private static final double WEIGHT_OF_FIT = 2;

	/** Codes come first, whatever else the letters may mean. */
	private static final double CODE_SCORE = 10;

	private static final double NAME = 1;

	private static final double BEGINNING = 0.82;

	private static final double BEGINNING_OF_AIRPORT = 0.7;

	private static final double WORDS = 0.66;

	private static final double COMBINED = 0.62;

	private static final double COUNTRY = 0.72;

	private static final double UNFINISHED_COUNTRY = 0.5;

	/** How much of a name was typed already decides between near equals only. */
	private static final double COVERAGE = 0.1;

	private static final double OTHER_NAME = 0.97;

	private static final double UNFINISHED_CODE = 0.45;

	private static final double SLIP = 0.18;

	private static final double UNFINISHED_INNER_WORD = 0.05;

	/** Two letters fit half the world. */
	private static final int SHORTEST_COUNTRY = 3;

	private final Gazetteer gazetteer;

	Ranker(Gazetteer gazetteer) {
		this.gazetteer = gazetteer;
	}

	/**
	 * The candidates that fit, the likeliest first.
	 */
	List<Match> rank(Words words, int[] candidates) {
		return rank(new Scoring(words, false), candidates, List.of());
	}

	/**
	 * The same with candidates that may differ by slips of the finger.
	 * @param known what fits without any
	 */
	List<Match> rankSimilar(Words words, int[] candidates, List<Match> known) {
		return rank(new Scoring(words, true), candidates, known);
	}

	private List<Match> rank(Scoring scoring, int[] candidates, List<Match> known) {
		List<Match> matches = new ArrayList<>(known);
		BitSet seen = new BitSet(this.gazetteer.size());
		known.forEach((match) -> seen.set(match.place()));
		for (int place : candidates) {
			Match match = seen.get(place) ? null : scoring.score(place);
			if (match != null) {
				seen.set(place);
				matches.add(match);
			}
		}
		matches.sort(Comparator.comparingDouble(Match::score).reversed().thenComparingInt(Match::place));
		return List.copyOf(matches);
	}

	/** How one word fits another. */
	private record Closeness(int slips, boolean complete) {

		static final Closeness EQUAL = new Closeness(0, true);

		static final Closeness BEGUN = new Closeness(0, false);

	}

	/** Scores places against the same words. */
	private final class Scoring {

		private final NameIndex index = Ranker.this.gazetteer.names();

		private final Words words;

		private final Terms.Range[] begun;

		private final Misspelling[] misspellings;

		private final int[][][] rows;

		private final char[] path;

		private final boolean slipsAllowed;

		private final int letters;

		Scoring(Words words, boolean slipsAllowed) {
			this.words = words;
			this.slipsAllowed = slipsAllowed;
			int count = words.list().size();
			this.begun = new Terms.Range[count];
			this.misspellings = new Misspelling[count];
			this.rows = new int[count][][];
			this.path = new char[Folding.LONGEST * 3];
			for (int i = 0; i < count; i++) {
				String word = words.list().get(i);
				this.begun[i] = this.index.terms().startingWith(word);
				this.misspellings[i] = new Misspelling(word, Misspelling.slipsOf(word), words.isLast(i));
				if (slipsAllowed) {
					this.rows[i] = this.misspellings[i].newRows();
				}
			}
			this.letters = words.list().stream().mapToInt(String::length).sum();
		}

		@Nullable Match score(int place) {
			Entry entry = gazetteer().entry(place);
			if (isCode(entry.place())) {
				return new Match(place, Fit.CODE, CODE_SCORE + entry.prominence(), 0, true);
			}
			Tally best = new Tally();
			NameIndex.Names names = this.index.names();
			int start = names.from(place);
			for (int i = start; i < names.to(place); i++) {
				if (names.at(i) < 0) {
					scoreName(place, start, i, best);
					start = i + 1;
				}
			}
			if (entry.served() && entry.place() instanceof City) {
				scoreCountry(entry.place(), best);
			}
			Fit fit = best.fit;
			return (fit == null) ? null
					: new Match(place, fit, WEIGHT_OF_FIT * best.quality + entry.prominence(), best.name, best.exact);
		}

		private boolean isCode(Place place) {
			return this.words.codes().size() == 1 && switch (place) {
				case Airport airport -> airport.code().value().equals(this.words.codes().getFirst());
				case City city -> this.words.codes().getFirst().equals(city.code());
				case AirportGroup group -> false;
			};
		}

		private void scoreName(int place, int from, int to, Tally best) {
			int ending = this.index.names().at(to);
			boolean code = ending == NameIndex.Names.CODE;
			int name = (code || ending == NameIndex.Names.JOINED) ? 0 : -1 - ending;
			int wordCount = this.words.list().size();
			int inOrder = 0;
			int slips = 0;
			boolean complete = true;
			while (inOrder < wordCount && inOrder < to - from) {
				Closeness closeness = closeness(inOrder, this.index.names().at(from + inOrder));
				if (closeness == null || (!closeness.complete() && !this.words.isLast(inOrder))) {
					break;
				}
				slips += closeness.slips();
				complete &= closeness.complete();
				inOrder++;
			}
			double weight = (name > 0 || ending == NameIndex.Names.JOINED) ? OTHER_NAME : 1;
			if (inOrder == wordCount) {
				boolean whole = complete && wordCount == to - from;
				double quality = whole ? NAME
						: code ? UNFINISHED_CODE : beginning(place) + COVERAGE * coverage(from, to);
				best.offer(whole ? Fit.NAME : Fit.BEGINNING, quality * weight * forgiveness(slips), name,
						complete && slips == 0 && ending != NameIndex.Names.JOINED);
			}
			else {
				scoreScattered(place, from, to, code, weight, name, best);
			}
		}

		/** Words in any order, some of which may be those of the city or country. */
		private void scoreScattered(int place, int from, int to, boolean code, double weight, int name, Tally best) {
			int slips = 0;
			int unfinished = 0;
			int ownWords = 0;
			boolean exact = true;
			int wordCount = this.words.list().size();
			for (int i = 0; i < wordCount; i++) {
				Closeness closeness = closest(i, from, to);
				if (closeness != null && !(code && !closeness.complete())) {
					ownWords++;
				}
				else {
					closeness = closestAround(place, i);
					if (closeness == null) {
						return;
					}
				}
				slips += closeness.slips();
				exact &= closeness.complete() && closeness.slips() == 0;
				if (!closeness.complete() && !this.words.isLast(i)) {
					unfinished++;
				}
			}
			if (ownWords == 0) {
				return;
			}
			boolean all = ownWords == wordCount;
			double quality = (all ? WORDS : COMBINED) + COVERAGE * coverage(from, to)
					- UNFINISHED_INNER_WORD * unfinished;
			best.offer(all ? Fit.WORDS : Fit.COMBINED, quality * weight * forgiveness(slips), name, exact);
		}

		private void scoreCountry(Place place, Tally best) {
			int wordCount = this.words.list().size();
			for (int[] name : this.index.countryNames(place.country())) {
				int inOrder = 0;
				boolean complete = true;
				int slips = 0;
				while (inOrder < wordCount && inOrder < name.length) {
					Closeness closeness = closeness(inOrder, name[inOrder]);
					if (closeness == null || (!closeness.complete() && !this.words.isLast(inOrder))) {
						break;
					}
					complete &= closeness.complete();
					slips += closeness.slips();
					inOrder++;
				}
				boolean whole = complete && wordCount == name.length;
				if (inOrder == wordCount && (whole || this.letters >= SHORTEST_COUNTRY)) {
					best.offer(Fit.COUNTRY, (whole ? COUNTRY : UNFINISHED_COUNTRY) * forgiveness(slips), 0,
							whole && slips == 0);
				}
			}
		}

		private double beginning(int place) {
			return (gazetteer().cityOf(place) >= 0) ? BEGINNING_OF_AIRPORT : BEGINNING;
		}

		private double forgiveness(int slips) {
			return 1 - SLIP * slips;
		}

		private double coverage(int from, int to) {
			int length = 0;
			for (int i = from; i < to; i++) {
				length += this.index.terms().length(this.index.names().at(i));
			}
			return Math.min(1, (double) this.letters / length);
		}

		private @Nullable Closeness closest(int word, int from, int to) {
			Closeness closest = null;
			for (int i = from; i < to; i++) {
				closest = closer(closest, closeness(word, this.index.names().at(i)));
			}
			return closest;
		}

		private @Nullable Closeness closestAround(int place, int word) {
			NameIndex.Names names = this.index.names();
			Closeness closest = closestOf(word, names, place);
			int city = gazetteer().cityOf(place);
			if (city >= 0) {
				closest = closer(closest, closestOf(word, names, city));
			}
			for (int[] name : this.index.countryNames(gazetteer().entry(place).place().country())) {
				for (int term : name) {
					closest = closer(closest, closeness(word, term));
				}
			}
			return closest;
		}

		private @Nullable Closeness closestOf(int word, NameIndex.Names names, int place) {
			Closeness closest = null;
			for (int i = names.from(place); i < names.to(place); i++) {
				if (names.at(i) >= 0) {
					closest = closer(closest, closeness(word, names.at(i)));
				}
			}
			return closest;
		}

		private static @Nullable Closeness closer(@Nullable Closeness one, @Nullable Closeness other) {
			if (one == null || other == null) {
				return (one != null) ? one : other;
			}
			if (one.slips() != other.slips()) {
				return (one.slips() < other.slips()) ? one : other;
			}
			return one.complete() ? one : other;
		}

		private @Nullable Closeness closeness(int word, int term) {
			if (this.begun[word].contains(term)) {
				return (this.index.terms().length(term) == this.words.list().get(word).length()) ? Closeness.EQUAL
						: Closeness.BEGUN;
			}
			if (!this.slipsAllowed || this.misspellings[word].slips() == 0) {
				return null;
			}
			return misspelled(word, term);
		}

		private @Nullable Closeness misspelled(int word, int term) {
			Misspelling misspelling = this.misspellings[word];
			Terms terms = this.index.terms();
			int begun = misspelling.distanceTo(terms, term, this.rows[word], this.path);
			if (begun < 0 || !misspelling.unfinished()) {
				return (begun < 0) ? null : new Closeness(begun, true);
			}
			int whole = misspelling.finished().distanceTo(terms, term, this.rows[word], this.path);
			return (whole >= 0) ? new Closeness(whole, true) : new Closeness(begun, false);
		}

	}

	private Gazetteer gazetteer() {
		return this.gazetteer;
	}

	/** The best that was found about a place so far. */
	private static final class Tally {

		private double quality;

		private @Nullable Fit fit;

		private int name;

		private boolean exact;

		void offer(Fit fit, double quality, int name, boolean exact) {
			if (quality > this.quality) {
				this.fit = fit;
				this.quality = quality;
				this.name = name;
				this.exact = exact;
			}
		}

	}

}
