package ai.skyscout.batch.fares;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;

import ai.skyscout.prices.exchange.FareBatch;
import ai.skyscout.prices.exchange.RejectedBecause;
import org.springframework.batch.infrastructure.item.ExecutionContext;

/**
 * What became of the lines of a file, over all the times that an import was started.
 */
final class ImportCounts {

	private static final String LINES = "fares.lines";

	private static final String ADDED = "fares.added";

	private static final String REJECTED = "fares.rejected.";

	private long lines;

	private long added;

	private final Map<RejectedBecause, Long> rejected = new EnumMap<>(RejectedBecause.class);

	static ImportCounts of(ExecutionContext context) {
		ImportCounts counts = new ImportCounts();
		counts.lines = context.getLong(LINES, 0);
		counts.added = context.getLong(ADDED, 0);
		for (RejectedBecause reason : RejectedBecause.values()) {
			long count = context.getLong(REJECTED + reason, 0);
			if (count > 0) {
				counts.rejected.put(reason, count);
			}
		}
		return counts;
	}

	void add(FareBatch batch, int added) {
		this.lines += batch.lines();
		this.added += added;
		batch.rejections().forEach((rejection) -> this.rejected.merge(rejection.reason(), 1L, Long::sum));
	}

	void keep(ExecutionContext context) {
		context.putLong(LINES, this.lines);
		context.putLong(ADDED, this.added);
		this.rejected.forEach((reason, count) -> context.putLong(REJECTED + reason, count));
	}

	long lines() {
		return this.lines;
	}

	long rejected() {
		return this.rejected.values().stream().mapToLong(Long::longValue).sum();
	}

	/** Such as {@code 379,583 lines: 379,583 new, 0 known before, 0 rejected}. */
	@Override
	public String toString() {
		StringBuilder text = new StringBuilder("%,d lines: %,d new, %,d known before, %,d rejected".formatted(this.lines,
				this.added, this.lines - this.added - rejected(), rejected()));
		String separator = " (";
		for (Map.Entry<RejectedBecause, Long> each : this.rejected.entrySet()) {
			text.append(separator)
				.append(each.getKey().name().toLowerCase(Locale.ROOT))
				.append(" %,d".formatted(each.getValue()));
			separator = ", ";
		}
		return this.rejected.isEmpty() ? text.toString() : text.append(')').toString();
	}

}
