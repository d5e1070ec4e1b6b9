package ai.skyscout.flights.supplier.demo.timetable;

import java.util.Map;
import java.util.Set;

/**
 * Which countries count as one where traffic rights and passport control are concerned.
 */
final class Territories {

	private static final Map<String, String> STATES = Map.ofEntries(Map.entry("PR", "US"), Map.entry("VI", "US"),
			Map.entry("GU", "US"), Map.entry("MP", "US"), Map.entry("AS", "US"), Map.entry("GP", "FR"),
			Map.entry("MQ", "FR"), Map.entry("GF", "FR"), Map.entry("RE", "FR"), Map.entry("YT", "FR"),
			Map.entry("PM", "FR"), Map.entry("BL", "FR"), Map.entry("MF", "FR"), Map.entry("PF", "FR"),
			Map.entry("NC", "FR"), Map.entry("WF", "FR"), Map.entry("GG", "GB"), Map.entry("JE", "GB"),
			Map.entry("IM", "GB"), Map.entry("GI", "GB"), Map.entry("FK", "GB"), Map.entry("SH", "GB"),
			Map.entry("FO", "DK"), Map.entry("GL", "DK"), Map.entry("AX", "FI"), Map.entry("SJ", "NO"),
			Map.entry("CW", "NL"), Map.entry("AW", "NL"), Map.entry("SX", "NL"), Map.entry("BQ", "NL"),
			Map.entry("CX", "AU"), Map.entry("CC", "AU"), Map.entry("NF", "AU"), Map.entry("CK", "NZ"),
			Map.entry("NU", "NZ"));

	/** The European Common Aviation Area and the states bound to it by treaty. */
	private static final Set<String> OPEN_SKY = Set.of("AT", "BE", "BG", "HR", "CY", "CZ", "DK", "EE", "FI", "FR", "DE",
			"GR", "HU", "IE", "IT", "LV", "LT", "LU", "MT", "NL", "PL", "PT", "RO", "SK", "SI", "ES", "SE", "IS", "NO",
			"CH", "GB", "LI", "AL", "BA", "ME", "MK", "RS", "XK");

	private static final Set<String> SCHENGEN = Set.of("AT", "BE", "BG", "HR", "CZ", "DK", "EE", "FI", "FR", "DE", "GR",
			"HU", "IT", "LV", "LT", "LU", "MT", "NL", "PL", "PT", "RO", "SK", "SI", "ES", "SE", "IS", "NO", "CH", "LI");

	/** Skies that Russia and Belarus on one side and these on the other keep closed. */
	private static final Set<String> CLOSED_TO_RUSSIA = Set.of("AT", "BE", "BG", "HR", "CY", "CZ", "DK", "EE", "FI",
			"FR", "DE", "GR", "HU", "IS", "IE", "IT", "LV", "LT", "LU", "MT", "MD", "ME", "NL", "NO", "PL", "PT", "RO",
			"SK", "SI", "ES", "SE", "CH", "GB", "UA", "US", "CA");

	/** These, too, but not to Belarus. */
	private static final Set<String> CLOSED_TO_RUSSIA_ONLY = Set.of("JP", "KR", "TW");

	private Territories() {
	}

	static String stateOf(String country) {
		return STATES.getOrDefault(country, country);
	}

	static boolean isOpenSky(String country) {
		return OPEN_SKY.contains(stateOf(country));
	}

	/** Whether one passes no border between them. */
	static boolean withoutBorder(String one, String other) {
		return stateOf(one).equals(stateOf(other)) || (SCHENGEN.contains(one) && SCHENGEN.contains(other));
	}

	/**
	 * Whether nobody flies between two countries, as {@code closed-skies.csv} of the
	 * reference data's tool lists them.
	 */
	static boolean isSkyClosed(String one, String other) {
		return isClosedFrom(stateOf(one), stateOf(other)) || isClosedFrom(stateOf(other), stateOf(one));
	}

	private static boolean isClosedFrom(String state, String other) {
		return switch (state) {
			case "RU" -> CLOSED_TO_RUSSIA.contains(other) || CLOSED_TO_RUSSIA_ONLY.contains(other);
			case "BY" -> CLOSED_TO_RUSSIA.contains(other);
			default -> false;
		};
	}

}
