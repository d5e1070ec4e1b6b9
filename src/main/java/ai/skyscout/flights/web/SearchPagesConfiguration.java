package ai.skyscout.flights.web;

import java.util.List;

import org.springframework.context.annotation.Configuration;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

@Configuration(proxyBeanMethods = false)
class SearchPagesConfiguration implements WebMvcConfigurer {

	private final SearchFormReader reader;

	SearchPagesConfiguration(SearchFormReader reader) {
		this.reader = reader;
	}

	@Override
	public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
		resolvers.add(new AskedResultsResolver(this.reader));
	}

}
