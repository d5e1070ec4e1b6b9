package ai.skyscout.routes;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;

/**
 * Writes names as parts of addresses: {@code São Tomé} is {@code sao-tome}.
 */
final class Slug {

	/** Longer than any name of a city. */
	private static final int LONGEST = 80;

	/** What separates the two ends of a route. */
	static final String TO = "-to-";

	/** Letters that are no other letter with a mark. */
	private static final Map<Character, String> LETTERS = Map.ofEntries(Map.entry('ł', "l"), Map.entry('ø', "o"),
			Map.entry('đ', "d"), Map.entry('ð', "d"), Map.entry('þ', "th"), Map.entry('ß', "ss"), Map.entry('æ', "ae"),
			Map.entry('œ', "oe"), Map.entry('ı', "i"), Map.entry('ħ', "h"), Map.entry('ŋ', "n"), Map.entry('ə', "e"),
			Map.entry('&', "and"));

	/** Marks within a word, which part nothing: Al-ʻUla, St. John's. */
	private static final String SILENT = "'’‘ʻʼ`´";

	private Slug() {
	}

	/**
	 * The name in the letters a to z and digits, words parted by hyphens; empty if it has
	 * none of them.
	 */
	static String of(String name) {
		String plain = Normalizer.normalize(name.substring(0, Math.min(name.length(), LONGEST)), Normalizer.Form.NFD);
		StringBuilder slug = new StringBuilder(plain.length());
		boolean gap = false;
		for (char c : plain.toLowerCase(Locale.ROOT).toCharArray()) {
			String letters = letters(c);
			if (letters.isEmpty()) {
				gap |= !isSilent(c);
				continue;
			}
			if (gap && !slug.isEmpty()) {
				slug.append('-');
			}
			slug.append(letters);
			gap = false;
		}
		return slug.toString();
	}

	private static String letters(char c) {
		if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9')) {
			return String.valueOf(c);
		}
		return LETTERS.getOrDefault(c, "");
	}

	private static boolean isSilent(char c) {
		return SILENT.indexOf(c) >= 0 || Character.getType(c) == Character.NON_SPACING_MARK;
	}

	/** Whether it can stand in every address of a city without being misread. */
	static boolean isUsable(String slug) {
		return !slug.isEmpty() && !("-" + slug + "-").contains(TO) && !slug.startsWith("from-");
	}

}
