package ai.skyscout.site;

import java.net.http.HttpResponse;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

@SiteTest
class LanguagesIT {

	@Autowired
	private Visitor visitor;

	@Test
	void speaksEnglishAtTheRootWhateverTheBrowserPrefers() {
		HttpResponse<String> page = this.visitor.get("/probe", "Accept-Language", "es");
		assertThat(page.body()).contains("<html lang=\"en\">").contains("href=\"/probe?n=1\"");
	}

	@Test
	void speaksSpanishBehindItsPrefixAndStaysThere() {
		HttpResponse<String> page = this.visitor.get("/es/probe", "Accept-Language", "en");
		assertThat(page.body()).contains("<html lang=\"es\">").contains("href=\"/es/probe?n=1\"");
		assertThat(page.headers().firstValue("Content-Language")).hasValue("es");
	}

	@Test
	void redirectsKeepTheLanguage() {
		assertThat(this.visitor.get("/es/probe/redirect").headers().firstValue("Location")).hasValue("/es/probe");
		assertThat(this.visitor.get("/probe/redirect").headers().firstValue("Location")).hasValue("/probe");
	}

	@Test
	void namesThePageInEveryLanguageWithItsQuery() {
		for (String address : new String[] { "/probe?currency=USD&n=2", "/es/probe?currency=USD&n=2" }) {
			assertThat(this.visitor.get(address).body())
				.containsPattern("hreflang=\"en\" href=\"http://[^/]*/probe\\?currency=USD&amp;n=2\"")
				.containsPattern("hreflang=\"es\" href=\"http://[^/]*/es/probe\\?currency=USD&amp;n=2\"");
		}
	}

	@Test
	void hasOneAddressForTheHomePage() {
		HttpResponse<String> answer = this.visitor.get("/es?currency=USD");
		assertThat(answer.statusCode()).isEqualTo(301);
		assertThat(answer.headers().firstValue("Location")).hasValue("/es/?currency=USD");
	}

	@Test
	void takesOnlyAWholeSegmentForALanguage() {
		assertThat(this.visitor.get("/esprobe").statusCode()).isEqualTo(404);
		assertThat(this.visitor.get("/ES/probe").statusCode()).isEqualTo(404);
		assertThat(this.visitor.get("/es/es/probe").statusCode()).isEqualTo(404);
	}

	@Test
	void assetsHaveOneAddressInAllLanguages() {
		assertThat(this.visitor.get("/es/probe").body()).contains("src=\"/webjars/htmx.org/");
	}

}
