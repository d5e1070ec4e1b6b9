package ai.skyscout.flights.web;

import java.time.LocalDate;

/**
 * Addresses of searches that find something, some weeks ahead of today.
 */
public final class Searches {

	/** One for the whole run, which may last beyond midnight. */
	private static final LocalDate TODAY = LocalDate.now();

	private static final int DAYS_AHEAD = 60;

	private static final int DAYS_AWAY = 7;

	private Searches() {
	}

	static LocalDate departure() {
		return TODAY.plusDays(DAYS_AHEAD);
	}

	static LocalDate comeBack() {
		return departure().plusDays(DAYS_AWAY);
	}

	/** The query string of a return trip as the site itself writes it. */
	static String returnTrip(String from, String to) {
		return "from=%s&to=%s&depart=%s&return=%s&adults=1".formatted(from, to, departure(), comeBack());
	}

	/** The query string of a trip in one direction. */
	public static String oneWay(String from, String to) {
		return "from=%s&to=%s&depart=%s&adults=1".formatted(from, to, departure());
	}

}
