package ai.skyscout.reference;

import java.lang.Character.UnicodeScript;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * The ways of writing, besides Latin, in which city names are kept; most used first.
 */
enum Writing {

	HAN(0, UnicodeScript.HAN), CYRILLIC(1, UnicodeScript.CYRILLIC), ARABIC(0, UnicodeScript.ARABIC),
	KANA(-1, UnicodeScript.KATAKANA, UnicodeScript.HIRAGANA), HANGUL(-1, UnicodeScript.HANGUL),
	HEBREW(-1, UnicodeScript.HEBREW), GREEK(-1, UnicodeScript.GREEK), THAI(-1, UnicodeScript.THAI),
	DEVANAGARI(-1, UnicodeScript.DEVANAGARI), GEORGIAN(-1, UnicodeScript.GEORGIAN),
	ARMENIAN(-1, UnicodeScript.ARMENIAN), BENGALI(-1, UnicodeScript.BENGALI), TAMIL(-1, UnicodeScript.TAMIL);

	private final int more;

	private final Set<UnicodeScript> scripts;

	Writing(int more, UnicodeScript... scripts) {
		this.more = more;
		this.scripts = Set.of(scripts);
	}

	/** How many names more than usual are worth keeping. */
	int more() {
		return this.more;
	}

	/**
	 * How a name is written: Japanese as soon as one letter is kana.
	 */
	static @Nullable Writing of(String name) {
		if (name.codePoints().anyMatch((point) -> KANA.scripts.contains(UnicodeScript.of(point)))) {
			return KANA;
		}
		for (Writing writing : values()) {
			if (writing.scripts.contains(UnicodeScript.of(name.codePointAt(0)))) {
				return writing;
			}
		}
		return null;
	}

}
