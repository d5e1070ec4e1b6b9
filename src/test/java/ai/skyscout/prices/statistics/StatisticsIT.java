package ai.skyscout.prices.statistics;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Month;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

import ai.skyscout.core.AirportCode;
import ai.skyscout.core.Cabin;
import ai.skyscout.core.DateWindow;
import ai.skyscout.core.Money;
import ai.skyscout.devservices.DevServices;
import ai.skyscout.devservices.WithDevServices;
import ai.skyscout.prices.DailyLow;
import ai.skyscout.prices.FareStatistics;
import ai.skyscout.prices.LeadTime;
import ai.skyscout.prices.Market;
import ai.skyscout.prices.PriceHistory;
import ai.skyscout.prices.Route;
import ai.skyscout.prices.SeenFare;
import ai.skyscout.prices.Spread;
import ai.skyscout.prices.TripDates;
import ai.skyscout.prices.TripKind;
import ai.skyscout.places.Place;
import ai.skyscout.places.Places;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

/**
 * What is told of a market, in a real PostgreSQL.
 */
@WithDevServices
class StatisticsIT {

	/** Nobody else in the tests flies first class. */
	private static final Cabin CABIN = Cabin.FIRST;

	private static final LocalDate DEPARTURE = LocalDate.of(2026, 6, 15);

	private static final LocalDate SEEN = LocalDate.of(2026, 5, 1);

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private PriceHistory history;

	@Autowired
	private StatisticsRefresh refresh;

	@Autowired
	private StaleMarks marks;

	@Autowired
	private Places places;

	private SeenRows rows;

	@BeforeEach
	void nothingIsKnown() {
		this.rows = new SeenRows(this.jdbc, CABIN.letter());
	}

	@AfterEach
	void postgresRuns() {
		DevServices.postgres().start();
	}

	@Test
	void computesTheSpreadOfARoute() {
		for (int price = 1; price <= 101; price++) {
			this.rows.low("LHR-JFK", DEPARTURE.plusDays(price % 7), null, SEEN.minusDays(price), 100 + price);
		}
		this.rows.mark("LHR-JFK", "O");
		FareStatistics statistics = awaitStatistics(market("LHR", "JFK"), TripKind.ONE_WAY);
		assertThat(statistics.overall())
			.isEqualTo(new Spread(101, 303, euros("101"), euros("121"), euros("151"), euros("181")));
		assertThat(statistics.seen()).isEqualTo(new DateWindow(SEEN.minusDays(101), SEEN.minusDays(1)));
		assertThat(statistics.simulated()).isTrue();
		assertThat(statistics.byMonth()).containsOnlyKeys(Month.JUNE);
		assertThat(statistics.cheapestMonth()).isEmpty();
	}

	@Test
	void tellsSamplesApartByLeadTimeAndByDayAndMonthOfDeparture() {
		LocalDate monday = LocalDate.of(2026, 6, 15);
		LocalDate july = LocalDate.of(2026, 7, 7);
		for (int i = 0; i < Spread.FEWEST_SAMPLES; i++) {
			this.rows.low("LHR-JFK", monday, null, monday.minusDays(61 + i), 400)
				.low("LHR-JFK", july.plusWeeks(i % 2), null, july.plusWeeks(i % 2).minusDays(31 + i / 2), 300);
		}
		for (int i = 0; i < Spread.FEWEST_SAMPLES - 1; i++) {
			this.rows.low("LHR-JFK", july.plusWeeks(i), null, july.plusWeeks(i).minusDays(10), 300);
		}
		this.rows.mark("LHR-JFK", "O");
		FareStatistics statistics = awaitStatistics(market("LHR", "JFK"), TripKind.ONE_WAY);
		assertThat(statistics.byLeadTime()).containsOnlyKeys(LeadTime.DAYS_31_TO_45, LeadTime.DAYS_61_TO_90);
		assertThat(statistics.at(LeadTime.DAYS_61_TO_90).orElseThrow().samples()).isEqualTo(20);
		assertThat(statistics.byWeekday()).containsOnlyKeys(DayOfWeek.MONDAY, DayOfWeek.TUESDAY);
		assertThat(statistics.cheapestWeekday()).contains(DayOfWeek.TUESDAY);
		assertThat(statistics.cheapestMonth()).contains(Month.JULY);
		assertThat(statistics.byMonth().get(Month.JUNE).median()).isEqualTo(euros("400"));
	}

	@Test
	void findsStepsAtTheirBounds() {
		for (LeadTime step : LeadTime.values()) {
			for (int i = 0; i < Spread.FEWEST_SAMPLES; i++) {
				int days = (i % 2 == 0) ? step.firstDay() : step.lastDay();
				LocalDate departure = DEPARTURE.plusDays(i);
				this.rows.low("LHR-JFK", departure, null, departure.minusDays(days), 100 + step.ordinal());
			}
		}
		this.rows.mark("LHR-JFK", "O");
		FareStatistics statistics = awaitStatistics(market("LHR", "JFK"), TripKind.ONE_WAY);
		for (LeadTime step : LeadTime.values()) {
			if (step != LeadTime.DAYS_181_AND_MORE) {
				assertThat(statistics.at(step)).as(step.name())
					.contains(new Spread(20, 60, euros("10" + step.ordinal()), euros("10" + step.ordinal()),
							euros("10" + step.ordinal()), euros("10" + step.ordinal())));
			}
		}
	}

	@Test
	void isSilentAboutTooFewSamples() {
		lows("LHR-JFK", Spread.FEWEST_SAMPLES - 1, 200);
		this.rows.mark("LHR-JFK", "O");
		awaitNoMarks();
		assertThat(this.history.findStatistics(market("LHR", "JFK"), TripKind.ONE_WAY, CABIN)).isEmpty();
	}

	@Test
	void forgetsWhatFewerSamplesSay() {
		lows("LHR-JFK", 30, 200);
		this.rows.mark("LHR-JFK", "O");
		awaitStatistics(market("LHR", "JFK"), TripKind.ONE_WAY);
		this.jdbc.sql("delete from daily_low where cabin = 'F' and seen_on < ?").param(SEEN.minusDays(5)).update();
		this.jdbc.sql("update fare_statistics set computed_at = now() - interval '1 hour' where cabin = 'F'").update();
		this.rows.mark("LHR-JFK", "O");
		await().atMost(Duration.ofSeconds(20)).until(() -> {
			this.refresh.refresh();
			return this.history.findStatistics(market("LHR", "JFK"), TripKind.ONE_WAY, CABIN).isEmpty();
		});
	}

	@Test
	void takesTheCheapestOfAllAirportsOfTwoCities() {
		lows("LHR-JFK", 30, 300);
		lows("LGW-EWR", 30, 250);
		this.rows.mark("LHR-JFK", "O");
		Market cities = Market.between(airports("LON"), airports("NYC"));
		FareStatistics statistics = awaitStatistics(cities, TripKind.ONE_WAY);
		assertThat(statistics.overall().samples()).isEqualTo(30);
		assertThat(statistics.overall().observations()).isEqualTo(180);
		assertThat(statistics.overall().median()).isEqualTo(euros("250"));
		assertThat(awaitStatistics(Market.between(airports("LON"), List.of(Route.of("LHR", "JFK").destination())),
				TripKind.ONE_WAY)
			.overall()
			.median()).isEqualTo(euros("300"));
		assertThat(this.history.findStatistics(market("LGW", "EWR"), TripKind.ONE_WAY, CABIN))
			.as("a route without a mark")
			.isEmpty();
	}

	@Test
	void neverComparesOneWayWithReturnFares() {
		lows("LHR-JFK", 30, 300);
		for (int i = 0; i < 25; i++) {
			this.rows.low("LHR-JFK", DEPARTURE, DEPARTURE.plusDays(7), SEEN.minusDays(i), 500);
		}
		this.rows.mark("LHR-JFK", "O").mark("LHR-JFK", "R");
		assertThat(awaitStatistics(market("LHR", "JFK"), TripKind.RETURN).overall().lowest()).isEqualTo(euros("500"));
		assertThat(awaitStatistics(market("LHR", "JFK"), TripKind.ONE_WAY).overall().high()).isEqualTo(euros("300"));
	}

	@Test
	void countsBackFromTheNewestThatWasSeenHoweverOldThatIs() {
		LocalDate departure = LocalDate.of(2016, 5, 20);
		for (int i = 0; i < 30; i++) {
			this.rows.low("BCN-BUD", departure, null, LocalDate.of(2016, 5, 3).minusDays(i), 60);
			this.rows.low("BCN-BUD", departure.minusYears(2), null, LocalDate.of(2014, 5, 3).minusDays(i), 20);
		}
		this.rows.mark("BCN-BUD", "O");
		FareStatistics statistics = awaitStatistics(market("BCN", "BUD"), TripKind.ONE_WAY);
		assertThat(statistics.overall().lowest()).isEqualTo(euros("60"));
		assertThat(statistics.seen()).isEqualTo(new DateWindow(LocalDate.of(2016, 4, 4), LocalDate.of(2016, 5, 3)));
	}

	@Test
	void keepsAMarkThatWasSetAgainWhileItWasWorkedOn() {
		// A route without a place: nobody else computes it in the meantime.
		this.rows.mark("ZZZ-ZZY", "O");
		List<StaleMarks.Mark> taken = await().until(() -> {
			this.jdbc.sql("update stale_statistics set since = now() - interval '1 day' where origin = 'ZZZ'").update();
			return this.marks.take(100, Duration.ofMinutes(1));
		}, (all) -> all.stream().anyMatch((mark) -> mark.route().equals(Route.of("ZZZ", "ZZY"))));
		StaleMarks.Mark mine = taken.stream()
			.filter((mark) -> mark.route().equals(Route.of("ZZZ", "ZZY")))
			.findFirst()
			.orElseThrow();
		assertThat(this.marks.take(100, Duration.ofMinutes(1))).as("taken by another").doesNotContain(mine);
		this.jdbc.sql("update stale_statistics set since = now() + interval '5 minutes' where origin = 'ZZZ'").update();
		this.marks.remove(mine);
		assertThat(marksLeft()).isEqualTo(1);
	}

	@Test
	void tellsTheCheapestOfEachDayOfLooking() {
		TripDates dates = new TripDates(DEPARTURE, DEPARTURE.plusDays(7));
		this.rows.low("LHR-JFK", DEPARTURE, dates.comeBack(), SEEN, 300)
			.low("LGW-JFK", DEPARTURE, dates.comeBack(), SEEN, 280)
			.low("LGW-JFK", DEPARTURE, dates.comeBack(), SEEN.plusDays(2), 310)
			.low("LGW-JFK", DEPARTURE, null, SEEN, 90)
			.low("LGW-JFK", DEPARTURE, dates.comeBack(), SEEN.minusDays(1), 100);
		assertThat(this.history.listDailyLows(
				Market.between(airports("LON"), List.of(Route.of("LHR", "JFK").destination())), dates, CABIN, SEEN))
			.containsExactly(new DailyLow(SEEN, euros("280"), 6, true),
					new DailyLow(SEEN.plusDays(2), euros("310"), 3, true));
		assertThat(this.history.listDailyLows(market("LGW", "JFK"), TripDates.oneWay(DEPARTURE), CABIN, SEEN))
			.containsExactly(new DailyLow(SEEN, euros("90"), 3, true));
	}

	@Test
	void tellsTheCheapestKnownFareOfEachDay() {
		this.rows.latest("LHR-JFK", DEPARTURE, null, SEEN, 300)
			.latest("LHR-EWR", DEPARTURE, null, SEEN, 290)
			.latest("LHR-JFK", DEPARTURE.plusDays(1), null, SEEN, 200)
			.latest("LHR-JFK", DEPARTURE.plusDays(1), DEPARTURE.plusDays(9), SEEN, 450)
			.latest("LHR-JFK", DEPARTURE.plusDays(40), null, SEEN, 10);
		Market market = Market.between(List.of(Route.of("LHR", "JFK").origin()), airports("NYC"));
		List<TripDates> dates = List.of(TripDates.oneWay(DEPARTURE.plusDays(1)), TripDates.oneWay(DEPARTURE),
				TripDates.oneWay(DEPARTURE.plusDays(2)), new TripDates(DEPARTURE.plusDays(1), DEPARTURE.plusDays(9)));
		assertThat(this.history.listFares(market, CABIN, dates)).extracting(SeenFare::dates, SeenFare::price)
			.containsExactly(tuple(TripDates.oneWay(DEPARTURE), euros("290")), tuple(dates.getLast(), euros("450")),
					tuple(TripDates.oneWay(DEPARTURE.plusDays(1)), euros("200")));
		assertThat(this.history.listFares(market, CABIN, List.of())).isEmpty();
	}

	@Test
	void doesNotCompareAFreshFareWithAnOldOneOfAnotherAirport() {
		this.rows.latest("LHR-JFK", DEPARTURE, null, SEEN, 420)
			.latest("LGW-JFK", DEPARTURE, null, SEEN.minusDays(2), 400)
			.latest("LGW-EWR", DEPARTURE, null, SEEN.minusDays(20), 200);
		assertThat(this.history.listFares(Market.between(airports("LON"), airports("NYC")), CABIN,
				List.of(TripDates.oneWay(DEPARTURE))))
			.extracting(SeenFare::price)
			.containsExactly(euros("400"));
	}

	@Test
	void tellsTheCheapestFaresThatWereSeenLately() {
		this.rows.latest("LHR-JFK", DEPARTURE, null, SEEN, 300)
			.latest("LGW-EWR", DEPARTURE, null, SEEN, 290)
			.latest("LGW-EWR", DEPARTURE.plusDays(2), null, SEEN, 310)
			.latest("LHR-JFK", DEPARTURE.plusDays(1), null, SEEN, 200)
			.latest("LHR-JFK", DEPARTURE.plusDays(3), null, SEEN.minusDays(30), 50)
			.latest("LHR-JFK", DEPARTURE.plusDays(1), DEPARTURE.plusDays(9), SEEN, 450)
			.latest("LHR-JFK", DEPARTURE.plusDays(40), null, SEEN, 10);
		DateWindow window = new DateWindow(DEPARTURE, DEPARTURE.plusDays(30));
		Instant since = SEEN.minusDays(14).atStartOfDay().toInstant(ZoneOffset.UTC);
		assertThat(this.history.listCheapest(Market.between(airports("LON"), airports("NYC")), TripKind.ONE_WAY, CABIN,
				window, since, 2))
			.extracting(SeenFare::price)
			.containsExactly(euros("200"), euros("290"));
		assertThat(this.history.listCheapest(Market.between(airports("LON"), airports("NYC")), TripKind.ONE_WAY, CABIN,
				window, since, 9))
			.extracting(SeenFare::price)
			.containsExactly(euros("200"), euros("290"), euros("310"));
		assertThat(this.history.listCheapest(Market.between(airports("LON"), airports("NYC")), TripKind.RETURN, CABIN,
				window, since, 5))
			.extracting(SeenFare::price)
			.containsExactly(euros("450"));
	}

	@Test
	void saysThatPostgresIsAwayAndGoesOnAfterwards() {
		DevServices.postgres().stop();
		assertThatExceptionOfType(DataAccessException.class)
			.isThrownBy(() -> this.history.findStatistics(market("LHR", "JFK"), TripKind.ONE_WAY, CABIN));
		this.refresh.refresh();
		DevServices.postgres().start();
		await().atMost(Duration.ofSeconds(30)).ignoreExceptions().untilAsserted(() -> lows("LHR-JFK", 30, 200));
		this.rows.mark("LHR-JFK", "O");
		awaitStatistics(market("LHR", "JFK"), TripKind.ONE_WAY);
	}

	private void lows(String route, int samples, double price) {
		for (int i = 0; i < samples; i++) {
			this.rows.low(route, DEPARTURE, null, SEEN.minusDays(i), price);
		}
	}

	private FareStatistics awaitStatistics(Market market, TripKind kind) {
		return await().atMost(Duration.ofSeconds(30)).until(() -> {
			this.refresh.refresh();
			return this.history.findStatistics(market, kind, CABIN);
		}, Optional::isPresent).orElseThrow();
	}

	private void awaitNoMarks() {
		await().atMost(Duration.ofSeconds(20)).until(() -> {
			this.refresh.refresh();
			return marksLeft();
		}, (left) -> left == 0);
	}

	private int marksLeft() {
		return this.jdbc.sql("select count(*) from stale_statistics where cabin = 'F'").query(Integer.class).single();
	}

	private List<AirportCode> airports(String code) {
		return this.places.findPlace(code).map(Place::airports).orElseThrow();
	}

	private static Market market(String origin, String destination) {
		return Market.of(Route.of(origin, destination));
	}

	private static Money euros(String amount) {
		return Money.of(amount, "EUR");
	}

}
