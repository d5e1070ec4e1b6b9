package ai.skyscout.prices;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;

import ai.skyscout.core.Cabin;
import ai.skyscout.core.DateWindow;
import ai.skyscout.core.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class FareStatisticsTests {

	private static final Instant NOW = Instant.parse("2027-01-10T12:00:00Z");

	private static final LocalDate TODAY = LocalDate.of(2027, 1, 10);

	/** 64 days before the departure. */
	private static final Instant SEEN = Instant.parse("2027-01-05T12:00:00Z");

	private static final TripDates DATES = TripDates.oneWay(LocalDate.of(2027, 3, 10));

	@ParameterizedTest
	@CsvSource({ "99, LOW", "100, TYPICAL", "200, TYPICAL", "201, HIGH", "450, HIGH" })
	void comparesWithDeparturesAsFarOffAsTheFareWasWhenItWasSeen(String price, FareLevel level) {
		assertThat(statistics(TODAY).standingOf(fare(price, SEEN), NOW))
			.contains(new FareStanding(LeadTime.DAYS_61_TO_90, spread(100, 150, 200), level));
	}

	@Test
	void saysNothingWhereTooLittleIsKnownOfThatLeadTime() {
		TripDates soon = TripDates.oneWay(TODAY.plusDays(5));
		SeenFare fare = new SeenFare(soon, Money.of("90", "EUR"), NOW, false);
		assertThat(statistics(TODAY).standingOf(fare, NOW)).isEmpty();
	}

	@Test
	void saysNothingOfAFareThatWasSeenLongAgo() {
		Instant last = NOW.minus(Duration.ofDays(14));
		assertThat(statistics(TODAY).standingOf(fare("150", last), NOW)).isPresent();
		assertThat(statistics(TODAY).standingOf(fare("150", last.minusSeconds(1)), NOW)).isEmpty();
	}

	@Test
	void saysNothingWhereNobodyLookedLately() {
		assertThat(statistics(TODAY.minusDays(90)).standingOf(fare("150", SEEN), NOW)).isPresent();
		assertThat(statistics(TODAY.minusDays(91)).standingOf(fare("150", SEEN), NOW)).isEmpty();
	}

	@Test
	void namesNoCheapestDayWhereOthersAreAsCheap() {
		assertThat(byWeekday(Map.of(DayOfWeek.MONDAY, spread(40, 70, 90), DayOfWeek.FRIDAY, spread(50, 80, 90)))
			.cheapestWeekday()).contains(DayOfWeek.MONDAY);
		assertThat(byWeekday(Map.of(DayOfWeek.MONDAY, spread(40, 70, 90), DayOfWeek.SUNDAY, spread(50, 90, 99),
				DayOfWeek.FRIDAY, spread(50, 70, 90)))
			.cheapestWeekday()).isEmpty();
		assertThat(byWeekday(Map.of(DayOfWeek.MONDAY, spread(40, 70, 90))).cheapestWeekday()).isEmpty();
	}

	private static FareStatistics byWeekday(Map<DayOfWeek, Spread> spreads) {
		return new FareStatistics(Market.of(Route.of("LHR", "JFK")), TripKind.ONE_WAY, Cabin.ECONOMY,
				spread(100, 300, 500), Map.of(), spreads, Map.of(), false, new DateWindow(TODAY.minusDays(50), TODAY),
				NOW);
	}

	private static SeenFare fare(String price, Instant seenAt) {
		return new SeenFare(DATES, Money.of(price, "EUR"), seenAt, false);
	}

	private static FareStatistics statistics(LocalDate lastSeen) {
		return new FareStatistics(Market.of(Route.of("LHR", "JFK")), TripKind.ONE_WAY, Cabin.ECONOMY,
				spread(100, 300, 500),
				Map.of(LeadTime.DAYS_46_TO_60, spread(300, 400, 500), LeadTime.DAYS_61_TO_90, spread(100, 150, 200),
						LeadTime.DAYS_91_TO_120, spread(100, 150, 200)),
				Map.of(), Map.of(), false, new DateWindow(lastSeen.minusDays(50), lastSeen), NOW);
	}

	private static Spread spread(int low, int median, int high) {
		return new Spread(30, 90, Money.of("10", "EUR"), Money.of("" + low, "EUR"), Money.of("" + median, "EUR"),
				Money.of("" + high, "EUR"));
	}

}
