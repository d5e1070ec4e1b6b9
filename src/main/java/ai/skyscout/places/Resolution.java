package ai.skyscout.places;

import java.util.List;

/**
 * What somebody's words for a place turned out to mean.
 */
public sealed interface Resolution {

	/** The words mean this place. */
	record Found(Place place) implements Resolution {
	}

	/**
	 * The words fit several places equally well; ask which one is meant.
	 *
	 * @param choices at least two, the likeliest first
	 */
	record Ambiguous(String words, List<Suggestion> choices) implements Resolution {

		public Ambiguous {
			choices = List.copyOf(choices);
		}

	}

	/**
	 * No place is called that.
	 *
	 * @param near places with similar names, the likeliest first; may be empty
	 */
	record Unknown(String words, List<Suggestion> near) implements Resolution {

		public Unknown {
			near = List.copyOf(near);
		}

	}

}
