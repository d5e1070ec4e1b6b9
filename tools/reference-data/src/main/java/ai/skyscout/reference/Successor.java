package ai.skyscout.reference;

import java.util.List;
import java.util.Locale;

/**
 * Where the flights of a code went that the sources still use.
 *
 * @param from the old code
 * @param to the airport that serves these flights now
 * @param scope what moved
 */
record Successor(String from, String to, Scope scope) {

	/** What a successor takes over. */
	enum Scope {

		/** The same airport under a new code. */
		RENAMED,

		/** Every flight. */
		ALL,

		/** Flights to other countries. */
		INTERNATIONAL

	}

	static List<Successor> read(Inputs inputs) {
		return inputs.rows("successors.csv")
			.stream()
			.map((row) -> new Successor(row.get("from"), row.get("to"),
					Scope.valueOf(row.get("scope").toUpperCase(Locale.ROOT))))
			.toList();
	}

}
