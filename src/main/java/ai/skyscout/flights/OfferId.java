package ai.skyscout.flights;

import java.util.regex.Pattern;

/**
 * Names an offer so that its supplier finds it again, by itself, in an address:
 * {@code demo-…}.
 *
 * @param supplier whose offer it is
 * @param reference the supplier's own name for it: letters, digits, {@code . _ ~ -}, at
 * most 400 characters
 */
public record OfferId(SupplierId supplier, String reference) {

	private static final Pattern REFERENCE = Pattern.compile("[A-Za-z0-9._~-]{1,400}");

	/**
	 * Refuses what cannot stand in an address.
	 * @throws IllegalArgumentException if the reference is written otherwise
	 */
	public OfferId {
		if (!REFERENCE.matcher(reference).matches()) {
			throw new IllegalArgumentException("Not an offer reference: '" + reference + "'");
		}
	}

	/**
	 * Reads what {@link #toString()} writes.
	 * @throws IllegalArgumentException if it is written otherwise
	 */
	public static OfferId parse(String text) {
		int dash = text.indexOf('-');
		if (dash < 0) {
			throw new IllegalArgumentException("Not an offer id: '" + text + "'");
		}
		return new OfferId(new SupplierId(text.substring(0, dash)), text.substring(dash + 1));
	}

	@Override
	public String toString() {
		return this.supplier + "-" + this.reference;
	}

}
