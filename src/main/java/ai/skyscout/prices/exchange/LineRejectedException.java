package ai.skyscout.prices.exchange;

/**
 * A line is no observation.
 */
final class LineRejectedException extends Exception {

	private final RejectedBecause reason;

	LineRejectedException(RejectedBecause reason, String detail) {
		// Thousands of these may come from one file; nobody looks at their stacks.
		super(detail, null, false, false);
		this.reason = reason;
	}

	Rejection at(long line) {
		return new Rejection(line, this.reason, String.valueOf(getMessage()));
	}

}
