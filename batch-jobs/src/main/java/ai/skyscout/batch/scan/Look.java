package ai.skyscout.batch.scan;

import java.util.ArrayList;
import java.util.List;

import ai.skyscout.flights.SupplierId;
import ai.skyscout.prices.Observation;

/**
 * What came of looking at a trip: all that its suppliers said.
 */
final class Look {

	private final PlannedTrip trip;

	private final List<Observation> seen = new ArrayList<>();

	private final Tally tally = new Tally();

	private boolean answered;

	private boolean unanswered;

	private boolean refused;

	Look(PlannedTrip trip) {
		this.trip = trip;
	}

	void add(Asked asked) {
		switch (asked) {
			case Asked.Answered(List<Observation> observations) -> {
				this.answered = true;
				this.seen.addAll(observations);
			}
			case Asked.Unanswered() -> this.unanswered = true;
			case Asked.Refused(Refusal reason) -> this.refused = true;
		}
	}

	/** Counts a call of a supplier, or one that was not made. */
	void count(SupplierId supplier, String outcome) {
		this.tally.add(supplier.value(), outcome, 1);
	}

	PlannedTrip trip() {
		return this.trip;
	}

	List<Observation> seen() {
		return this.seen;
	}

	Tally tally() {
		return this.tally;
	}

	Outcome outcome() {
		if (this.answered) {
			return Outcome.DONE;
		}
		return (this.refused && !this.unanswered) ? Outcome.LEFT : Outcome.SKIPPED;
	}

	/** What becomes of the trip. */
	enum Outcome {

		/** Somebody has answered. */
		DONE,

		/** Nobody has answered, or nobody sells such trips. */
		SKIPPED,

		/** Nobody could be asked: it waits for another time. */
		LEFT

	}

}
