package ai.skyscout.site;

import java.net.http.HttpResponse;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

@SiteTest
class CachingIT {

	@Autowired
	private Visitor visitor;

	@Test
	void letsCachesKeepAPublicPage() {
		HttpResponse<String> page = this.visitor.get("/probe");
		assertThat(page.headers().allValues("Cache-Control"))
			.containsExactly("public, max-age=5, s-maxage=60, stale-while-revalidate=600, stale-if-error=0");
		assertThat(page.headers().map()).doesNotContainKeys("pragma", "expires", "set-cookie");
	}

	@Test
	void answersNothingToABrowserThatHasThePage() {
		String tag = this.visitor.get("/probe").headers().firstValue("ETag").orElseThrow();
		HttpResponse<String> again = this.visitor.get("/probe", "If-None-Match", tag);
		assertThat(tag).startsWith("W/");
		assertThat(again.statusCode()).isEqualTo(304);
		assertThat(again.body()).isEmpty();
		assertThat(again.headers().firstValue("Cache-Control"))
			.hasValueSatisfying((value) -> assertThat(value).startsWith("public, max-age=5"));
	}

	@Test
	void theTagChangesWithThePage() {
		assertThat(this.visitor.get("/probe").headers().firstValue("ETag"))
			.isNotEqualTo(this.visitor.get("/probe?currency=USD").headers().firstValue("ETag"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "/probe/unprocessable", "/probe/parameters", "/nothing" })
	void keepsNothingElse(String address) {
		assertThat(this.visitor.get(address).headers().firstValue("Cache-Control").orElse("")).contains("no-store");
	}

	@Test
	void tellsWhereFragmentsShareTheAddressOfTheirPage() {
		assertThat(this.visitor.get("/probe/fragment").headers().allValues("Vary")).contains("HX-Request");
		assertThat(this.visitor.get("/probe/fragment", "HX-Request", "true").body()).isEqualTo("fragment");
	}

	@Test
	void compressesPages() {
		HttpResponse<String> page = this.visitor.get("/probe", "Accept-Encoding", "gzip");
		assertThat(page.headers().firstValue("Content-Encoding")).hasValue("gzip");
	}

	@Test
	void assetsAreKeptForEverUnderAddressesMadeOfTheirContent() {
		Matcher script = Pattern.compile("src=\"(/webjars/[^\"]+)\"").matcher(this.visitor.get("/probe").body());
		assertThat(script.find()).isTrue();
		HttpResponse<String> asset = this.visitor.get(script.group(1));
		assertThat(asset.statusCode()).isEqualTo(200);
		assertThat(asset.headers().allValues("Cache-Control")).containsExactly("public, max-age=31536000, immutable");
		assertThat(asset.headers().map()).doesNotContainKeys("pragma", "expires", "set-cookie");
	}

	@Test
	void assetsUnderTheirPlainAddressAreAskedForAgain() {
		HttpResponse<String> asset = this.visitor.get("/webjars/htmx.org/dist/htmx.min.js");
		assertThat(asset.statusCode()).isEqualTo(200);
		assertThat(asset.headers().allValues("Cache-Control")).containsExactly("public, no-cache");
	}

	@Test
	void oneSheetHoldsAllThatItImports() {
		HttpResponse<String> sheet = this.visitor.get("/css/site.css");
		assertThat(sheet.body()).startsWith("@layer reset, tokens, base")
			.contains("@layer tokens {", "@layer utilities {")
			.doesNotContain("@import")
			.containsPattern("url\\(\"/img/chevron-[0-9a-f]{32}\\.svg\"\\)");
	}

	@Test
	void anAssetOfOldContentIsNotKept() {
		HttpResponse<String> asset = this.visitor.get("/css/site-0123456789abcdef0123456789abcdef.css");
		assertThat(asset.statusCode()).isEqualTo(404);
		assertThat(asset.headers().allValues("Cache-Control")).containsExactly("no-store");
	}

}
