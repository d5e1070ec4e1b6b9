package ai.skyscout.flights.search;

import java.time.Duration;
import java.util.concurrent.TimeUnit;

import ai.skyscout.flights.FaresSeen;
import ai.skyscout.flights.Offer;
import ai.skyscout.flights.ScriptedSupplier;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import static ai.skyscout.flights.OfferBuilder.offer;
import static ai.skyscout.flights.ScriptedSupplier.supplier;
import static ai.skyscout.flights.search.SearchFixture.LONDON_TO_NEW_YORK;
import static ai.skyscout.flights.search.SearchFixture.search;
import static org.assertj.core.api.Assertions.assertThat;

@Timeout(value = 60, unit = TimeUnit.SECONDS)
class FaresSeenTests {

	private static final Duration PATIENCE = Duration.ofSeconds(10);

	private final SearchFixture fixture = search();

	@Test
	void areToldOnceForEachAnswer() {
		Offer one = offer().flight(117).build();
		Offer other = offer().flight(175).build();
		TripSearch search = this.fixture.over(supplier("demo").quick().part(one).answers(one, other));
		search.search(LONDON_TO_NEW_YORK, PATIENCE);
		awaitTold(1);
		search.search(LONDON_TO_NEW_YORK, PATIENCE);
		assertThat(this.fixture.seen()).singleElement().satisfies((seen) -> {
			assertThat(seen.query()).isEqualTo(LONDON_TO_NEW_YORK);
			assertThat(seen.offers()).containsExactlyInAnyOrder(one, other);
		});
	}

	@Test
	void areToldWithoutThoseThatCannotBeRight() {
		Offer sound = offer().build();
		TripSearch search = this.fixture.over(supplier("demo").quick().answers(sound, offer().to("SFO").build()));
		search.search(LONDON_TO_NEW_YORK, PATIENCE);
		awaitTold(1);
		assertThat(this.fixture.seen()).extracting(FaresSeen::offers)
			.allSatisfy((offers) -> assertThat(offers).containsExactly(sound));
	}

	@Test
	void areToldOfASupplierThatFailsHalfWay() {
		Offer part = offer().build();
		TripSearch search = this.fixture.over(supplier("demo").quick().part(part).fails("gone"));
		search.search(LONDON_TO_NEW_YORK, PATIENCE);
		awaitTold(1);
		assertThat(this.fixture.seen().getFirst().offers()).containsExactly(part);
	}

	@Test
	void areNotToldWhereThereAreNone() {
		ScriptedSupplier empty = supplier("empty").quick().answers();
		TripSearch search = this.fixture.over(empty, supplier("demo").quick().answers(offer().build()));
		search.search(LONDON_TO_NEW_YORK, PATIENCE);
		search.close();
		awaitTold(1);
	}

	@Test
	void doNotFailTheSearchWhereNobodyListens() {
		TripSearch search = this.fixture.deaf().over(supplier("demo").quick().answers(offer().build()));
		assertThat(search.search(LONDON_TO_NEW_YORK, PATIENCE).itineraries()).hasSize(1);
		awaitTold(1);
		assertThat(search.search(LONDON_TO_NEW_YORK, PATIENCE).suppliers()).extracting(SupplierReport::state)
			.containsExactly(SupplierReport.State.ANSWERED);
	}

	private void awaitTold(int times) {
		Awaitility.await().atMost(Duration.ofSeconds(10)).until(() -> this.fixture.seen().size() == times);
	}

}
