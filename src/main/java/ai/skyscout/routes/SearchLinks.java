package ai.skyscout.routes;

import java.time.LocalDate;

import ai.skyscout.prices.TripDates;
import org.jspecify.annotations.Nullable;

/**
 * Where searches between two places are, from the root of the language.
 *
 * @param from the code or codes of the one
 * @param to the code or codes of the other
 */
record SearchLinks(String from, String to) {

	static SearchLinks between(RouteCity from, RouteCity to) {
		return new SearchLinks(from.address(), to.address());
	}

	/** The search for a trip of one adult. */
	public String search(TripDates dates) {
		return at("/search", dates.departure(), dates.comeBack());
	}

	/** The calendar around a day. */
	public String calendar(TripDates dates) {
		return at("/search/calendar", dates.departure(), dates.comeBack());
	}

	private String at(String path, LocalDate departure, @Nullable LocalDate comeBack) {
		return path + "?from=" + this.from + "&to=" + this.to + "&depart=" + departure
				+ ((comeBack != null) ? "&return=" + comeBack : "") + "&adults=1";
	}

}
