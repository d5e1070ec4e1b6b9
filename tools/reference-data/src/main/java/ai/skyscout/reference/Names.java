package ai.skyscout.reference;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Brings names to a form in which spellings of the same name are equal.
 */
final class Names {

	private static final Pattern MARKS = Pattern.compile("\\p{M}+");

	private static final Pattern APOSTROPHES = Pattern.compile("['’‘ʻʼ`´]");

	private static final Pattern SEPARATORS = Pattern.compile("[^\\p{L}\\p{N}]+");

	private Names() {
	}

	/**
	 * Lower case without accents, apostrophes and punctuation, words parted by single
	 * spaces.
	 */
	static String fold(String name) {
		String folded = MARKS.matcher(Normalizer.normalize(name, Normalizer.Form.NFD)).replaceAll("");
		folded = APOSTROPHES.matcher(folded.toLowerCase(Locale.ROOT)).replaceAll("");
		folded = folded.replace("ß", "ss")
			.replace("ø", "o")
			.replace("đ", "d")
			.replace("ð", "d")
			.replace("þ", "th")
			.replace("ł", "l")
			.replace("ı", "i")
			.replace("æ", "ae")
			.replace("œ", "oe")
			.replace("ə", "a");
		return SEPARATORS.matcher(folded).replaceAll(" ").strip();
	}

}
