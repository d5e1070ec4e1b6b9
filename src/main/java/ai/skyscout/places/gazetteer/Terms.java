package ai.skyscout.places.gazetteer;

import java.util.Arrays;

/**
 * Every word that occurs in a name, sorted, so that the words of one beginning stand side
 * by side and a term is a small number. One array holds all letters: a few megabytes
 * where as many strings would take tens.
 */
public final class Terms {

	private final char[] letters;

	private final int[] starts;

	/** Takes the words sorted and without doubles. */
	Terms(String[] sorted) {
		this.starts = new int[sorted.length + 1];
		int length = 0;
		for (int i = 0; i < sorted.length; i++) {
			this.starts[i] = length;
			length += sorted[i].length();
		}
		this.starts[sorted.length] = length;
		this.letters = new char[length];
		for (int i = 0; i < sorted.length; i++) {
			sorted[i].getChars(0, sorted[i].length(), this.letters, this.starts[i]);
		}
	}

	int size() {
		return this.starts.length - 1;
	}

	public int length(int term) {
		return this.starts[term + 1] - this.starts[term];
	}

	char letter(int term, int index) {
		return this.letters[this.starts[term] + index];
	}

	/** The words that begin with a text. */
	public Range startingWith(String prefix) {
		int low = boundary(prefix, 0, false);
		return new Range(low, boundary(prefix, low, true));
	}

	/** The number of a word, or −1 if no name has it. */
	public int find(String word) {
		int at = boundary(word, 0, false);
		return (at < size() && length(at) == word.length() && startsWith(at, word)) ? at : -1;
	}

	boolean startsWith(int term, String prefix) {
		int start = this.starts[term];
		if (length(term) < prefix.length()) {
			return false;
		}
		for (int i = 0; i < prefix.length(); i++) {
			if (this.letters[start + i] != prefix.charAt(i)) {
				return false;
			}
		}
		return true;
	}

	/** The first term that is not below the text, or not below all that begin with it. */
	private int boundary(String text, int from, boolean after) {
		int low = from;
		int high = size();
		while (low < high) {
			int middle = (low + high) >>> 1;
			int order = compareBeginning(middle, text);
			if (order < 0 || (after && order == 0)) {
				low = middle + 1;
			}
			else {
				high = middle;
			}
		}
		return low;
	}

	private int compareBeginning(int term, String text) {
		int start = this.starts[term];
		int common = Math.min(length(term), text.length());
		for (int i = 0; i < common; i++) {
			int order = this.letters[start + i] - text.charAt(i);
			if (order != 0) {
				return order;
			}
		}
		return (common == text.length()) ? 0 : -1;
	}

	@Override
	public String toString() {
		return size() + " terms of " + this.letters.length + " letters";
	}

	/** Walks all words that are at most some slips of the finger away. */
	public void similarTo(Misspelling misspelling, Visitor visitor) {
		new Walk(misspelling, visitor).descend(0, size(), 0);
	}

	/**
	 * Terms that stand side by side.
	 *
	 * @param from the first
	 * @param to behind the last
	 */
	public record Range(int from, int to) {

		public boolean isEmpty() {
			return this.from >= this.to;
		}

		public boolean contains(int term) {
			return term >= this.from && term < this.to;
		}

	}

	/** Is told which terms are similar. */
	public interface Visitor {

		void visit(int fromTerm, int toTerm);

	}

	/**
	 * Goes through the sorted words as through a trie: words that share a beginning share
	 * the rows of the distance table, and a beginning that is too far off ends its whole
	 * branch.
	 */
	private final class Walk {

		private final Misspelling misspelling;

		private final Visitor visitor;

		private final int[][] rows;

		private final char[] path;

		private int slips;

		Walk(Misspelling misspelling, Visitor visitor) {
			this.misspelling = misspelling;
			this.visitor = visitor;
			this.rows = misspelling.newRows();
			this.path = new char[this.rows.length];
			misspelling.firstRow(this.rows[0]);
		}

		/** Terms from to to share their first letters; the rows for these are filled. */
		void descend(int from, int to, int depth) {
			int start = from;
			while (start < to && length(start) == depth) {
				if (depth > 0 && this.misspelling.isWord(this.rows[depth], this.slips)) {
					this.visitor.visit(start, start + 1);
				}
				start++;
			}
			if (depth + 1 >= this.rows.length) {
				return;
			}
			while (start < to) {
				char c = letter(start, depth);
				int end = endOf(c, start, to, depth);
				this.path[depth] = c;
				if (depth == 0) {
					this.slips = this.misspelling.slipsAfter(c);
				}
				int[] row = this.rows[depth + 1];
				int least = this.misspelling.nextRow(this.rows, this.path, depth + 1);
				if (this.misspelling.isBeginning(row, this.slips)) {
					this.visitor.visit(start, end);
				}
				else if (least <= this.slips) {
					descend(start, end, depth + 1);
				}
				start = end;
			}
		}

		private int endOf(char c, int start, int to, int depth) {
			int step = 1;
			int low = start;
			while (low + step < to && letter(low + step, depth) == c) {
				low += step;
				step <<= 1;
			}
			int high = Math.min(low + step, to);
			while (high - low > 1) {
				int middle = (low + high) >>> 1;
				if (letter(middle, depth) == c) {
					low = middle;
				}
				else {
					high = middle;
				}
			}
			return low + 1;
		}

	}

	/** A copy of the letters of a term. */
	public String word(int term) {
		return new String(Arrays.copyOfRange(this.letters, this.starts[term], this.starts[term + 1]));
	}

}
