package ai.skyscout.site.language;

import java.util.Locale;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.LocaleResolver;

/**
 * The locale of the language that the address names. What the browser prefers does not
 * count: one address is one page, for everybody.
 */
final class AddressLocaleResolver implements LocaleResolver {

	@Override
	public Locale resolveLocale(HttpServletRequest request) {
		return (request.getAttribute(Language.ATTRIBUTE) instanceof Language language) ? language.locale()
				: Language.ENGLISH.locale();
	}

	@Override
	public void setLocale(HttpServletRequest request, @Nullable HttpServletResponse response, @Nullable Locale locale) {
		throw new UnsupportedOperationException("The language is part of the address: link to the other page");
	}

}
