package ai.skyscout.places.matching;

import java.util.List;

/**
 * Finds and orders what some words may mean. Slips of the finger are looked for only
 * where the words as they stand lead to nothing that anybody is likely to mean.
 */
final class Matcher {

	/**
	 * The score from which on a match explains the words: the beginning of a well
	 * connected city, or the complete name of any place.
	 */
	private static final double CONVINCING = 2.0;

	private final CandidateFinder finder;

	private final Ranker ranker;

	Matcher(CandidateFinder finder, Ranker ranker) {
		this.finder = finder;
		this.ranker = ranker;
	}

	/** The places that fit, the likeliest first. */
	List<Match> matches(Words words) {
		if (words.isEmpty()) {
			return List.of();
		}
		List<Match> matches = this.ranker.rank(words, this.finder.findMatching(words));
		if (!matches.isEmpty() && matches.getFirst().score() >= CONVINCING) {
			return matches;
		}
		int[] similar = this.finder.findSimilar(words);
		return (similar.length > 0) ? this.ranker.rankSimilar(words, similar, matches) : matches;
	}

}
