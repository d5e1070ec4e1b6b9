package ai.skyscout.core;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * The four cabins of an aircraft, from the least to the most comfortable.
 */
public enum Cabin {

	ECONOMY("Y"), PREMIUM_ECONOMY("W"), BUSINESS("C"), FIRST("F");

	private final String letter;

	Cabin(String letter) {
		this.letter = letter;
	}

	/** The letter that airlines write for it. */
	public String letter() {
		return this.letter;
	}

	/**
	 * The cabin of a letter.
	 * @throws IllegalArgumentException if there is none
	 */
	public static Cabin ofLetter(String letter) {
		return Arrays.stream(values())
			.filter((cabin) -> cabin.letter.equals(letter))
			.findFirst()
			.orElseThrow(() -> new IllegalArgumentException("Not a cabin: '" + letter + "'"));
	}

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
