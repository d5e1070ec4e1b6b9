package ai.skyscout.flights.web;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * All that is wrong with a form, found by field.
 *
 * @param all in the order of the form
 */
record Problems(List<Problem> all) {

	static final Problems NONE = new Problems(List.of());

	Problems {
		all = List.copyOf(all);
	}

	public @Nullable Problem of(String field) {
		return this.all.stream().filter((problem) -> problem.field().equals(field)).findFirst().orElse(null);
	}

}
