package ai.skyscout.batch.scan;

import java.util.List;

import ai.skyscout.prices.Observation;

/**
 * How it went to ask one supplier for one trip.
 */
sealed interface Asked {

	/** It has answered, perhaps that there is nothing. */
	record Answered(List<Observation> seen) implements Asked {

		public Answered {
			seen = List.copyOf(seen);
		}

	}

	/** It did not, even when asked again. */
	record Unanswered() implements Asked {
	}

	/** It was not asked. */
	record Refused(Refusal reason) implements Asked {
	}

}
