package ai.skyscout.prices.popular;

import ai.skyscout.places.Airport;

/**
 * Two airports with nonstop flights between them, in either direction.
 *
 * @param one the one that the busier direction, or else the alphabet, names first
 * @param other the other one
 */
record AirportPair(Airport one, Airport other) {

	private static final double LEAST_KILOMETRES = 150;

	/** The great-circle distance, at least what nobody would rather drive. */
	double kilometres() {
		return Math.max(LEAST_KILOMETRES, this.one.coordinates().distanceTo(this.other.coordinates()).kilometres());
	}

	boolean isDomestic() {
		return this.one.country().equals(this.other.country());
	}

	/** The same for both directions. */
	String key() {
		String code = this.one.code().value();
		String otherCode = this.other.code().value();
		return (code.compareTo(otherCode) < 0) ? code + otherCode : otherCode + code;
	}

}
