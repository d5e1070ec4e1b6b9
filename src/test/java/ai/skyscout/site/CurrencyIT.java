package ai.skyscout.site;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

@SiteTest
class CurrencyIT {

	@Autowired
	private Visitor visitor;

	@ParameterizedTest
	@CsvSource({ "/probe, EUR", "/probe?currency=, EUR", "/probe?currency=USD, USD", "/probe?currency=gbp, GBP" })
	void showsTheCurrencyAskedFor(String address, String shown) {
		assertThat(this.visitor.get(address).body()).contains("<b>" + shown + "</b>").doesNotContain("Unknown");
	}

	@Test
	void saysThatACurrencyHasNoRateAndShowsEuros() {
		assertThat(this.visitor.get("/probe?currency=XAU").body()).contains("<b>EUR</b>").contains("<i>XAU</i>");
	}

	@Test
	void echoesNoMoreThanACodeAndThatEscaped() {
		assertThat(this.visitor.get("/probe?currency=%3Cscript%3Ealert(document.cookie)").body())
			.contains("<i>&lt;script&gt;aler</i>");
	}

}
