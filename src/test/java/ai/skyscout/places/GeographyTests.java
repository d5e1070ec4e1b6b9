package ai.skyscout.places;

import java.util.Comparator;
import java.util.List;
import java.util.Random;

import ai.skyscout.core.Coordinates;
import ai.skyscout.core.Distance;
import ai.skyscout.places.matching.TestPlaces;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class GeographyTests {

	private final Places places = TestPlaces.inMemory();

	@Test
	void findsTheNearestFirst() {
		Coordinates trafalgarSquare = new Coordinates(51.508, -0.128);
		assertThat(this.places.nearest(trafalgarSquare, new Distance(60), 3))
			.extracting((airport) -> airport.code().value())
			.containsExactly("LCY", "LHR", "LGW");
	}

	@Test
	void measuresEveryAirportOnceWhereverThePointLies() {
		Random random = new Random(1);
		for (int i = 0; i < 200; i++) {
			Coordinates point = new Coordinates(random.nextDouble(-90, 90), random.nextDouble(-180, 180));
			Distance within = new Distance(random.nextDouble(3_000));
			List<Airport> expected = this.places.listAirports()
				.stream()
				.filter((airport) -> point.distanceTo(airport.coordinates()).compareTo(within) <= 0)
				.sorted(Comparator.comparing((airport) -> point.distanceTo(airport.coordinates())))
				.limit(20)
				.toList();
			assertThat(this.places.nearest(point, within, 20)).isEqualTo(expected);
		}
	}

	@Test
	void findsTheBestConnectedInABoxFirst() {
		assertThat(this.places.within(new Box(51.1, -0.6, 51.9, 0.3), 10)).isNotEmpty()
			.isSortedAccordingTo(Comparator.comparingInt(Airport::rank))
			.extracting((airport) -> airport.code().value())
			.contains("LHR", "LGW", "LCY");
	}

	@Test
	void spansTheDateLine() {
		assertThat(this.places.within(new Box(-20, 177, -15, -178), 50)).extracting((airport) -> airport.code().value())
			.contains("NAN", "SUV")
			.doesNotContain("CNS");
	}

	@Test
	void listsTheBestConnectedFirst() {
		assertThat(this.places.listAirports()).hasSizeGreaterThan(4_000)
			.isSortedAccordingTo(Comparator.comparingInt(Airport::rank));
	}

}
