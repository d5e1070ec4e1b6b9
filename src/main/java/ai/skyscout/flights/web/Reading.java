package ai.skyscout.flights.web;

import java.util.List;

/**
 * What became of a form that was read.
 */
sealed interface Reading {

	/**
	 * It makes sense.
	 *
	 * @param search the search
	 * @param canonical whether the address was written as this site writes it; otherwise
	 * a redirect leads there
	 */
	record Understood(Search search, boolean canonical) implements Reading {
	}

	/**
	 * Something is wrong with it.
	 *
	 * @param problems at least one
	 */
	record Misunderstood(List<Problem> problems) implements Reading {

		public Misunderstood {
			problems = List.copyOf(problems);
		}

	}

}
