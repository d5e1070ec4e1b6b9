package ai.skyscout.places;

import org.springframework.core.io.ClassPathResource;

/**
 * The places of the reference data, in memory.
 */
final class TestPlaces {

	private static final Gazetteer GAZETTEER = read();

	private TestPlaces() {
	}

	static Gazetteer gazetteer() {
		return GAZETTEER;
	}

	static Places inMemory() {
		return new IndexedPlaces(GAZETTEER, new MemoryCandidates(GAZETTEER), new MemoryGeography(GAZETTEER.airports()));
	}

	private static Gazetteer read() {
		return new Gazetteer(ReferenceReader.read(new ClassPathResource("reference/airports.csv"),
				new ClassPathResource("reference/cities.csv")));
	}

}
