package ai.skyscout.site;

import java.net.http.HttpHeaders;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

@SiteTest
class SecurityIT {

	@Autowired
	private Visitor visitor;

	@ParameterizedTest
	@ValueSource(strings = { "/probe", "/nothing", "/probe/broken", "/webjars/htmx.org/dist/htmx.min.js" })
	void everyAnswerBearsTheHeaders(String address) {
		HttpHeaders headers = this.visitor.get(address).headers();
		assertThat(headers.firstValue("Content-Security-Policy"))
			.hasValue("default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; "
					+ "connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'; "
					+ "manifest-src 'self'");
		assertThat(headers.firstValue("X-Content-Type-Options")).hasValue("nosniff");
		assertThat(headers.firstValue("Referrer-Policy")).hasValue("strict-origin-when-cross-origin");
		assertThat(headers.firstValue("Permissions-Policy").orElseThrow()).startsWith("geolocation=(self), camera=()");
		assertThat(headers.firstValue("Cross-Origin-Opener-Policy")).hasValue("same-origin");
		assertThat(headers.firstValue("Cross-Origin-Resource-Policy")).hasValue("same-origin");
		assertThat(headers.map()).doesNotContainKeys("set-cookie", "server", "x-powered-by");
	}

	@Test
	void asksForHttpsOnlyWhereItIsSpoken() {
		assertThat(this.visitor.get("/probe").headers().firstValue("Strict-Transport-Security")).isEmpty();
		assertThat(this.visitor.get("/probe", "X-Forwarded-Proto", "https")
			.headers()
			.firstValue("Strict-Transport-Security")).hasValue("max-age=31536000 ; includeSubDomains");
	}

	@ParameterizedTest
	@CsvSource({ "Sec-Fetch-Site, cross-site", "Sec-Fetch-Site, same-site", "Origin, https://elsewhere.example",
			"Origin, null", "Origin, ::" })
	void refusesChangesFromOtherSites(String header, String value) {
		assertThat(this.visitor.post("/probe/change", header, value).statusCode()).isEqualTo(403);
	}

	@ParameterizedTest
	@CsvSource({ "Sec-Fetch-Site, same-origin", "Sec-Fetch-Site, none", "Accept, */*" })
	void acceptsChangesFromItsOwnPagesAndFromPrograms(String header, String value) {
		assertThat(this.visitor.post("/probe/change", header, value).body()).isEqualTo("changed");
	}

}
