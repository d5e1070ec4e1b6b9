package ai.skyscout.batch.scan;

import java.util.Locale;

/**
 * Why a supplier is not asked now.
 */
enum Refusal {

	/** Today's calls are used up. */
	BUDGET_USED_UP,

	/** It has asked for a pause that is longer than anybody waits. */
	RATE_LIMITED,

	/** It refuses to deal with us. */
	BLOCKED,

	/** It has failed so often in a row that it is left alone for a while. */
	FAILING;

	/** The name in counts and metrics, such as {@code not asked: budget used up}. */
	String outcome() {
		return "not asked: " + name().toLowerCase(Locale.ROOT).replace('_', ' ');
	}

}
