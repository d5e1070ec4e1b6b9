package ai.skyscout.site.money;

import java.net.URI;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Currency;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.ok;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.junit.jupiter.api.Assertions.assertTimeout;

class RatesRefreshTests {

	private static final LocalDate SHIPPED = LocalDate.of(2026, 3, 13);

	@RegisterExtension
	static final WireMockExtension bank = WireMockExtension.newInstance()
		.options(wireMockConfig().dynamicPort())
		.build();

	private final KnownRates rates = new KnownRates();

	@Test
	void takesTheRatesOfTheDay() {
		refresh(ok("<Cube time='2026-03-16'><Cube currency='USD' rate='1.1512'/></Cube>"));
		assertThat(this.rates.current().date()).isEqualTo(LocalDate.of(2026, 3, 16));
		assertThat(this.rates.current().perBase().get(Currency.getInstance("USD"))).isEqualByComparingTo("1.1512");
	}

	@Test
	void keepsTheOldRatesWhenTheBankFails() {
		refresh(aResponse().withStatus(503));
		assertThat(this.rates.current().date()).isEqualTo(SHIPPED);
	}

	@Test
	void keepsTheOldRatesWhenTheAnswerIsNonsense() {
		refresh(ok("<html>maintenance</html>"));
		assertThat(this.rates.current().date()).isEqualTo(SHIPPED);
	}

	@Test
	void keepsTheOldRatesWhenTheAnswerIsEndless() {
		refresh(ok("<Cube time='2026-03-16'><Cube currency='USD' rate='1.1512'/>" + " ".repeat(70_000) + "</Cube>"));
		assertThat(this.rates.current().date()).isEqualTo(SHIPPED);
	}

	@Test
	void keepsTheOldRatesWhenARateIsImplausible() {
		refresh(ok("<Cube time='2026-03-16'><Cube currency='USD' rate='11.512'/></Cube>"));
		assertThat(this.rates.current().date()).isEqualTo(SHIPPED);
	}

	@Test
	void givesUpOnASlowBank() {
		assertTimeout(Duration.ofSeconds(8),
				() -> refresh(ok("<Cube time='2026-03-16'><Cube currency='USD' rate='1.1512'/></Cube>")
					.withChunkedDribbleDelay(20, 20_000)));
		assertThat(this.rates.current().date()).isEqualTo(SHIPPED);
	}

	@Test
	void livesWithoutANetwork() {
		assertThatNoException().isThrownBy(
				() -> new RatesRefresh(this.rates, new ExchangeRateSettings(true, URI.create("http://localhost:1/")))
					.refresh());
		assertThat(this.rates.current().date()).isEqualTo(SHIPPED);
	}

	@Test
	@ExtendWith(OutputCaptureExtension.class)
	void warnsOfTheSecondFailureInARowNotOfTheFirst(CapturedOutput log) {
		RatesRefresh refresh = new RatesRefresh(this.rates,
				new ExchangeRateSettings(true, URI.create("http://localhost:1/")));
		refresh.refresh();
		assertThat(log).contains("Exchange rates of 2026-03-13 are in use until newer ones come")
			.doesNotContain("stay in use");
		refresh.refresh();
		assertThat(log).contains("Exchange rates of 2026-03-13 stay in use");
	}

	private void refresh(ResponseDefinitionBuilder answer) {
		bank.stubFor(get("/daily.xml").willReturn(answer));
		new RatesRefresh(this.rates, new ExchangeRateSettings(true, URI.create(bank.url("/daily.xml")))).refresh();
	}

}
