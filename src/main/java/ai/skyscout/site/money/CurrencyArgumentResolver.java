package ai.skyscout.site.money;

import java.util.Currency;
import java.util.Locale;
import java.util.Optional;

import ai.skyscout.core.CurrentExchangeRates;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/**
 * Gives handlers the {@link Currency} that {@code ?currency=} asks for, and EUR where it
 * asks for none. The model tells the template the same: {@code currency} is what is
 * shown, {@code unknownCurrency} is there when something was asked for that has no rate.
 */
final class CurrencyArgumentResolver implements HandlerMethodArgumentResolver {

	private static final String PARAMETER = "currency";

	private static final int LONGEST_ECHO = 12;

	private final CurrentExchangeRates rates;

	CurrencyArgumentResolver(CurrentExchangeRates rates) {
		this.rates = rates;
	}

	@Override
	public boolean supportsParameter(MethodParameter parameter) {
		return parameter.getParameterType() == Currency.class && !parameter.hasParameterAnnotations();
	}

	@Override
	public Currency resolveArgument(MethodParameter parameter, @Nullable ModelAndViewContainer model,
			NativeWebRequest request, @Nullable WebDataBinderFactory binders) {
		String asked = Optional.ofNullable(request.getParameter(PARAMETER)).orElse("").strip();
		Optional<Currency> known = this.rates.current()
			.currencies()
			.stream()
			.filter((currency) -> currency.getCurrencyCode().equals(asked.toUpperCase(Locale.ROOT)))
			.findAny();
		Currency shown = known.orElse(ShippedRates.BASE);
		if (model != null) {
			model.addAttribute(PARAMETER, shown);
			if (known.isEmpty() && !asked.isEmpty()) {
				model.addAttribute("unknownCurrency", asked.substring(0, Math.min(asked.length(), LONGEST_ECHO)));
			}
		}
		return shown;
	}

}
