package ai.skyscout.places.naming;

import ai.skyscout.places.Airport;
import ai.skyscout.places.matching.TestPlaces;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class AirportNamesTests {

	@ParameterizedTest
	@CsvSource(textBlock = """
			London Gatwick Airport,                London Gatwick
			John F Kennedy International Airport,  John F Kennedy
			Long Beach Airport (Daugherty Field),  Long Beach
			Dublin Airport,                        Dublin
			Airport,                               Airport
			""")
	void keepsWhatSetsAnAirportApart(String name, String brief) {
		assertThat(AirportNames.brief(name)).isEqualTo(brief);
	}

	@ParameterizedTest
	@CsvSource({ "LGW,London Gatwick", "JFK,New York John F Kennedy", "LAX,Los Angeles International Airport" })
	void putsTheCityInFrontUnlessTheNameHasIt(String code, String name) {
		Airport airport = (Airport) TestPlaces.inMemory().findPlace(code).orElseThrow();
		assertThat(AirportNames.withCity(airport.name(), airport.cityName())).isEqualTo(name);
	}

}
