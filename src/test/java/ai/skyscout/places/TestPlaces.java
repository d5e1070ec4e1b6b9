package ai.skyscout.places;

/**
 * The places of the reference data, in memory.
 */
public final class TestPlaces {

	private static final Gazetteer GAZETTEER = read();

	private TestPlaces() {
	}

	static Gazetteer gazetteer() {
		return GAZETTEER;
	}

	public static Places inMemory() {
		return new IndexedPlaces(GAZETTEER, new MemoryCandidates(GAZETTEER), new MemoryGeography(GAZETTEER.airports()));
	}

	private static Gazetteer read() {
		return new Gazetteer(ReferenceReader.read("/reference/airports.csv", "/reference/cities.csv"));
	}

}
