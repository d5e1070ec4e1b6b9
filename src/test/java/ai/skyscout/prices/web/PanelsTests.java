package ai.skyscout.prices.web;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Currency;
import java.util.Locale;
import java.util.Map;

import ai.skyscout.core.AirportCode;
import ai.skyscout.core.Cabin;
import ai.skyscout.core.Money;
import ai.skyscout.flights.FewPlaces;
import ai.skyscout.flights.FixedRates;
import ai.skyscout.flights.search.SearchFixture;
import ai.skyscout.flights.search.TripSearch;
import ai.skyscout.places.Airport;
import ai.skyscout.prices.FareLevel;
import ai.skyscout.prices.LeadTime;
import ai.skyscout.prices.Market;
import ai.skyscout.prices.Route;
import ai.skyscout.prices.TripDates;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static ai.skyscout.flights.OfferBuilder.offer;
import static ai.skyscout.flights.ScriptedSupplier.supplier;
import static ai.skyscout.flights.search.SearchFixture.LONDON_TO_NEW_YORK;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * What is told of a trip at noon of 10 January 2027.
 */
class PanelsTests {

	private static final LocalDate TODAY = LocalDate.of(2027, 1, 10);

	/** Of the trip that {@link SearchFixture#LONDON_TO_NEW_YORK} is. */
	private static final TripDates DATES = TripDates.oneWay(LocalDate.of(2027, 2, 10));

	private static final Market MARKET = Market.of(Route.of("LHR", "JFK"));

	private final SearchFixture fixture = SearchFixture.search();

	private final KnownHistory history = new KnownHistory();

	private TripSearch search = this.fixture.over();

	@Test
	void comparesAFareWithWhatWasTypicalSoLongBeforeDepartureAsItWasSeen() {
		this.history.typical(MARKET, TODAY,
				Map.of(LeadTime.DAYS_31_TO_45, new int[] { 300, 400 }, LeadTime.DAYS_46_TO_60, new int[] { 100, 200 }));
		TripDates dates = TripDates.oneWay(TODAY.plusDays(40));
		this.history.fare(dates, "250.00", ago(Duration.ofDays(10)), false);
		Panel panel = panel(trip(dates), "EUR");
		assertThat(panel.fareShown()).isEqualTo(Money.of("250.00", "EUR"));
		assertThat(panel.standing()).isNotNull();
		assertThat(panel.standing().leadTime()).isEqualTo(LeadTime.DAYS_46_TO_60);
		assertThat(panel.standing().gauge().level()).isEqualTo(FareLevel.HIGH);
		assertThat(panel.leadTimes()).isNotNull();
		assertThat(panel.leadTimes().here().price()).as("seen at another lead time").isNull();
	}

	@Test
	void showsAmountsInTheCurrencyAskedFor() {
		usual();
		this.history.fare(DATES, "80.00", ago(Duration.ofHours(3)), false);
		Panel panel = panel(trip(DATES), "USD");
		assertThat(panel.fareShown()).isEqualTo(Money.of("100.00", "USD"));
		assertThat(panel.standing().gauge().level()).isEqualTo(FareLevel.LOW);
		assertThat(panel.standing().typical()).isEqualTo(new Panel.Typical(Money.of("62.50", "USD"),
				Money.of("125.00", "USD"), Money.of("187.50", "USD"), Money.of("250.00", "USD")));
		assertThat(panel.leadTimes().here().price()).isEqualTo(Money.of("100.00", "USD"));
	}

	@ParameterizedTest
	@CsvSource({ "90, 0, true", "91, 0, false", "0, 14, true", "0, 15, false" })
	void saysNothingOfWhatWasSeenTooLongAgo(int statisticsAge, int fareAge, boolean told) {
		this.history.typical(MARKET, TODAY.minusDays(statisticsAge),
				Map.of(LeadTime.DAYS_31_TO_45, new int[] { 100, 200 }, LeadTime.DAYS_61_TO_90, new int[] { 100, 200 },
						LeadTime.DAYS_46_TO_60, new int[] { 100, 200 }));
		this.history.fare(DATES, "80.00", ago(Duration.ofDays(fareAge)), false);
		Panel panel = panel(trip(DATES), "EUR");
		assertThat(panel.standing() != null).isEqualTo(told);
		assertThat(panel.fareShown()).isEqualTo(Money.of("80.00", "EUR"));
	}

	@ParameterizedTest
	@CsvSource({ "-5, 412.50", "5, 80.00" })
	void takesTheNewerOfWhatIsRememberedAndWhatWasObserved(int minutesLater, String price) {
		this.search = this.fixture.over(supplier("demo").quick().answers(offer().price("412.50 EUR").build()));
		this.search.search(LONDON_TO_NEW_YORK, Duration.ofSeconds(10));
		this.history.fare(DATES, "80.00", this.fixture.now().plus(Duration.ofMinutes(minutesLater)), false);
		this.fixture.pass(Duration.ofMinutes(10));
		assertThat(panel(trip(DATES), "EUR").fareShown()).isEqualTo(Money.of(price, "EUR"));
	}

	@Test
	void drawsWhatWasSeenInTheEveningOfAmerica() {
		this.fixture.pass(Duration.ofHours(14));
		LocalDate tomorrowInUtc = TODAY.plusDays(1);
		this.history.low(TODAY, "300.00", false).low(tomorrowInUtc, "280.00", false);
		TripDates today = TripDates.oneWay(TODAY);
		this.history.fare(today, "280.00", this.fixture.now(), false);
		Panel panel = panel(trip("JFK", "LHR", today), "EUR");
		assertThat(panel.history().latest().seenOn()).isEqualTo(tomorrowInUtc);
		assertThat(panel.fare()).as("it is still the day of departure there").isNotNull();
	}

	@Test
	void tellsWhatHasDepartedUpToItsDeparture() {
		TripDates gone = TripDates.oneWay(TODAY.minusDays(1));
		this.history.low(TODAY.minusDays(2), "300.00", false).fare(gone, "300.00", ago(Duration.ofDays(2)), false);
		Panel panel = panel(trip(gone), "EUR");
		assertThat(panel.fare()).isNull();
		assertThat(panel.history().shown().last()).isEqualTo(gone.departure());
	}

	@Test
	void labelsWhatIsSimulatedWhereverItStands() {
		this.history.low(TODAY.minusDays(3), "300.00", false).fare(DATES, "300.00", ago(Duration.ofDays(3)), false);
		assertThat(panel(trip(DATES), "EUR").simulated()).isFalse();
		this.history.low(TODAY.minusDays(2), "310.00", true);
		assertThat(panel(trip(DATES), "EUR").simulated()).as("a price in the chart").isTrue();
	}

	@Test
	void labelsASimulatedFare() {
		this.history.fare(DATES, "300.00", ago(Duration.ofDays(3)), true);
		assertThat(panel(trip(DATES), "EUR").simulated()).isTrue();
	}

	@Test
	void tellsWhatIsTypicalOfThePlacesAloneWhereAirportsNearByAreAskedForToo() {
		usual();
		Market around = Market.between(FewPlaces.codes("LHR,LGW"), FewPlaces.codes("JFK,EWR"));
		Panel panel = panel(trip("LHR", "JFK", DATES, around), "EUR");
		assertThat(panel.typical()).isNotNull();
		assertThat(panel.isNearbyLeftOut()).isTrue();
		assertThat(panel(trip(DATES), "EUR").isNearbyLeftOut()).isFalse();
	}

	private void usual() {
		this.history.typical(MARKET, TODAY,
				Map.of(LeadTime.DAYS_31_TO_45, new int[] { 100, 200 }, LeadTime.DAYS_46_TO_60, new int[] { 150, 250 }));
	}

	private Instant ago(Duration time) {
		return this.fixture.now().minus(time);
	}

	private Panel panel(AskedTrip trip, String currency) {
		return new Panels(this.history, this.search, new FixedRates(), Clock.fixed(this.fixture.now(), ZoneOffset.UTC))
			.panel(trip, Currency.getInstance(currency), Locale.ENGLISH);
	}

	private static AskedTrip trip(TripDates dates) {
		return trip("LHR", "JFK", dates);
	}

	private static AskedTrip trip(String from, String to, TripDates dates) {
		return trip(from, to, dates, Market.of(Route.of(from, to)));
	}

	private static AskedTrip trip(String from, String to, TripDates dates, Market market) {
		Airport origin = airport(from);
		return new AskedTrip(new Ends(origin, airport(to), market, Market.of(Route.of(from, to)), origin.zone()), dates,
				Cabin.ECONOMY, Map.of());
	}

	private static Airport airport(String code) {
		return new FewPlaces().findAirport(new AirportCode(code)).orElseThrow();
	}

}
