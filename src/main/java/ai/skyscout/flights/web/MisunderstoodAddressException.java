package ai.skyscout.flights.web;

import java.util.List;

/**
 * An address asks for a part of the results of something that is no search.
 */
final class MisunderstoodAddressException extends RuntimeException {

	MisunderstoodAddressException(List<Problem> problems) {
		super("No search: " + problems.stream().map(Problem::code).toList());
	}

}
