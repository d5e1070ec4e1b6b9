package ai.skyscout.places;

/**
 * Compares words with one that may be misspelled: how many letters were left out, put in,
 * mistaken, or swapped with their neighbour (Damerau–Levenshtein distance in its optimal
 * string alignment form).
 *
 * @param word what was typed
 * @param slips how many are forgiven
 * @param unfinished whether more letters may follow
 */
record Misspelling(String word, int slips, boolean unfinished) {

	/** Short words have too many neighbours for guessing; long ones give room for two. */
	static int slipsOf(String word) {
		return (word.length() >= 8) ? 2 : (word.length() >= 4) ? 1 : 0;
	}

	/** The same word, but no more letters may follow. */
	Misspelling finished() {
		return this.unfinished ? new Misspelling(this.word, this.slips, false) : this;
	}

	/**
	 * The distance to a term, or −1 if it is not similar.
	 */
	int distanceTo(Terms terms, int term) {
		int length = terms.length(term);
		if (length < this.word.length() - this.slips
				|| (!this.unfinished && length > this.word.length() + this.slips)) {
			return -1;
		}
		int depth = Math.min(length, this.word.length() + this.slips);
		int[][] rows = new int[depth + 1][this.word.length() + 1];
		char[] path = new char[depth];
		firstRow(rows[0]);
		int best = Integer.MAX_VALUE;
		for (int i = 1; i <= depth; i++) {
			path[i - 1] = terms.letter(term, i - 1);
			int least = nextRow(rows, path, i);
			if (this.unfinished) {
				best = Math.min(best, rows[i][this.word.length()]);
			}
			if (least > this.slips) {
				break;
			}
			if (i == length) {
				best = Math.min(best, rows[i][this.word.length()]);
			}
		}
		return (best <= this.slips) ? best : -1;
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

	boolean isWord(int[] row) {
		return row[row.length - 1] <= this.slips;
	}

	boolean isBeginning(int[] row) {
		return this.unfinished && isWord(row);
	}

}
