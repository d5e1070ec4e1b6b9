package ai.skyscout.places.matching;

import java.util.BitSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import ai.skyscout.places.gazetteer.Gazetteer;
import ai.skyscout.places.gazetteer.Misspelling;
import ai.skyscout.places.gazetteer.NameIndex;
import ai.skyscout.places.gazetteer.Terms;

/**
 * Finds candidates in memory, with one bit per place and word.
 */
public final class MemoryCandidates implements CandidateFinder {

	private final Gazetteer gazetteer;

	public MemoryCandidates(Gazetteer gazetteer) {
		this.gazetteer = gazetteer;
	}

	@Override
	public int[] findMatching(Words words) {
		BitSet whole = all(words, (word, last, places) -> addWhole(word, places));
		BitSet begun = all(words, (word, last, places) -> {
			if (last) {
				addBegun(word, places);
			}
			else {
				addWhole(word, places);
			}
		});
		BitSet anywhere = all(words, (word, last, places) -> {
			addBegun(word, places);
			Terms.Range range = names().terms().startingWith(word);
			names().around().addTo(range.from(), range.to(), places);
		});
		return Stream.of(whole, begun, anywhere).flatMapToInt(MemoryCandidates::first).distinct().toArray();
	}

	@Override
	public int[] findSimilar(Words words) {
		BitSet similar = all(words, (word, last, places) -> {
			addBegun(word, places);
			int slips = Misspelling.slipsOf(word);
			if (slips > 0) {
				names().terms()
					.similarTo(new Misspelling(word, slips, last), (from, to) -> names().own().addTo(from, to, places));
			}
		});
		return first(similar).toArray();
	}

	private void addWhole(String word, BitSet places) {
		int term = names().terms().find(word);
		if (term >= 0) {
			names().own().addTo(term, term + 1, places);
		}
	}

	private void addBegun(String word, BitSet places) {
		Terms.Range range = names().terms().startingWith(word);
		names().own().addTo(range.from(), range.to(), places);
	}

	/** The places that every word leads to. */
	private BitSet all(Words words, Step step) {
		BitSet all = new BitSet(this.gazetteer.size());
		step.add(words.list().getFirst(), words.isLast(0), all);
		for (int i = 1; i < words.list().size() && !all.isEmpty(); i++) {
			BitSet places = new BitSet(this.gazetteer.size());
			step.add(words.list().get(i), words.isLast(i), places);
			all.and(places);
		}
		return all;
	}

	private NameIndex names() {
		return this.gazetteer.names();
	}

	/** The most prominent, for these have the lowest numbers. */
	private static IntStream first(BitSet places) {
		return places.stream().limit(ENOUGH);
	}

	/** Adds the places that a word leads to. */
	private interface Step {

		void add(String word, boolean last, BitSet places);

	}

}
