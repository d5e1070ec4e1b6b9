package ai.skyscout.core;

/**
 * An airport's IATA location code: three letters A to Z, such as {@code LHR}.
 *
 * @param value the code in upper case
 */
public record AirportCode(String value) implements Comparable<AirportCode> {

	/**
	 * Accepts exactly three capital letters.
	 * @throws IllegalArgumentException if the value is anything else
	 */
	public AirportCode {
		if (!isValid(value)) {
			throw new IllegalArgumentException("Not an IATA airport code: '" + value + "'");
		}
	}

	/**
	 * Whether a text is written as a code, not whether such an airport exists.
	 */
	public static boolean isValid(String value) {
		return value.length() == 3 && isLetter(value.charAt(0)) && isLetter(value.charAt(1))
				&& isLetter(value.charAt(2));
	}

	private static boolean isLetter(char c) {
		return c >= 'A' && c <= 'Z';
	}

	@Override
	public int compareTo(AirportCode other) {
		return this.value.compareTo(other.value);
	}

	@Override
	public String toString() {
		return this.value;
	}

}
