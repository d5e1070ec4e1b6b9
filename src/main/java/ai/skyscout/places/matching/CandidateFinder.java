package ai.skyscout.places.matching;

import ai.skyscout.places.Places;
import ai.skyscout.places.gazetteer.Gazetteer;

/**
 * Names the places that some words may mean, by their numbers in the {@link Gazetteer}
 * and in any order. What they are worth is for the {@link Ranker} to say, so that two
 * finders which both find the good ones lead to the same answer.
 */
public interface CandidateFinder {

	/** How many places of each sort are looked at. */
	int ENOUGH = 48;

	/** Places that have the words, the last of which may be unfinished. */
	int[] findMatching(Words words);

	/** Places that have words which differ by slips of the finger. */
	int[] findSimilar(Words words);

}
