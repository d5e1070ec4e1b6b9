package ai.skyscout.flights.web;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;

import ai.skyscout.core.Money;
import ai.skyscout.core.TripQuery;
import ai.skyscout.flights.FewPlaces;
import ai.skyscout.flights.FixedRates;
import ai.skyscout.flights.OfferBuilder;
import ai.skyscout.flights.ScriptedSupplier;
import ai.skyscout.flights.search.SearchFixture;
import org.junit.jupiter.api.Test;

import org.springframework.util.MultiValueMap;

import static ai.skyscout.flights.ScriptedSupplier.supplier;
import static org.assertj.core.api.Assertions.assertThat;

class DayStripsTests {

	private static final Currency EURO = Currency.getInstance("EUR");

	private static final TripQuery TRIP = SearchFixture.oneWay("LHR", "JFK", "2027-02-10");

	private final ScriptedSupplier slow = supplier("slow").calendarWaitsForRelease().price("2027-02-09", "380.00 EUR");

	private final DayStrips strips = over(this.slow);

	@Test
	void lookAgainWhileDaysArePending() {
		assertThat(nextLook(this.strips.known(asked(), EURO))).isEqualTo("1");
		assertThat(nextLook(this.strips.priced(asked(), 1, EURO))).isEqualTo("2");
		this.slow.release();
		DayStrip strip = this.strips.priced(asked(), 2, EURO);
		assertThat(strip.next()).isNull();
		assertThat(strip.lowest()).isEqualTo(Money.of("380.00", "EUR"));
	}

	@Test
	void giveUpInTheEndAndWhateverAnAddressSays() {
		for (int look : new int[] { 9, 1000, Integer.MAX_VALUE, -5 }) {
			assertThat(this.strips.priced(asked(), look, EURO).next()).as("after look %d", look).isNull();
		}
	}

	@Test
	void doNotLookAgainForDaysThatNobodySells() {
		assertThat(over(supplier("quick").price("2027-02-10", "390.00 EUR")).priced(asked(), 1, EURO).next()).isNull();
	}

	@Test
	void sayWhenEachPriceWasSeen() {
		this.slow.release();
		DayStrip strip = this.strips.priced(asked(), 1, EURO);
		assertThat(strip.days()).filteredOn((day) -> day.total() != null)
			.extracting(DayStrip.Day::seenAt)
			.containsExactly(OfferBuilder.SEEN);
	}

	private static DayStrips over(ScriptedSupplier supplier) {
		return new DayStrips(SearchFixture.search().over(supplier), new FixedRates(),
				Clock.fixed(OfferBuilder.SEEN, ZoneOffset.UTC));
	}

	private static String nextLook(DayStrip strip) {
		return Objects.requireNonNull(strip.next()).parameters().getOrDefault("look", List.of()).getFirst();
	}

	private static AskedResults asked() {
		SearchForm form = SearchForm.of(MultiValueMap
			.fromSingleValue(Map.of("from", "LHR", "to", "JFK", "depart", "2027-02-10", "trip", "oneway")));
		Search.Leg leg = new Search.Leg(end("LHR", "Europe/London"), end("JFK", "America/New_York"),
				LocalDate.parse("2027-02-10"));
		return AskedResults.of(new Search(form, List.of(leg), TRIP, 0), Map.of());
	}

	private static Endpoint end(String code, String zone) {
		return new Endpoint(code, code, code, ZoneId.of(zone), new TreeSet<>(FewPlaces.codes(code)));
	}

}
