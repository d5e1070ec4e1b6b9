package ai.skyscout.site.language;

/**
 * The current page in one language.
 *
 * @param tag the BCP 47 tag of the language, for {@code lang} and {@code hreflang}
 * @param name what its speakers call the language
 * @param href the path and query of the page
 * @param url the complete address of the page
 * @param current whether this is the language of the page being shown
 */
public record LanguageLink(String tag, String name, String href, String url, boolean current) {

}
