package ai.skyscout.flights;

/**
 * An airline's IATA designator: two letters or digits, not both digits, such as
 * {@code BA} or {@code U2}.
 *
 * @param value the code in upper case
 */
public record CarrierCode(String value) implements Comparable<CarrierCode> {

	/**
	 * Accepts exactly two capitals or digits, at least one of them a letter.
	 * @throws IllegalArgumentException if the value is anything else
	 */
	public CarrierCode {
		if (!isValid(value)) {
			throw new IllegalArgumentException("Not an IATA airline code: '" + value + "'");
		}
	}

	/**
	 * Whether a text is written as a code, not whether such an airline exists.
	 */
	public static boolean isValid(String value) {
		return value.length() == 2 && (isLetter(value.charAt(0)) || isDigit(value.charAt(0)))
				&& (isLetter(value.charAt(1)) || isDigit(value.charAt(1)))
				&& !(isDigit(value.charAt(0)) && isDigit(value.charAt(1)));
	}

	private static boolean isLetter(char c) {
		return c >= 'A' && c <= 'Z';
	}

	private static boolean isDigit(char c) {
		return c >= '0' && c <= '9';
	}

	@Override
	public int compareTo(CarrierCode other) {
		return this.value.compareTo(other.value);
	}

	@Override
	public String toString() {
		return this.value;
	}

}
