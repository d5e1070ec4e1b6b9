package ai.skyscout.flights.ranking;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * The orders that results can be read in.
 */
public enum Sort {

	/** Price against duration, stops, hours and layovers. */
	BEST,

	CHEAPEST,

	FASTEST,

	/** Least greenhouse gases first. */
	GREENEST;

	/** How it is written in an address. */
	public String slug() {
		return name().toLowerCase(Locale.ROOT);
	}

	/** The order that an address names. */
	public static Optional<Sort> findBySlug(String slug) {
		return Arrays.stream(values()).filter((sort) -> sort.slug().equals(slug)).findFirst();
	}

}
