package ai.skyscout.prices.web;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Map;

import ai.skyscout.core.AirportCode;
import ai.skyscout.core.Cabin;
import ai.skyscout.core.DateWindow;
import ai.skyscout.core.Money;
import ai.skyscout.flights.FewPlaces;
import ai.skyscout.flights.FixedRates;
import ai.skyscout.flights.ScriptedSupplier;
import ai.skyscout.flights.search.SearchFixture;
import ai.skyscout.flights.supplier.FlightSupplier;
import ai.skyscout.places.Airport;
import ai.skyscout.prices.Market;
import ai.skyscout.prices.Route;
import ai.skyscout.prices.TripDates;
import ai.skyscout.prices.TripKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import static ai.skyscout.flights.ScriptedSupplier.supplier;
import static org.assertj.core.api.Assertions.assertThat;

@Timeout(30)
class CalendarFaresTests {

	private static final Duration PATIENCE = Duration.ofSeconds(10);

	private static final LocalDate DAY = LocalDate.of(2027, 2, 10);

	private static final TripDates FIRST = TripDates.oneWay(DAY);

	private static final TripDates SECOND = TripDates.oneWay(DAY.plusDays(1));

	private static final TripDates THIRD = TripDates.oneWay(DAY.plusDays(2));

	private final SearchFixture fixture = SearchFixture.search();

	private final KnownHistory history = new KnownHistory();

	@Test
	void asksSuppliersForWhatNobodyHasSeen() {
		ScriptedSupplier demo = supplier("demo").simulated()
			.price("2027-02-10", "10.00 EUR")
			.price("2027-02-11", "120.00 EUR");
		this.history.fare(FIRST, "100.00", this.fixture.now().minus(Duration.ofDays(2)), false);
		Map<TripDates, KnownFare> fares = fares(demo)
			.find(trip(), List.of(List.of(FIRST, SECOND, THIRD)), Currency.getInstance("USD"), PATIENCE)
			.fares();
		assertThat(fares).containsOnlyKeys(FIRST, SECOND);
		assertThat(fares.get(FIRST)).isEqualTo(
				new KnownFare(FIRST, Money.of("125.00", "USD"), this.fixture.now().minus(Duration.ofDays(2)), false));
		assertThat(fares.get(SECOND).price()).isEqualTo(Money.of("150.00", "USD"));
		assertThat(fares.get(SECOND).simulated()).as("told by a market that is simulated").isTrue();
	}

	@Test
	void saysWhichOfWhatWasObservedIsSimulated() {
		this.history.fare(FIRST, "100.00", this.fixture.now(), true).fare(SECOND, "90.00", this.fixture.now(), false);
		assertThat(fares().cheapest(trip(), TripKind.ONE_WAY, DateWindow.around(DAY, 9), this.fixture.now(), 5,
				Currency.getInstance("EUR")))
			.extracting(KnownFare::simulated)
			.containsExactly(false, true);
	}

	@Test
	void startsToAskForAllDatesBeforeItWaitsForAny() {
		ScriptedSupplier slow = supplier("slow").calendarWaitsForRelease().price("2027-02-10", "100.00 EUR");
		TripDates week = new TripDates(DAY, DAY.plusDays(7));
		TripDates fortnight = new TripDates(DAY, DAY.plusDays(14));
		fares(slow).find(trip(), List.of(List.of(week), List.of(fortnight)), Currency.getInstance("EUR"),
				Duration.ofMillis(200));
		assertThat(slow.calendars()).isEqualTo(2);
		slow.release();
	}

	private CalendarFares fares(FlightSupplier... suppliers) {
		return new CalendarFares(this.history, this.fixture.over(suppliers), new FixedRates());
	}

	private static AskedTrip trip() {
		Market market = Market.of(Route.of("LHR", "JFK"));
		Airport london = airport("LHR");
		return new AskedTrip(new Ends(london, airport("JFK"), market, market, london.zone()), FIRST, Cabin.ECONOMY,
				Map.of());
	}

	private static Airport airport(String code) {
		return new FewPlaces().findAirport(new AirportCode(code)).orElseThrow();
	}

}
