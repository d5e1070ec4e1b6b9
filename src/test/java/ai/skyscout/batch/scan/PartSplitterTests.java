package ai.skyscout.batch.scan;

import java.util.List;
import java.util.TreeMap;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class PartSplitterTests {

	@Test
	void partsAreNeighboursInThePlanAndLeaveNothingOut() {
		List<Part> parts = new TreeMap<>(PartSplitter.parts(7, 1050, 500)).values().stream().map(Part::of).toList();
		assertThat(parts).containsExactly(new Part(7, 0, 0, 499), new Part(7, 1, 500, 999), new Part(7, 2, 1000, 1049));
	}

	@Test
	void namesOfPartsAreInTheOrderOfTheirValue() {
		List<Part> parts = new TreeMap<>(PartSplitter.parts(7, 1200, 1)).values().stream().map(Part::of).toList();
		assertThat(parts).extracting(Part::first).isSorted();
	}

	@Test
	void anEmptyPlanHasNoParts() {
		assertThat(PartSplitter.parts(7, 0, 500)).isEmpty();
	}

}
