package ai.skyscout.places.naming;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

/**
 * Brings names and what people type into one form: lower case, without accents, words
 * parted by single spaces. {@code São Paulo} and {@code sao-paulo} become
 * {@code sao paulo}; scripts stay what they are.
 */
public final class Folding {

	/** What lies beyond this many characters is never read. */
	public static final int LONGEST = 80;

	/** More words than any place has; the rest is not looked at. */
	static final int MOST_WORDS = 8;

	private static final String GAP = " ";

	/**
	 * What each letter becomes, worked out when it is first met; two threads that meet it
	 * together write the same.
	 */
	private static final @Nullable String[] FOLDED = new String[Character.MAX_VALUE + 1];

	private Folding() {
	}

	public static String fold(String text) {
		int length = Math.min(text.length(), LONGEST);
		StringBuilder folded = new StringBuilder(length + 8);
		boolean gap = false;
		for (int i = 0; i < length; i++) {
			char c = text.charAt(i);
			String letters = FOLDED[c];
			if (letters == null) {
				letters = Character.isHighSurrogate(c) ? foldPair(text, i) : foldLetter(c);
			}
			if (letters.equals(GAP)) {
				gap = true;
			}
			else if (!letters.isEmpty()) {
				if (gap && !folded.isEmpty()) {
					folded.append(' ');
				}
				gap = false;
				folded.append(letters);
			}
		}
		return folded.toString();
	}

	/** The words of a text that was folded. */
	public static List<String> words(String folded) {
		if (folded.isEmpty()) {
			return List.of();
		}
		if (folded.indexOf(' ') < 0) {
			return List.of(folded);
		}
		List<String> words = new ArrayList<>(4);
		int start = 0;
		while (words.size() < MOST_WORDS) {
			int space = folded.indexOf(' ', start);
			if (space < 0) {
				words.add(folded.substring(start));
				break;
			}
			words.add(folded.substring(start, space));
			start = space + 1;
		}
		return words;
	}

	/**
	 * How somebody without these letters on the keyboard writes them in German and the
	 * Nordic languages, {@code Muenchen} and {@code Aarhus}.
	 */
	public static String spellOut(String name) {
		StringBuilder spelled = null;
		for (int i = 0; i < name.length(); i++) {
			String letters = switch (name.charAt(i)) {
				case 'ä', 'Ä', 'æ', 'Æ' -> "ae";
				case 'ö', 'Ö', 'ø', 'Ø' -> "oe";
				case 'ü', 'Ü' -> "ue";
				case 'å', 'Å' -> "aa";
				default -> "";
			};
			if (!letters.isEmpty()) {
				if (spelled == null) {
					spelled = new StringBuilder(name.length() + 4).append(name, 0, i);
				}
				spelled.append(letters);
			}
			else if (spelled != null) {
				spelled.append(name.charAt(i));
			}
		}
		return (spelled != null) ? spelled.toString() : name;
	}

	private static String foldLetter(char c) {
		String folded = Character.isLowSurrogate(c) ? "" : foldCodePoint(c);
		FOLDED[c] = folded;
		return folded;
	}

	/** Letters beyond the first 65,536 are too rare to be remembered. */
	private static String foldPair(String text, int index) {
		int c = text.codePointAt(index);
		return Character.isSupplementaryCodePoint(c) ? foldCodePoint(c) : "";
	}

	private static String foldCodePoint(int codePoint) {
		String normal = Normalizer.normalize(Character.toString(codePoint).toLowerCase(Locale.ROOT),
				Normalizer.Form.NFKD);
		StringBuilder folded = new StringBuilder(normal.length());
		boolean gap = false;
		for (int i = 0; i < normal.length();) {
			int c = normal.codePointAt(i);
			i += Character.charCount(c);
			if (Character.isLetterOrDigit(c)) {
				appendLetter(folded, c);
			}
			else if (!isInsideWords(c)) {
				gap = true;
			}
		}
		return (folded.isEmpty() && gap) ? GAP : folded.toString();
	}

	/** Accents that were parted from their letters, and apostrophes of all kinds. */
	private static boolean isInsideWords(int c) {
		return switch (Character.getType(c)) {
			case Character.NON_SPACING_MARK, Character.COMBINING_SPACING_MARK, Character.ENCLOSING_MARK,
					Character.FORMAT ->
				true;
			default -> c == '\'' || c == '’' || c == '‘' || c == '`' || c == '´' || c == 'ʼ' || c == 'ʻ';
		};
	}

	private static void appendLetter(StringBuilder folded, int c) {
		switch (c) {
			case 'ς' -> folded.append('σ');
			case 'ß' -> folded.append("ss");
			case 'æ' -> folded.append("ae");
			case 'œ' -> folded.append("oe");
			case 'þ' -> folded.append("th");
			case 'ø' -> folded.append('o');
			case 'ł' -> folded.append('l');
			case 'đ', 'ð' -> folded.append('d');
			case 'ħ' -> folded.append('h');
			case 'ı' -> folded.append('i');
			case 'ŋ' -> folded.append('n');
			case 'ŧ' -> folded.append('t');
			case 'ة' -> folded.append('ه');
			case 'ى', 'ی' -> folded.append('ي');
			case 'ک' -> folded.append('ك');
			case 'ـ', 'ʼ', 'ʻ' -> {
			}
			default -> folded.appendCodePoint(c);
		}
	}

}
