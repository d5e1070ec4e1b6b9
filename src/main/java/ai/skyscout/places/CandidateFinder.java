package ai.skyscout.places;

/**
 * Names the places that some words may mean. What they are worth is for the
 * {@link Ranker} to say, so that two finders which both find the good ones lead to the
 * same answer.
 */
interface CandidateFinder {

	/** How many places of each sort are looked at. */
	int ENOUGH = 48;

	Candidates find(Words words);

	/**
	 * Places by their numbers in the {@link Gazetteer}; doubles are allowed.
	 *
	 * @param matching have the words, the last of which may be unfinished
	 * @param similar have words that differ by a slip of the finger
	 */
	record Candidates(int[] matching, int[] similar) {
	}

}
