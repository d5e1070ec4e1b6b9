package ai.skyscout.site.caching;

import java.time.Clock;

import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

@Configuration(proxyBeanMethods = false)
class CachingConfiguration implements WebMvcConfigurer {

	@Override
	public void addInterceptors(InterceptorRegistry registry) {
		registry.addInterceptor(new PageCaching());
		registry.addInterceptor(new FragmentVariance());
	}

	@Bean
	KeptHandlers keptHandlers(
			@Qualifier("requestMappingHandlerMapping") ObjectProvider<RequestMappingHandlerMapping> mapping) {
		return new KeptHandlers(mapping);
	}

	/** Behind the security filters, whose headers a kept page bears like any other. */
	@Bean
	FilterRegistrationBean<KeptPages> keptPages(KeptHandlers handlers, PageCacheSettings settings, Clock clock,
			MeterRegistry metrics) {
		FilterRegistrationBean<KeptPages> registration = new FilterRegistrationBean<>(
				new KeptPages(handlers, settings, clock, metrics));
		registration.setOrder(Ordered.LOWEST_PRECEDENCE - 20);
		return registration;
	}

	@Bean
	FilterRegistrationBean<WholePages> wholePages() {
		FilterRegistrationBean<WholePages> registration = new FilterRegistrationBean<>(new WholePages());
		registration.setOrder(Ordered.LOWEST_PRECEDENCE - 10);
		return registration;
	}

}
