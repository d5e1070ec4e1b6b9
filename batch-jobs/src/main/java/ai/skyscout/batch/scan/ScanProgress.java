package ai.skyscout.batch.scan;

import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * How far a scan is, over all its workers.
 *
 * @param scan the job instance
 * @param planned trips to look at
 * @param done trips that a supplier has answered
 * @param skipped trips that no supplier has answered
 * @param counts what became of calls, and how many prices were seen
 */
record ScanProgress(long scan, int planned, int done, int skipped, List<Count> counts) {

	/** The count of the prices that were new. */
	static final String PRICES = "prices";

	ScanProgress {
		counts = List.copyOf(counts);
	}

	/** Trips that nobody has looked at, or not yet. */
	int open() {
		return this.planned - this.done - this.skipped;
	}

	/** Prices that were new. */
	long prices() {
		return this.counts.stream()
			.filter((count) -> count.supplier().isEmpty() && count.outcome().equals(PRICES))
			.mapToLong(Count::number)
			.sum();
	}

	/** What became of the calls, in words, such as {@code demo 120 answered, 3 failed}. */
	String calls() {
		return this.counts.stream()
			.filter((count) -> !count.supplier().isEmpty())
			.collect(Collectors.groupingBy(Count::supplier, TreeMap::new,
					Collectors.mapping((count) -> count.number() + " " + count.outcome(), Collectors.joining(", "))))
			.entrySet()
			.stream()
			.map((supplier) -> supplier.getKey() + " " + supplier.getValue())
			.collect(Collectors.joining("; "));
	}

	/**
	 * A number of something.
	 *
	 * @param supplier empty if it is about the scan as a whole
	 */
	record Count(String supplier, String outcome, long number) {
	}

}
