package ai.skyscout.core;

import java.util.List;
import java.util.Locale;

/**
 * Where the pages of the site are, for what is read outside of it: sitemaps, structured
 * data, messages.
 */
public interface PageAddresses {

	/** The languages that every page is there in, the one for everybody else first. */
	List<Locale> languages();

	/**
	 * The complete address of a page.
	 * @param path of the page without its language, such as {@code /flights}
	 * @param language one of {@link #languages()}
	 * @throws IllegalArgumentException if the site does not speak the language
	 */
	String absolute(String path, Locale language);

}
