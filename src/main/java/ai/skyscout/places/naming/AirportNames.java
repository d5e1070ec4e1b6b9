package ai.skyscout.places.naming;

import java.util.List;
import java.util.Set;

/**
 * Shortens the names of airports to what sets them apart: {@code London Gatwick Airport}
 * is London Gatwick.
 */
public final class AirportNames {

	private static final List<String> TAILS = List.of(" international airport", " intl airport", " regional airport",
			" municipal airport", " domestic airport", " airport", " airfield", " aerodrome", " international",
			" regional", " municipal");

	private static final Set<String> GENERIC = Set.of("airport", "airports", "international", "intl", "aeropuerto",
			"aeropuertos", "internacional", "flughafen", "aeroport", "aeroporto");

	private AirportNames() {
	}

	public static String brief(String name) {
		int note = name.indexOf(" (");
		String brief = (note > 0) ? name.substring(0, note) : name;
		for (String tail : TAILS) {
			int length = brief.length() - tail.length();
			if (length > 0 && brief.regionMatches(true, length, tail, 0, tail.length())) {
				brief = brief.substring(0, length);
			}
		}
		return brief.strip();
	}

	/**
	 * The name that tells an airport from its city and the others there: short, with the
	 * city in front unless it is in it already.
	 */
	public static String withCity(String airport, String cityName) {
		String brief = brief(airport);
		String folded = " " + Folding.fold(brief) + " ";
		String city = " " + Folding.fold(cityName) + " ";
		if (folded.equals(city)) {
			return airport;
		}
		return folded.contains(city) ? brief : cityName + " " + brief;
	}

	/** Whether a folded word says that it is an airport, not which. */
	public static boolean isGeneric(String word) {
		return GENERIC.contains(word);
	}

}
