package ai.skyscout.flights.web;

import java.util.List;

/**
 * Something in a form or an address that cannot be understood, told beside its field.
 *
 * @param field the field's id in the form
 * @param code the key of the message
 * @param values what the message mentions
 * @param choices links to what may have been meant instead
 */
record Problem(String field, String code, List<Object> values, List<Choice> choices) {

	Problem {
		values = List.copyOf(values);
		choices = List.copyOf(choices);
	}

	static Problem of(String field, String code, Object... values) {
		return new Problem(field, code, List.of(values), List.of());
	}

	/** The id of the control to correct; several ages make one party. */
	public String control() {
		return this.field.equals("passengers") ? "adults" : this.field;
	}

	/** For the message source. */
	public Object[] arguments() {
		return this.values.toArray();
	}

	/**
	 * Something that may have been meant.
	 *
	 * @param label what it is
	 * @param context where that is
	 * @param href the same search with it
	 */
	record Choice(String label, String context, String href) {
	}

}
