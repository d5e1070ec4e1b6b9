package ai.skyscout.prices.chart;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Month;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;

import ai.skyscout.core.Cabin;
import ai.skyscout.core.DateWindow;
import ai.skyscout.core.Money;
import ai.skyscout.prices.DailyLow;
import ai.skyscout.prices.FareLevel;
import ai.skyscout.prices.FareStatistics;
import ai.skyscout.prices.LeadTime;
import ai.skyscout.prices.Market;
import ai.skyscout.prices.Route;
import ai.skyscout.prices.Spread;
import ai.skyscout.prices.TripKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Where prices are drawn.
 */
class ChartTests {

	private static final LocalDate FIRST = LocalDate.of(2026, 9, 1);

	/** Ten days, so that each is a tenth of the drawing. */
	private static final DateWindow SHOWN = new DateWindow(FIRST, FIRST.plusDays(9));

	private static final LocalDate DEPARTURE = FIRST.plusDays(39);

	@ParameterizedTest
	@CsvSource({ "99.00, 100, 6", "100.00, 100, 6", "101.00, 125, 6", "412.50, 500, 6", "0.30, 1, 2", "7, 8, 5",
			"1234, 1250, 6", "61200, 80000, 5" })
	void scalesStartAtNothingAndHaveRoundTicks(String highest, String top, int ticks) {
		MoneyAxis axis = MoneyAxis.over(List.of(euros("0.10"), euros(highest)));
		assertThat(axis.top()).isEqualTo(euros(top));
		assertThat(axis.ticks()).hasSize(ticks);
		assertThat(axis.ticks().getFirst()).isEqualTo(new MoneyAxis.Tick(euros("0"), 100));
		assertThat(axis.ticks().getLast()).isEqualTo(new MoneyAxis.Tick(euros(top), 0));
	}

	@Test
	void aPriceTwiceAsHighIsDrawnTwiceAsHigh() {
		MoneyAxis axis = MoneyAxis.over(List.of(euros("400")));
		assertThat(100 - axis.y(euros("400"))).isEqualTo(2 * (100 - axis.y(euros("200"))));
	}

	@Test
	void joinsDaysThatFollowEachOtherAndLeavesGaps() {
		HistoryChart chart = HistoryChart
			.of(List.of(low(0, "100"), low(1, "50"), low(3, "75"), low(5, "25"), low(6, "100")), null, DEPARTURE, SHOWN,
					UnaryOperator.identity())
			.orElseThrow();
		assertThat(chart.prices().top()).isEqualTo(euros("100"));
		assertThat(chart.lines()).containsExactly("M5.0 0.0L15.0 50.0", "M55.0 75.0L65.0 0.0");
		assertThat(chart.dots()).containsExactly(new HistoryChart.Dot(35, 25, false),
				new HistoryChart.Dot(65, 0, true));
		assertThat(chart.rows()).extracting(HistoryChart.Row::seenOn)
			.containsExactly(FIRST.plusDays(6), FIRST.plusDays(5), FIRST.plusDays(3), FIRST.plusDays(1), FIRST);
		assertThat(chart.lowest().price()).isEqualTo(euros("25"));
		assertThat(chart.highest().price()).isEqualTo(euros("100"));
		assertThat(chart.latest().seenOn()).isEqualTo(FIRST.plusDays(6));
	}

	@Test
	void drawsASinglePriceAsADot() {
		HistoryChart chart = HistoryChart.of(List.of(low(9, "75")), null, DEPARTURE, SHOWN, UnaryOperator.identity())
			.orElseThrow();
		assertThat(chart.lines()).isEmpty();
		assertThat(chart.dots()).containsExactly(new HistoryChart.Dot(95, 6.25, true));
	}

	@Test
	void drawsNothingWhereNothingWasSeen() {
		assertThat(HistoryChart.of(List.of(low(-1, "80")), null, DEPARTURE, SHOWN, UnaryOperator.identity())).isEmpty();
	}

	@Test
	void drawsWhatIsTypicalForEachDaysLeadTime() {
		// 39 to 30 days before departure: the steps meet between the ninth and the tenth
		// day.
		FareStatistics statistics = statistics(
				Map.of(LeadTime.DAYS_31_TO_45, spread(20, 40, 60), LeadTime.DAYS_22_TO_30, spread(50, 80, 100)));
		HistoryChart chart = HistoryChart
			.of(List.of(low(0, "100")), statistics, DEPARTURE, SHOWN, UnaryOperator.identity())
			.orElseThrow();
		assertThat(chart.band()).containsExactly(new HistoryChart.Band(90, 10, 0, 50),
				new HistoryChart.Band(0, 90, 40, 40));
		assertThat(chart.rows().getFirst().low()).isEqualTo(euros("20"));
		assertThat(chart.rows().getFirst().high()).isEqualTo(euros("60"));
	}

	@Test
	void drawsInTheCurrencyShown() {
		UnaryOperator<Money> yen = (euros) -> new Money(euros.amount().multiply(new BigDecimal(160)),
				Currency.getInstance("JPY"));
		HistoryChart chart = HistoryChart.of(List.of(low(0, "100")), null, DEPARTURE, SHOWN, yen).orElseThrow();
		assertThat(chart.prices().top()).isEqualTo(Money.of("20000", "JPY"));
		assertThat(chart.latest().price()).isEqualTo(Money.of("16000", "JPY"));
	}

	@Test
	void drawsLeadTimesFromFarToNearWithTheTravellerAmongThem() {
		FareStatistics statistics = statistics(
				Map.of(LeadTime.DAYS_0_TO_3, spread(50, 80, 100), LeadTime.DAYS_61_TO_90, spread(20, 40, 60)));
		LeadTimeChart chart = LeadTimeChart
			.of(statistics, UnaryOperator.identity(), LeadTime.DAYS_61_TO_90, euros("50"))
			.orElseThrow();
		assertThat(chart.steps()).extracting(LeadTimeChart.Step::leadTime)
			.containsExactly(LeadTime.DAYS_61_TO_90, LeadTime.DAYS_0_TO_3);
		LeadTimeChart.Step near = chart.steps().getLast();
		assertThat(near.x() + near.width()).isEqualTo(100);
		assertThat(near.medianY()).isEqualTo(20);
		assertThat(chart.steps().getFirst().here()).isTrue();
		assertThat(chart.here()).isNotNull();
		assertThat(chart.here().y()).isEqualTo(50);
		assertThat(chart.here().x()).isBetween(chart.steps().getFirst().x(),
				chart.steps().getFirst().x() + chart.steps().getFirst().width());
		assertThat(chart.cheapest().leadTime()).isEqualTo(LeadTime.DAYS_61_TO_90);
		assertThat(chart.ticks().getLast()).isEqualTo(new LeadTimeChart.DayTick(0, 100));
		assertThat(chart.ticks()).extracting(LeadTimeChart.DayTick::days)
			.containsExactly(180, 120, 90, 60, 45, 30, 21, 14, 7, 3, 0);
	}

	@Test
	void drawsNoLeadTimesWhereThereIsNothingToCompare() {
		assertThat(LeadTimeChart.of(statistics(Map.of(LeadTime.DAYS_0_TO_3, spread(50, 80, 100))),
				UnaryOperator.identity()))
			.isEmpty();
	}

	@Test
	void namesMonthsInTheOrderOfTheCalendarAndMarksTheCheapest() {
		FareStatistics statistics = statistics(Map.of());
		BarTable months = BarTable.byMonth(statistics, UnaryOperator.identity(), Locale.forLanguageTag("es"))
			.orElseThrow();
		assertThat(months.rows()).extracting(BarTable.Row::name).containsExactly("enero", "junio");
		assertThat(months.rows()).extracting(BarTable.Row::cheapest).containsExactly(true, false);
		assertThat(months.rows().getFirst().medianShare()).isEqualTo(40);
		assertThat(months.rows().getLast().highShare()).isEqualTo(100);
		assertThat(BarTable.byWeekday(statistics, UnaryOperator.identity(), Locale.ENGLISH)).as("one weekday only")
			.isEmpty();
	}

	@ParameterizedTest
	@CsvSource({ "19.99, LOW", "20.00, TYPICAL", "60.00, TYPICAL", "60.01, HIGH" })
	void placesAPriceBesideWhatIsTypical(String price, FareLevel level) {
		LevelGauge gauge = LevelGauge.of(euros(price), spread(20, 40, 60));
		assertThat(gauge.level()).isEqualTo(level);
		assertThat(gauge.price()).isBetween(0.0, 100.0);
		assertThat(gauge.price() < gauge.low()).isEqualTo(level == FareLevel.LOW);
		assertThat(gauge.median()).isBetween(gauge.low(), gauge.low() + gauge.width());
	}

	private static FareStatistics statistics(Map<LeadTime, Spread> byLeadTime) {
		return new FareStatistics(Market.of(Route.of("LHR", "JFK")), TripKind.ONE_WAY, Cabin.ECONOMY,
				spread(20, 40, 60), byLeadTime, Map.of(DayOfWeek.MONDAY, spread(20, 40, 60)),
				Map.of(Month.JUNE, spread(50, 80, 100), Month.JANUARY, spread(20, 40, 60)), false,
				new DateWindow(FIRST, FIRST), Instant.EPOCH);
	}

	private static Spread spread(int low, int median, int high) {
		return new Spread(30, 90, euros("10"), euros("" + low), euros("" + median), euros("" + high));
	}

	private static DailyLow low(int day, String price) {
		return new DailyLow(FIRST.plusDays(day), euros(price), 3, false);
	}

	private static Money euros(String amount) {
		return Money.of(amount, "EUR");
	}

}
