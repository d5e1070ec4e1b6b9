package ai.skyscout.prices.store;

import ai.skyscout.core.Cabin;
import ai.skyscout.prices.TripKind;

/**
 * How values are written in columns of one character.
 */
final class Columns {

	private Columns() {
	}

	static String cabin(Cabin cabin) {
		return switch (cabin) {
			case ECONOMY -> "Y";
			case PREMIUM_ECONOMY -> "W";
			case BUSINESS -> "C";
			case FIRST -> "F";
		};
	}

	static Cabin cabin(String column) {
		return switch (column) {
			case "Y" -> Cabin.ECONOMY;
			case "W" -> Cabin.PREMIUM_ECONOMY;
			case "C" -> Cabin.BUSINESS;
			case "F" -> Cabin.FIRST;
			default -> throw new IllegalStateException("Not a cabin: '" + column + "'");
		};
	}

	static String kind(TripKind kind) {
		return switch (kind) {
			case ONE_WAY -> "O";
			case RETURN -> "R";
		};
	}

}
