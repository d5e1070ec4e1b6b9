package ai.skyscout.flights;

/**
 * Names a source of offers in addresses, caches, metrics and logs.
 *
 * @param value lower-case letters and digits, 1 to 20, starting with a letter
 */
public record SupplierId(String value) implements Comparable<SupplierId> {

	/**
	 * Refuses what cannot stand in an address.
	 * @throws IllegalArgumentException if the value is written otherwise
	 */
	public SupplierId {
		if (!value.matches("[a-z][a-z0-9]{0,19}")) {
			throw new IllegalArgumentException("Not a supplier id: '" + value + "'");
		}
	}

	@Override
	public int compareTo(SupplierId other) {
		return this.value.compareTo(other.value);
	}

	@Override
	public String toString() {
		return this.value;
	}

}
