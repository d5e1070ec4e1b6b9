package ai.skyscout.batch.scan;

import java.util.Map;
import java.util.TreeMap;

/**
 * Counts what becomes of trips and calls. For one thread at a time.
 */
final class Tally {

	private final Map<Key, Long> numbers = new TreeMap<>();

	void add(String supplier, String outcome, long number) {
		this.numbers.merge(new Key(supplier, outcome), number, Long::sum);
	}

	void add(Tally other) {
		other.numbers.forEach((key, number) -> this.numbers.merge(key, number, Long::sum));
	}

	/** A copy with something more. */
	Tally with(String supplier, String outcome, long number) {
		Tally copy = new Tally();
		copy.add(this);
		copy.add(supplier, outcome, number);
		return copy;
	}

	/** What was counted, in the order of the keys. */
	Map<Key, Long> numbers() {
		return new TreeMap<>(this.numbers);
	}

	/**
	 * What is counted.
	 *
	 * @param supplier empty for what is about the scan as a whole
	 * @param outcome such as {@code answered}
	 */
	record Key(String supplier, String outcome) implements Comparable<Key> {

		@Override
		public int compareTo(Key other) {
			int bySupplier = this.supplier.compareTo(other.supplier);
			return (bySupplier != 0) ? bySupplier : this.outcome.compareTo(other.outcome);
		}

	}

}
