package ai.skyscout.site.money;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Currency;

import ai.skyscout.core.ExchangeRates;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class EcbDocumentTests {

	@Test
	void readsDateAndRatesAndLeavesOutWhatJavaDoesNotKnow() {
		ExchangeRates rates = read("""
				<?xml version="1.0" encoding="UTF-8"?>
				<gesmes:Envelope xmlns:gesmes="http://www.gesmes.org/xml/2002-08-01"
						xmlns="http://www.ecb.int/vocabulary/2002-08-01/eurofxref">
					<Cube><Cube time='2026-03-16'>
						<Cube currency='USD' rate='1.1500'/>
						<Cube currency='JPY' rate='183.01'/>
						<Cube currency='QQQ' rate='7'/>
					</Cube></Cube>
				</gesmes:Envelope>
				""");
		assertThat(rates.date()).isEqualTo(LocalDate.of(2026, 3, 16));
		assertThat(rates.currencies()).extracting(Currency::getCurrencyCode).containsExactly("EUR", "JPY", "USD");
		assertThat(rates.perBase().get(Currency.getInstance("JPY"))).isEqualByComparingTo("183.01");
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "not xml", "<a/>", "<Cube time='2026-03-16'/>", "<Cube currency='USD' rate='1.1'/>",
			"<Cube time='today'><Cube currency='USD' rate='1.1'/></Cube>",
			"<Cube time='2026-03-16'><Cube currency='USD' rate='much'/></Cube>",
			"<Cube time='2026-03-16'><Cube currency='USD' rate='-1'/></Cube>",
			"<Cube time='2026-03-16'><Cube currency='USD' rate='1.1'/>" })
	void refusesWhatIsNoSuchDocument(String document) {
		assertThatExceptionOfType(UnusableRatesException.class).isThrownBy(() -> read(document));
	}

	@Test
	void readsNoFileThatADocumentNames() {
		assertThatExceptionOfType(UnusableRatesException.class).isThrownBy(() -> read("""
				<!DOCTYPE Cube [<!ENTITY secret SYSTEM "file:///etc/hostname">]>
				<Cube time='2026-03-16'><Cube currency='USD' rate='&secret;'/></Cube>
				"""));
	}

	private static ExchangeRates read(String document) {
		return EcbDocument.read(new ByteArrayInputStream(document.getBytes(StandardCharsets.UTF_8)));
	}

}
