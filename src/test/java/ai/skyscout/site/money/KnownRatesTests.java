package ai.skyscout.site.money;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.Map;

import ai.skyscout.core.ExchangeRates;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class KnownRatesTests {

	private final KnownRates rates = new KnownRates(dollars("2026-03-13", "1.10"));

	@Test
	void startsWithTheShippedRates() {
		ExchangeRates shipped = new KnownRates().current();
		assertThat(shipped.date()).isEqualTo(LocalDate.of(2026, 3, 13));
		assertThat(shipped.currencies()).hasSize(30);
		assertThat(shipped.perBase().get(Currency.getInstance("USD"))).isEqualByComparingTo("1.1476");
	}

	@Test
	void takesNewerRates() {
		assertThat(this.rates.offer(dollars("2026-03-16", "1.15"))).isTrue();
		assertThat(this.rates.current()).isEqualTo(dollars("2026-03-16", "1.15"));
	}

	@Test
	void ignoresRatesThatAreNoNewer() {
		assertThat(this.rates.offer(dollars("2026-03-13", "1.15"))).isFalse();
		assertThat(this.rates.offer(dollars("2026-03-12", "1.15"))).isFalse();
		assertThat(this.rates.current()).isEqualTo(dollars("2026-03-13", "1.10"));
	}

	@Test
	void refusesAnUnlikelyJumpInEitherDirection() {
		assertThatExceptionOfType(UnusableRatesException.class)
			.isThrownBy(() -> this.rates.offer(dollars("2026-03-16", "1.33")))
			.withMessage("USD went from 1.10 on 2026-03-13 to 1.33 on 2026-03-16");
		assertThatExceptionOfType(UnusableRatesException.class)
			.isThrownBy(() -> this.rates.offer(dollars("2026-03-16", "0.91")));
		assertThat(this.rates.current()).isEqualTo(dollars("2026-03-13", "1.10"));
	}

	@Test
	void allowsALongerWayOverALongerTime() {
		assertThat(this.rates.offer(dollars("2026-04-16", "1.33"))).isTrue();
	}

	private static ExchangeRates dollars(String date, String rate) {
		return new ExchangeRates(LocalDate.parse(date), ShippedRates.BASE,
				Map.of(Currency.getInstance("USD"), new BigDecimal(rate)));
	}

}
