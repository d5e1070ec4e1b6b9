package ai.skyscout.site.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.header.HeaderWriter;
import org.springframework.security.web.header.writers.CrossOriginOpenerPolicyHeaderWriter.CrossOriginOpenerPolicy;
import org.springframework.security.web.header.writers.CrossOriginResourcePolicyHeaderWriter;
import org.springframework.security.web.header.writers.CrossOriginResourcePolicyHeaderWriter.CrossOriginResourcePolicy;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/**
 * Public pages: open to all, without session and without cookie. A module whose pages are
 * not public brings a chain of its own with a {@code securityMatcher} and an earlier
 * {@code @Order}; the headers below come with every chain.
 */
@Configuration(proxyBeanMethods = false)
class SecurityRules {

	private static final String CONTENT_SECURITY_POLICY = String.join("; ", "default-src 'none'", "script-src 'self'",
			"style-src 'self'", "img-src 'self' data:", "font-src 'self'", "connect-src 'self'", "form-action 'self'",
			"base-uri 'none'", "frame-ancestors 'none'", "manifest-src 'self'");

	private static final String PERMISSIONS_POLICY = "geolocation=(self), camera=(), microphone=(), payment=(), "
			+ "usb=(), midi=(), magnetometer=(), gyroscope=(), accelerometer=(), display-capture=(), "
			+ "browsing-topics=()";

	private static final HeaderWriter NOBODY_MAY_EMBED = writer(CrossOriginResourcePolicy.SAME_ORIGIN);

	private static final HeaderWriter OTHERS_MAY_EMBED = writer(CrossOriginResourcePolicy.CROSS_ORIGIN);

	@Bean
	@Order(Ordered.LOWEST_PRECEDENCE - 100)
	SecurityFilterChain publicPages(HttpSecurity http) {
		return http.authorizeHttpRequests((requests) -> requests.anyRequest().permitAll())
			.sessionManagement((sessions) -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
			.requestCache(AbstractHttpConfigurer::disable)
			.logout(AbstractHttpConfigurer::disable)
			// A page that a shared cache keeps can hold no token; SameOrigin needs none.
			.csrf(AbstractHttpConfigurer::disable)
			.addFilterBefore(new SameOrigin(), AuthorizationFilter.class)
			.build();
	}

	@Bean
	Customizer<HeadersConfigurer<HttpSecurity>> headersOfAllPages() {
		return (headers) -> headers.contentSecurityPolicy((policy) -> policy.policyDirectives(CONTENT_SECURITY_POLICY))
			.referrerPolicy((policy) -> policy.policy(ReferrerPolicy.STRICT_ORIGIN_WHEN_CROSS_ORIGIN))
			.permissionsPolicyHeader((policy) -> policy.policy(PERMISSIONS_POLICY))
			.crossOriginOpenerPolicy((policy) -> policy.policy(CrossOriginOpenerPolicy.SAME_ORIGIN))
			.addHeaderWriter(SecurityRules::writeResourcePolicy);
	}

	/** Pictures for sharing are made to be shown by others. */
	private static void writeResourcePolicy(HttpServletRequest request, HttpServletResponse response) {
		boolean shared = request.getServletPath().startsWith("/share/");
		(shared ? OTHERS_MAY_EMBED : NOBODY_MAY_EMBED).writeHeaders(request, response);
	}

	private static CrossOriginResourcePolicyHeaderWriter writer(CrossOriginResourcePolicy policy) {
		CrossOriginResourcePolicyHeaderWriter writer = new CrossOriginResourcePolicyHeaderWriter();
		writer.setPolicy(policy);
		return writer;
	}

}
