package ai.skyscout.places.matching;

import ai.skyscout.places.Places;
import ai.skyscout.places.gazetteer.Gazetteer;
import ai.skyscout.places.geography.Geography;
import ai.skyscout.places.geography.MemoryGeography;

/**
 * The places of the reference data, in memory.
 */
public final class TestPlaces {

	private static final Gazetteer GAZETTEER = Gazetteer.ofReferenceData();

	private TestPlaces() {
	}

	public static Places inMemory() {
		return inMemory(GAZETTEER);
	}

	public static Places inMemory(Gazetteer gazetteer) {
		return found(gazetteer, new MemoryCandidates(gazetteer), new MemoryGeography(gazetteer.airports()));
	}

	/** What is said of places that are found so. */
	public static Places found(Gazetteer gazetteer, CandidateFinder finder, Geography geography) {
		return new IndexedPlaces(gazetteer, finder, geography);
	}

}
