package ai.skyscout.flights.supplier.demo.timetable;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A line of airports, as many as do not fit into a word of bits: 0–1–2–…
 */
class ReachTests {

	private static final int AIRPORTS = 70;

	private final Reach reach = new Reach(AIRPORTS);

	ReachTests() {
		for (int airport = 1; airport < AIRPORTS; airport++) {
			this.reach.link(airport - 1, airport);
		}
		this.reach.count();
	}

	@Test
	void countsWhatThreeFlightsDoNotLeadTo() {
		assertThat(this.reach.beyond(0)).isEqualTo(AIRPORTS - 4);
		assertThat(this.reach.beyond(30)).isEqualTo(AIRPORTS - 7);
		assertThat(this.reach.beyond(69)).isEqualTo(AIRPORTS - 4);
	}

	@Test
	void knowsWhatALinkWouldBring() {
		assertThat(this.reach.gain(0, 66)).isEqualTo(5);
		assertThat(this.reach.gain(0, 1)).isZero();
	}

	@Test
	void notesWhatALinkBrings() {
		this.reach.extend(0, 66);
		assertThat(this.reach.isLinked(66, 0)).isTrue();
		assertThat(this.reach.beyond(0)).isEqualTo(AIRPORTS - 9);
		assertThat(this.reach.beyond(68)).isEqualTo(AIRPORTS - 6);
		assertThat(this.reach.gain(0, 66)).isZero();
	}

	@Test
	void countsPairsOnBothSidesOfALinkBetweenGateways() {
		assertThat(this.reach.gainBetween(10, 50)).isEqualTo(9);
		this.reach.join(10, 50);
		assertThat(this.reach.gainBetween(10, 50)).isZero();
		this.reach.count();
		assertThat(this.reach.beyond(9)).isEqualTo(AIRPORTS - 7 - 3);
	}

	@Test
	void findsTheAirportThatIsWorstOff() {
		assertThat(this.reach.farthestOff()).isZero();
		this.reach.extend(0, 66);
		assertThat(this.reach.farthestOff()).isEqualTo(69);
	}

}
