package ai.skyscout.flights.search;

import java.util.Optional;

/**
 * Answers that all instances of SkyScout share, and the right to ask a supplier that only
 * one of them has at a time. Never throws and never blocks for long: when the store is
 * away it knows nothing and everybody may ask.
 */
interface SharedAnswers extends AutoCloseable {

	/** What any instance has learnt. */
	Optional<Answer> find(AnswerKey key);

	/** Tells the other instances. */
	void put(AnswerKey key, Answer answer);

	/** Tries to be the one instance that asks; empty if another one is at it. */
	Optional<Turn> takeTurn(AnswerKey key);

	/** Lets go of the store. */
	@Override
	void close();

	/** The right to ask. */
	interface Turn extends AutoCloseable {

		/** Keeps the right a while longer; to be called now and then while asking. */
		void keep();

		/** Gives the right back. */
		@Override
		void close();

	}

	/** One instance on its own. */
	SharedAnswers NONE = new SharedAnswers() {

		@Override
		public Optional<Answer> find(AnswerKey key) {
			return Optional.empty();
		}

		@Override
		public void put(AnswerKey key, Answer answer) {
			// Nobody else to tell.
		}

		@Override
		public Optional<Turn> takeTurn(AnswerKey key) {
			return Optional.of(FREE);
		}

		@Override
		public void close() {
			// Nothing is held.
		}

	};

	/** The right to ask where nobody needs to be kept from it. */
	Turn FREE = new Turn() {

		@Override
		public void keep() {
			// Cannot be lost.
		}

		@Override
		public void close() {
			// Nothing is held.
		}

	};

}
