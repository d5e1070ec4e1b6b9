package ai.skyscout.flights;

import ai.skyscout.core.Money;

/**
 * Whether a booked trip may be changed, or given back, and for how much.
 */
public sealed interface Terms {

	/** Allowed for nothing. */
	record Free() implements Terms {
	}

	/** Allowed for a fee for the whole party. */
	record ForFee(Money fee) implements Terms {
	}

	/** Not allowed. */
	record NotAllowed() implements Terms {
	}

	/** The seller does not say. */
	record Unstated() implements Terms {
	}

}
