package ai.skyscout.batch.scan;

import java.util.ArrayDeque;
import java.util.List;
import java.util.Objects;
import java.util.Queue;

import org.jspecify.annotations.Nullable;
import org.springframework.batch.infrastructure.item.ItemReader;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Reads the trips of a part that nobody has looked at, the most valuable first, a chunk at
 * a time. Ends early once nobody can be asked any more: the rest is left.
 */
final class OpenTrips implements ItemReader<PlannedTrip> {

	private final ScanPlan plan;

	private final Part part;

	private final int chunk;

	private final TransactionOperations transactions;

	private final Queue<PlannedTrip> waiting = new ArrayDeque<>();

	private int next;

	private volatile boolean over;

	OpenTrips(ScanPlan plan, Part part, int chunk, TransactionOperations transactions) {
		this.plan = plan;
		this.part = part;
		this.chunk = chunk;
		this.transactions = transactions;
		this.next = part.first();
	}

	/** Leaves the rest for another time. */
	void leaveTheRest() {
		this.over = true;
	}

	boolean isLeft() {
		return this.over;
	}

	@Override
	public @Nullable PlannedTrip read() {
		if (this.over) {
			return null;
		}
		if (this.waiting.isEmpty()) {
			List<PlannedTrip> more = Objects.requireNonNull(this.transactions
				.execute((transaction) -> this.plan.listOpen(this.part, this.next, this.chunk)));
			this.waiting.addAll(more);
			this.next = more.isEmpty() ? this.part.last() + 1 : more.getLast().rank() + 1;
		}
		return this.waiting.poll();
	}

}
