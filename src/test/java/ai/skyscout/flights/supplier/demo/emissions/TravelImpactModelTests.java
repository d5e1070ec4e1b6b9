package ai.skyscout.flights.supplier.demo.emissions;

import ai.skyscout.core.Cabin;
import ai.skyscout.flights.supplier.demo.timetable.AircraftType;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

class TravelImpactModelTests {

	private static final int[] SEATS_OF_EXAMPLE = { 188, 21, 48, 0 };

	@Test
	void givesThePublishedExampleOfZurichToSanFrancisco() {
		double kilograms = TravelImpactModel.kilograms(56_440);
		assertThat(kilograms).isCloseTo(216_498, within(1.0));
		assertThat(TravelImpactModel.kilogramsPerSeat(kilograms, true, SEATS_OF_EXAMPLE, Cabin.ECONOMY))
			.isCloseTo(484.029, within(0.001));
	}

	@Test
	void burnsOnThatFlightWhatTheExampleSays() {
		assertThat(AircraftType.B787_9.fuelKilograms(9_380)).isCloseTo(56_440, within(600.0));
	}

	@Test
	void givesTheRoomierCabinTheBiggerShare() {
		int economy = TravelImpactModel.kilogramsPerTraveller(AircraftType.B787_9, 3451, Cabin.ECONOMY);
		int premium = TravelImpactModel.kilogramsPerTraveller(AircraftType.B787_9, 3451, Cabin.PREMIUM_ECONOMY);
		int business = TravelImpactModel.kilogramsPerTraveller(AircraftType.B787_9, 3451, Cabin.BUSINESS);
		assertThat(economy).isBetween(280, 400);
		assertThat(premium).isCloseTo(economy * 3 / 2, within(2));
		assertThat(business).isCloseTo(economy * 4, within(4));
	}

	@Test
	void countsANarrowBodysBusinessSeatOneAndAHalfTimes() {
		int economy = TravelImpactModel.kilogramsPerTraveller(AircraftType.A320NEO, 780, Cabin.ECONOMY);
		int business = TravelImpactModel.kilogramsPerTraveller(AircraftType.A320NEO, 780, Cabin.BUSINESS);
		assertThat(economy).isBetween(70, 130);
		assertThat(business).isCloseTo(economy * 3 / 2, within(1));
	}

}
