package ai.skyscout.batch.scan;

import org.springframework.batch.infrastructure.item.ExecutionContext;

/**
 * A part of a scan, the unit that a worker takes: neighbours in the plan, so that parts
 * taken in their order are taken in the order of their value.
 *
 * @param scan the job instance
 * @param number of the part, from 0
 * @param first rank of its first trip
 * @param last rank of its last trip
 */
record Part(long scan, int number, int first, int last) {

	static Part of(ExecutionContext context) {
		return new Part(context.getLong("scan"), context.getInt("part"), context.getInt("first"),
				context.getInt("last"));
	}

	ExecutionContext toContext() {
		ExecutionContext context = new ExecutionContext();
		context.putLong("scan", this.scan);
		context.putInt("part", this.number);
		context.putInt("first", this.first);
		context.putInt("last", this.last);
		return context;
	}

	/** Names of parts are in the order of the parts. */
	String name() {
		return "part%05d".formatted(this.number);
	}

}
