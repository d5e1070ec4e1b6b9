package ai.skyscout.reference;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * Writes degrees with five decimals, about a metre.
 */
final class Degrees {

	private Degrees() {
	}

	static String format(double degrees) {
		return BigDecimal.valueOf(degrees).setScale(5, RoundingMode.HALF_UP).toPlainString();
	}

}
