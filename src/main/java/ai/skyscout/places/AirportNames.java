package ai.skyscout.places;

import java.util.Set;
import java.util.regex.Pattern;

/**
 * Shortens the names of airports to what sets them apart: {@code London Gatwick Airport}
 * is London Gatwick.
 */
final class AirportNames {

	private static final Pattern TAIL = Pattern.compile(
			"(?i)[\\s,–-]+(?:international|intl\\.?|regional|municipal|domestic)*\\s*(?:airport|airfield|aerodrome)"
					+ "(?:\\s*\\(.*\\))?$");

	private static final Pattern KIND = Pattern.compile("(?i)\\s+(?:international|intl\\.?|regional|municipal)$");

	private static final Set<String> GENERIC = Set.of("airport", "airports", "international", "intl", "aeropuerto",
			"aeropuertos", "internacional", "flughafen", "aeroport", "aeroporto");

	private AirportNames() {
	}

	static String brief(String name) {
		String brief = KIND.matcher(TAIL.matcher(name).replaceFirst("")).replaceFirst("").strip();
		return brief.isEmpty() ? name : brief;
	}

	/**
	 * The short name with the city in front, unless it is in it already.
	 */
	static String withCity(Airport airport) {
		String brief = brief(airport.name());
		String folded = " " + Folding.fold(brief) + " ";
		return folded.contains(" " + Folding.fold(airport.cityName()) + " ") ? brief : airport.cityName() + " " + brief;
	}

	/** Whether a folded word says that it is an airport, not which. */
	static boolean isGeneric(String word) {
		return GENERIC.contains(word);
	}

}
