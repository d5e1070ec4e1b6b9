package ai.skyscout.places.gazetteer;

/**
 * Compares words with one that may be misspelled: how many letters were left out, put in,
 * mistaken, or swapped with their neighbour (Damerau–Levenshtein distance in its optimal
 * string alignment form).
 *
 * @param word what was typed
 * @param slips how many are forgiven
 * @param unfinished whether more letters may follow
 */
public record Misspelling(String word, int slips, boolean unfinished) {

	/** Short words have too many neighbours for guessing; long ones give room for two. */
	public static int slipsOf(String word) {
		return (word.length() >= 8) ? 2 : (word.length() >= 4) ? 1 : 0;
	}

	/** The same word, but no more letters may follow. */
	public Misspelling finished() {
		return this.unfinished ? new Misspelling(this.word, this.slips, false) : this;
	}

	/**
	 * The distance to a term, or −1 if it is not similar.
	 */
	public int distanceTo(Terms terms, int term, int[][] rows, char[] path) {
		int length = terms.length(term);
		int allowed = slipsAfter(terms.letter(term, 0));
		if (length < this.word.length() - allowed || (!this.unfinished && length > this.word.length() + allowed)) {
			return -1;
		}
		int depth = Math.min(length, this.word.length() + allowed);
		firstRow(rows[0]);
		int best = Integer.MAX_VALUE;
		for (int i = 1; i <= depth; i++) {
			path[i - 1] = terms.letter(term, i - 1);
			int least = nextRow(rows, path, i);
			if (this.unfinished || i == length) {
				best = Math.min(best, rows[i][this.word.length()]);
			}
			if (least > allowed) {
				break;
			}
		}
		return (best <= allowed) ? best : -1;
	}

	/** A table that is large enough for any comparison with this word. */
	public int[][] newRows() {
		return new int[this.word.length() + this.slips + 2][this.word.length() + 1];
	}

	/**
	 * How many slips are forgiven in words with a first letter: people get that one right
	 * more often than the others.
	 */
	int slipsAfter(char first) {
		return (first == this.word.charAt(0)) ? this.slips : Math.min(1, this.slips);
	}

	void firstRow(int[] row) {
		for (int j = 0; j < row.length; j++) {
			row[j] = j;
		}
	}

	/**
	 * Fills the row of a depth from those above it.
	 * @param rows the table so far
	 * @param path the letters of the term up to the depth
	 * @param depth which row is filled, from 1
	 * @return the least value in it; no longer term can come closer
	 */
	int nextRow(int[][] rows, char[] path, int depth) {
		int[] row = rows[depth];
		int[] above = rows[depth - 1];
		char c = path[depth - 1];
		row[0] = depth;
		int least = depth;
		for (int j = 1; j < row.length; j++) {
			char typed = this.word.charAt(j - 1);
			int value = Math.min(Math.min(row[j - 1], above[j]) + 1, above[j - 1] + ((typed == c) ? 0 : 1));
			if (j > 1 && depth > 1 && typed == path[depth - 2] && this.word.charAt(j - 2) == c) {
				value = Math.min(value, rows[depth - 2][j - 2] + 1);
			}
			row[j] = value;
			least = Math.min(least, value);
		}
		return least;
	}

	boolean isWord(int[] row, int allowed) {
		return row[row.length - 1] <= allowed;
	}

	boolean isBeginning(int[] row, int allowed) {
		return this.unfinished && isWord(row, allowed);
	}

}
