package ai.skyscout.core;

import java.util.Locale;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * Reads the header {@code Accept-Encoding} (RFC 9110, section 12.5.3).
 */
public final class AcceptEncoding {

	/** Above zero. */
	private static final Pattern WEIGHT = Pattern
		.compile("\\s*q\\s*=\\s*(?:1(?:\\.0{0,3})?|0\\.(?!0+\\s*$)\\d{1,3})\\s*");

	private AcceptEncoding() {
	}

	/**
	 * Whether gzip, or else anything, is named with a weight above zero. A weight that
	 * cannot be read is none.
	 * @param header the value of the header; null if it is not there
	 */
	public static boolean takesGzip(@Nullable String header) {
		if (header == null) {
			return false;
		}
		boolean any = false;
		for (String encoding : header.toLowerCase(Locale.ROOT).split(",")) {
			String[] parts = encoding.split(";", 2);
			String name = parts[0].strip();
			if (name.equals("gzip")) {
				return isWanted(parts);
			}
			any |= name.equals("*") && isWanted(parts);
		}
		return any;
	}

	private static boolean isWanted(String[] encoding) {
		return encoding.length == 1 || WEIGHT.matcher(encoding[1]).matches();
	}

}
