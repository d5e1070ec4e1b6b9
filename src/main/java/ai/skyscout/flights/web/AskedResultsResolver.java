package ai.skyscout.flights.web;

import java.util.List;

import org.jspecify.annotations.Nullable;

import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.core.MethodParameter;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/**
 * Gives handlers what the address asks for; where that is no search, none is called.
 */
final class AskedResultsResolver implements HandlerMethodArgumentResolver {

	private final SearchFormReader reader;

	AskedResultsResolver(SearchFormReader reader) {
		this.reader = reader;
	}

	@Override
	public boolean supportsParameter(MethodParameter parameter) {
		return parameter.getParameterType() == AskedResults.class;
	}

	@Override
	public AskedResults resolveArgument(MethodParameter parameter, @Nullable ModelAndViewContainer model,
			NativeWebRequest request, @Nullable WebDataBinderFactory binders) {
		MultiValueMap<String, String> parameters = new LinkedMultiValueMap<>();
		request.getParameterMap().forEach((name, values) -> parameters.addAll(name, List.of(values)));
		return switch (this.reader.read(SearchForm.of(parameters), LocaleContextHolder.getLocale())) {
			case Reading.Understood(Search search, boolean _) -> AskedResults.of(search, parameters);
			case Reading.Misunderstood(List<Problem> problems) -> throw new MisunderstoodAddressException(problems);
		};
	}

}
