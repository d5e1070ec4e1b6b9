package ai.skyscout.flights.web;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * The shapes of trip that the form offers.
 */
enum Trip {

	RETURN, ONEWAY, MULTI;

	public String slug() {
		return name().toLowerCase(Locale.ROOT);
	}

	static Optional<Trip> findBySlug(String slug) {
		return Arrays.stream(values()).filter((trip) -> trip.slug().equals(slug)).findFirst();
	}

}
