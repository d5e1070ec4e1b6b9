package ai.skyscout.prices.store;

import java.nio.charset.StandardCharsets;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.core.io.ClassPathResource;

import static org.assertj.core.api.Assertions.assertThat;

class TimescaleOfferTests {

	@ParameterizedTest
	@CsvSource({ "true,true,true", "true,false,false", "false,true,false", "false,false,false" })
	void isCompleteWithTheExtensionAndItsLibrary(boolean installable, boolean loaded, boolean complete) {
		assertThat(new TimescaleOffer(installable, loaded).isComplete()).isEqualTo(complete);
	}

	@Test
	void needsTheLicenceThatHasContinuousAggregates() {
		assertThat(TimescaleOffer.form("timescale")).isEqualTo(StorageForm.TIMESCALE);
		assertThat(TimescaleOffer.form("apache")).isEqualTo(StorageForm.PLAIN);
	}

	@ParameterizedTest
	@EnumSource
	void everyFormMakesTheSameTables(StorageForm form) throws Exception {
		String script = new ClassPathResource("db/observed-prices/" + form.script())
			.getContentAsString(StandardCharsets.UTF_8);
		assertThat(script).contains("create table price_observation (", " daily_low ");
		for (String column : ObservationCopy.COLUMNS.split(",")) {
			assertThat(script).containsPattern("\\t" + column.strip() + " \\w+");
		}
	}

}
