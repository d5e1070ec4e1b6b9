package ai.skyscout.site.language;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * A language the site speaks.
 */
enum Language {

	/** Spoken where the address names no other. */
	ENGLISH(Locale.ENGLISH, "English", ""),

	SPANISH(Locale.of("es"), "Español", "/es");

	/** The attribute of a request that holds its language. */
	static final String ATTRIBUTE = Language.class.getName();

	private final Locale locale;

	private final String ownName;

	private final String prefix;

	Language(Locale locale, String ownName, String prefix) {
		this.locale = locale;
		this.ownName = ownName;
		this.prefix = prefix;
	}

	/** The language whose prefix a path starts with; English has none. */
	static Optional<Language> findPrefixed(String path) {
		return Arrays.stream(values())
			.filter((language) -> !language.prefix.isEmpty())
			.filter((language) -> path.equals(language.prefix) || path.startsWith(language.prefix + "/"))
			.findFirst();
	}

	Locale locale() {
		return this.locale;
	}

	/** What its speakers call the language. */
	String ownName() {
		return this.ownName;
	}

	/** What stands before the path of a page in this language: {@code /es} or nothing. */
	String prefix() {
		return this.prefix;
	}

	/** The path without the prefix of this language, if it has it. */
	String strip(String path) {
		return path.startsWith(this.prefix + "/") ? path.substring(this.prefix.length()) : path;
	}

}
