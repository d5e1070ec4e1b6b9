package ai.skyscout.reference;

import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Chooses, among a city's unlabelled names in all languages, those that travellers type.
 * The source does not say which language a name is of, so it is told by its script and
 * its letters.
 */
final class AlternateNames {

	private static final Pattern CODE = Pattern.compile("[A-Z]{2,4}");

	private static final Pattern NOISE = Pattern.compile(
			"(?i).*(\\bng \\b|lungsod|gorad|horad|dakbayan|siudad|\\bcomuna\\b|\\bosh\\b| ош$|\\d|[;:()=*]| - ).*");

	/** Letters that Latin names have in the languages the product cares for. */
	private static final String FAMILIAR = "áàâäãąåçćčďéèêëęěğíìîïıłñńňóòôöõøőœæřśšşßťúùûüůýźżž'’- .";

	/** Letters of Cyrillic names that Russian does not have. */
	private static final Pattern NOT_RUSSIAN = Pattern.compile(".*[^а-яА-ЯёЁ\\- ].*");

	/** Letters of Arabic script that Arabic does not have. */
	private static final Pattern NOT_ARABIC = Pattern.compile(".*[پچژگکیےہھۀەۆێڕڵڤټډړ‌].*");

	private final Map<String, List<String>> exonyms = new HashMap<>();

	AlternateNames(Inputs inputs) {
		inputs.rows("exonyms.csv")
			.forEach((row) -> this.exonyms.put(row.get("city_id"), List.of(row.get("names").split("\\|"))));
	}

	/** How many names of each kind a city may keep. */
	enum Share {

		SMALL(3, 3), MIDDLE(6, 6), LARGE(10, 28);

		private final int latin;

		private final int other;

		Share(int latin, int other) {
			this.latin = latin;
			this.other = other;
		}

	}

	/**
	 * The names worth finding the city by, other than its own name; no two that differ in
	 * case, accents or punctuation alone.
	 */
	List<String> choose(City city, Share share) {
		Set<String> seen = new HashSet<>(Set.of(Names.fold(city.name())));
		List<String> chosen = new ArrayList<>();
		List<String> known = this.exonyms.getOrDefault(city.id(), List.of());
		known.stream().filter((name) -> seen.add(Names.fold(name))).forEach(chosen::add);
		chosen.addAll(latin(city, seen, known.isEmpty() ? share.latin : share.latin / 2));
		chosen.addAll(otherScripts(city, seen, share));
		return chosen;
	}

	private static List<String> latin(City city, Set<String> seen, int most) {
		Map<String, String> byFold = new LinkedHashMap<>();
		List<String> names = city.alternates();
		for (int i = 0; i < names.size(); i++) {
			String name = names.get(i);
			// The source's own name and its plain spelling, first in the list, always
			// count.
			boolean own = i < 2;
			if (script(name) == UnicodeScript.LATIN && (own || isLikely(name))) {
				// Of spellings that fold alike, the one with accents: it shows better.
				byFold.merge(Names.fold(name), name, (one, two) -> accents(two) > accents(one) ? two : one);
			}
		}
		byFold.keySet().removeAll(seen);
		List<String> kept = byFold.values()
			.stream()
			.sorted(Comparator.comparingInt((String name) -> strangeness(name, city)))
			.limit(most)
			.toList();
		kept.forEach((name) -> seen.add(Names.fold(name)));
		return kept;
	}

	private static boolean isLikely(String name) {
		return Character.isUpperCase(name.codePointAt(0)) && !CODE.matcher(name).matches()
				&& !NOISE.matcher(name).matches() && name.length() <= 40;
	}

	/**
	 * 0 for letters of the familiar languages, more for each letter of others; very long
	 * names are official ones that nobody types.
	 */
	private static int strangeness(String name, City city) {
		int strange = 0;
		for (char letter : name.toLowerCase(Locale.ROOT).toCharArray()) {
			if ((letter < 'a' || letter > 'z') && FAMILIAR.indexOf(letter) < 0) {
				strange += 3;
			}
		}
		boolean accented = accents(name) > 0;
		int longer = Math.max(0, name.length() - city.name().length() - 8) / 4;
		return strange + longer + (accented ? 0 : 1);
	}

	private static int accents(String name) {
		return (int) name.chars().filter((letter) -> letter > 127 && letter != '’').count();
	}

	private static List<String> otherScripts(City city, Set<String> seen, Share share) {
		Map<Writing, List<String>> byWriting = new LinkedHashMap<>();
		for (Writing writing : Writing.values()) {
			byWriting.put(writing, new ArrayList<>());
		}
		for (String name : city.alternates()) {
			Writing writing = Writing.of(name);
			if (writing != null && !NOISE.matcher(name).matches()) {
				Objects.requireNonNull(byWriting.get(writing)).add(name);
			}
		}
		List<String> chosen = new ArrayList<>();
		int each = switch (share) {
			case SMALL -> 1;
			case MIDDLE -> 2;
			case LARGE -> 4;
		};
		byWriting.forEach((writing, names) -> names.stream()
			.sorted(Comparator.comparingInt(AlternateNames::foreignness).thenComparingInt(String::length))
			.filter((name) -> seen.add(Names.fold(name)))
			.limit(Math.min(each + writing.more(), share.other))
			.forEach(chosen::add));
		return chosen.subList(0, Math.min(chosen.size(), share.other));
	}

	private static int foreignness(String name) {
		return switch (script(name)) {
			case CYRILLIC -> NOT_RUSSIAN.matcher(name).matches() ? 1 : 0;
			case ARABIC -> NOT_ARABIC.matcher(name).matches() ? 1 : 0;
			default -> 0;
		};
	}

	private static UnicodeScript script(String name) {
		return name.codePoints()
			.mapToObj(UnicodeScript::of)
			.filter((script) -> script != UnicodeScript.COMMON && script != UnicodeScript.INHERITED)
			.findFirst()
			.orElse(UnicodeScript.COMMON);
	}

}
