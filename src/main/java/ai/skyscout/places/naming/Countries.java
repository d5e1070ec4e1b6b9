package ai.skyscout.places.naming;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The names of countries, from the JDK's copy of the Unicode locale data.
 */
public final class Countries {

	private static final List<Locale> LANGUAGES = List.of(Locale.ENGLISH, Locale.of("es"));

	/** What people type and no locale data says. */
	private static final Map<String, List<String>> COLLOQUIAL = Map.of("GB", List.of("uk", "great britain"), "US",
			List.of("usa", "america"), "AE", List.of("uae", "emirates"), "CZ", List.of("czech republic"), "NL",
			List.of("holland", "holanda"), "TR", List.of("turkey"), "CI", List.of("ivory coast"));

	private Countries() {
	}

	/** The name of a country in a language. */
	public static String name(String country, Locale locale) {
		return Locale.of("", country).getDisplayCountry(locale);
	}

	/** Every name a country is found by, folded. */
	public static List<String> names(String country) {
		List<String> names = new ArrayList<>(4);
		Locale region = Locale.of("", country);
		for (Locale language : LANGUAGES) {
			String name = Folding.fold(region.getDisplayCountry(language));
			if (!name.isEmpty() && !names.contains(name)) {
				names.add(name);
			}
		}
		names.addAll(COLLOQUIAL.getOrDefault(country, List.of()));
		return names;
	}

}
