package ai.skyscout.places.web;

import ai.skyscout.places.Suggestion;
import org.jspecify.annotations.Nullable;

/**
 * A row of the list.
 *
 * @param suggestion what it stands for
 * @param kilometres how far away that is; null where the reader's place is not known
 */
record Option(Suggestion suggestion, @Nullable Long kilometres) {

	static Option of(Suggestion suggestion) {
		return new Option(suggestion, null);
	}

}
