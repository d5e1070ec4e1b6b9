package ai.skyscout.site.assets;

import java.io.IOException;
import java.io.UncheckedIOException;

import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.resource.LiteWebJarsResourceResolver;
import org.springframework.web.servlet.resource.ResourceUrlEncodingFilter;
import org.springframework.web.servlet.resource.VersionResourceResolver;

@Configuration(proxyBeanMethods = false)
class AssetConfiguration implements WebMvcConfigurer {

	private static final String[] ASSETS = { "/css/**", "/img/**", "/js/**", "/webjars/**", "/v*/js/**" };

	@Override
	public void addResourceHandlers(ResourceHandlerRegistry registry) {
		registry.addResourceHandler("/webjars/**")
			.addResourceLocations("classpath:/META-INF/resources/webjars/")
			.resourceChain(true)
			.addResolver(new VersionResourceResolver().addContentVersionStrategy("/**"))
			.addResolver(new LiteWebJarsResourceResolver());
		registry.addResourceHandler("/**")
			.addResourceLocations("classpath:/static/")
			.resourceChain(true)
			.addResolver(new VersionResourceResolver().addFixedVersionStrategy(scriptsVersion(), "/js/**")
				.addContentVersionStrategy("/css/**", "/img/**"))
			.addResolver(new ImportedSheets());
	}

	@Override
	public void addInterceptors(InterceptorRegistry registry) {
		registry.addInterceptor(new AssetCaching()).addPathPatterns(ASSETS);
	}

	/**
	 * Spring would look every link of a page up among the assets. Templates ask
	 * {@link Assets} for those.
	 */
	@Bean
	static FilterRegistrationBean<ResourceUrlEncodingFilter> noAssetsAmongLinks() {
		FilterRegistrationBean<ResourceUrlEncodingFilter> filter = new FilterRegistrationBean<>(
				new ResourceUrlEncodingFilter());
		filter.setEnabled(false);
		return filter;
	}

	private static String scriptsVersion() {
		try {
			return ScriptsVersion.compute();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
