package ai.skyscout.site.money;

import java.util.List;

import ai.skyscout.core.CurrentExchangeRates;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

@Configuration(proxyBeanMethods = false)
class CurrencyConfiguration implements WebMvcConfigurer {

	private final CurrentExchangeRates rates;

	CurrencyConfiguration(CurrentExchangeRates rates) {
		this.rates = rates;
	}

	@Override
	public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
		resolvers.add(new CurrencyArgumentResolver(this.rates));
	}

}
