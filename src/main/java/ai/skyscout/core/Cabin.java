package ai.skyscout.core;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * The four cabins of an aircraft, from the least to the most comfortable.
 */
public enum Cabin {

	ECONOMY, PREMIUM_ECONOMY, BUSINESS, FIRST;

	/**
	 * How the cabin is written in an address: {@code economy}, {@code premium-economy}, …
	 */
	public String slug() {
		return name().toLowerCase(Locale.ROOT).replace('_', '-');
	}

	/**
	 * The cabin that an address names.
	 */
	public static Optional<Cabin> findBySlug(String slug) {
		return Arrays.stream(values()).filter((cabin) -> cabin.slug().equals(slug)).findFirst();
	}

}
