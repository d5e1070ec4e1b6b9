package ai.skyscout.prices.web;

import java.util.Locale;

import ai.skyscout.flights.FewPlaces;
import ai.skyscout.prices.Market;
import ai.skyscout.prices.Route;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class EndsReaderTests {

	private final EndsReader reader = new EndsReader(new FewPlaces());

	@Test
	void keepsThePlacesApartFromWhatIsNearThem() {
		assertThat(this.reader.read("LHR", "JFK", 100, Locale.ENGLISH)).hasValueSatisfying((ends) -> {
			assertThat(ends.proper()).isEqualTo(Market.of(Route.of("LHR", "JFK")));
			assertThat(ends.market()).isEqualTo(Market.between(FewPlaces.codes("LHR,LGW"), FewPlaces.codes("JFK,EWR")));
			assertThat(ends.zone()).hasToString("Europe/London");
		});
	}

	@Test
	void hasOneMarketWhereNothingNearByIsAskedFor() {
		assertThat(this.reader.read("LHR", "JFK", 0, Locale.ENGLISH))
			.hasValueSatisfying((ends) -> assertThat(ends.market()).isEqualTo(ends.proper()));
	}

	@Test
	void findsNoTripBetweenPlacesThatAreNearEachOther() {
		assertThat(this.reader.read("LHR", "LGW", 100, Locale.ENGLISH)).isEmpty();
		assertThat(this.reader.read("LHR", "LHR", 0, Locale.ENGLISH)).isEmpty();
	}

}
