package ai.skyscout.flights;

import ai.skyscout.core.AirportCode;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ReferenceAirlinesTests {

	private final Airlines airlines = new ReferenceAirlines();

	@Test
	void knowsAnAirlineWithItsAllianceAndHubs() {
		Airline british = this.airlines.find(new CarrierCode("BA")).orElseThrow();
		assertThat(british.name()).isEqualTo("British Airways");
		assertThat(british.country()).isEqualTo("GB");
		assertThat(british.alliance()).isEqualTo(Alliance.ONEWORLD);
		assertThat(british.lowCost()).isFalse();
		assertThat(british.hubs()).startsWith(new AirportCode("LHR"));
	}

	@Test
	void knowsThatALowCostAirlineBelongsToNoAlliance() {
		Airline ryanair = this.airlines.find(new CarrierCode("FR")).orElseThrow();
		assertThat(ryanair.lowCost()).isTrue();
		assertThat(ryanair.alliance()).isNull();
	}

	@Test
	void listsAllInTheOrderOfTheirCodes() {
		assertThat(this.airlines.list()).hasSizeGreaterThan(200).extracting(Airline::code).isSorted();
	}

	@Test
	void namesAnUnknownAirlineByItsCode() {
		assertThat(this.airlines.nameOf(new CarrierCode("Q9"))).isEqualTo("Q9");
	}

}
