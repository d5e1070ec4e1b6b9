package ai.skyscout.prices;

import java.util.Arrays;

/**
 * Whether a fare brings the traveller back. Fares of the two kinds are never compared.
 */
public enum TripKind {

	ONE_WAY("O"), RETURN("R");

	private final String letter;

	TripKind(String letter) {
		this.letter = letter;
	}

	/** How stores write it. */
	public String letter() {
		return this.letter;
	}

	/**
	 * The kind of a letter.
	 * @throws IllegalArgumentException if there is none
	 */
	public static TripKind ofLetter(String letter) {
		return Arrays.stream(values())
			.filter((kind) -> kind.letter.equals(letter))
			.findFirst()
			.orElseThrow(() -> new IllegalArgumentException("Not a kind of trip: '" + letter + "'"));
	}

}
