package ai.skyscout.places;

import java.util.BitSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Finds candidates in memory, with one bit per place and word.
 */
final class MemoryCandidates implements CandidateFinder {

	/** Fewer hits than this, and the words may well be misspelled. */
	static final int FEW = 8;

	private final Gazetteer gazetteer;

	MemoryCandidates(Gazetteer gazetteer) {
		this.gazetteer = gazetteer;
	}

	@Override
	public Candidates find(Words words) {
		if (words.isEmpty()) {
			return new Candidates(new int[0], new int[0]);
		}
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
			Terms.Range range = this.gazetteer.terms().startingWith(word);
			this.gazetteer.addSurrounded(range.from(), range.to(), places);
		});
		int[] matching = Stream.of(whole, begun, anywhere).flatMapToInt(MemoryCandidates::first).distinct().toArray();
		return new Candidates(matching, (anywhere.cardinality() < FEW) ? first(similar(words)).toArray() : new int[0]);
	}

	private BitSet similar(Words words) {
		return all(words, (word, last, places) -> {
			addBegun(word, places);
			int slips = Misspelling.slipsOf(word);
			if (slips > 0) {
				this.gazetteer.terms()
					.similarTo(new Misspelling(word, slips, last),
							(from, to) -> this.gazetteer.addOwners(from, to, places));
			}
		});
	}

	private void addWhole(String word, BitSet places) {
		int term = this.gazetteer.terms().find(word);
		if (term >= 0) {
			this.gazetteer.addOwners(term, term + 1, places);
		}
	}

	private void addBegun(String word, BitSet places) {
		Terms.Range range = this.gazetteer.terms().startingWith(word);
		this.gazetteer.addOwners(range.from(), range.to(), places);
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

	/** The most prominent, for these have the lowest numbers. */
	private static IntStream first(BitSet places) {
		return places.stream().limit(ENOUGH);
	}

	/** Adds the places that a word leads to. */
	private interface Step {

		void add(String word, boolean last, BitSet places);

	}

}
