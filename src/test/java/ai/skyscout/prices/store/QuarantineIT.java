package ai.skyscout.prices.store;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;

import ai.skyscout.devservices.WithDevServices;
import ai.skyscout.prices.Observation;
import ai.skyscout.prices.ObservationBuilder;
import ai.skyscout.prices.Observations;
import ai.skyscout.prices.Route;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static ai.skyscout.prices.ObservationBuilder.observation;
import static ai.skyscout.prices.ObservationBuilder.someRoute;
import static org.assertj.core.api.Assertions.assertThat;

@WithDevServices
@Timeout(value = 120, unit = TimeUnit.SECONDS)
class QuarantineIT {

	@Autowired
	private Observations observations;

	@Autowired
	private JdbcClient jdbc;

	private final Route route = someRoute();

	@Test
	void keepsAPriceFarOutsideTheStatisticsFromBeingTold() {
		statistics(250, 300, 360);
		assertThat(add(seen().euros(30), seen().departing("2027-02-11").euros(150),
				seen().departing("2027-02-12").euros(3_000)))
			.isEqualTo(3);
		assertThat(quarantined()).containsExactly("2027-02-10 30.00", "2027-02-12 3000.00");
		assertThat(told()).containsExactly("2027-02-11 150.00");
	}

	@Test
	void looksAtTheLeadTimeFirst() {
		statistics(250, 300, 360);
		statistics("L", 5, 40, 50, 60);
		add(seen().euros(45), seen().departing("2027-03-20").euros(45));
		assertThat(quarantined()).containsExactly("2027-03-20 45.00");
	}

	@Test
	void releasesAPriceThatIsSeenAgain() {
		statistics(250, 300, 360);
		add(seen().euros(30));
		add(seen().supplier("other").seen(Duration.ofSeconds(20)).euros(31));
		assertThat(told()).isEmpty();
		add(seen().supplier("other").seen(Duration.ofHours(2)).euros(32));
		assertThat(quarantined()).isEmpty();
		assertThat(told()).containsExactly("2027-02-10 32.00");
		assertThat(lows()).containsExactly("2027-01-10 30.00 3");
		add(seen().seen(Duration.ofDays(1)).euros(31));
		assertThat(lows()).containsExactly("2027-01-10 30.00 3", "2027-01-11 31.00 1");
	}

	@Test
	void releasesNothingForAnotherPriceOrTrip() {
		statistics(250, 300, 360);
		add(seen().euros(30));
		add(seen().seen(Duration.ofHours(2)).euros(40),
				seen().comingBack("2027-02-17").seen(Duration.ofHours(2)).euros(30));
		add(seen().seen(Duration.ofDays(40)).euros(30));
		assertThat(quarantined()).contains("2027-02-10 30.00", "2027-02-10 40.00");
	}

	@Test
	void believesWhatASingleWriteShowsTwice() {
		statistics(250, 300, 360);
		add(seen().euros(30), seen().seen(Duration.ofDays(1)).euros(31));
		assertThat(quarantined()).isEmpty();
		assertThat(lows()).containsExactly("2027-01-10 30.00 1", "2027-01-11 31.00 1");
	}

	@Test
	void judgesByThePricesThemselvesWhereNothingIsKnown() {
		List<Observation> many = new ArrayList<>();
		for (int day = 1; day <= 25; day++) {
			many.add(seen().departing(LocalDate.of(2027, 2, day)).euros(100 + day).build());
		}
		many.add(seen().departing("2027-03-01").euros(4).build());
		this.observations.add(many);
		assertThat(quarantined()).containsExactly("2027-03-01 4.00");
		add(seen().departing("2027-03-02").euros(5));
		assertThat(quarantined()).containsExactly("2027-03-01 4.00", "2027-03-02 5.00");
	}

	@Test
	void believesEverythingWhereTooLittleIsKnown() {
		add(seen().euros(300), seen().departing("2027-02-11").euros(3));
		assertThat(quarantined()).isEmpty();
	}

	/** Enough for the short way, on days that nothing else is seen on. */
	@Test
	void goesTheShortWayWithTheSameResult() {
		int year = 2100 + (int) (System.nanoTime() % 90);
		Instant first = LocalDate.of(year, 1, 1).atTime(12, 0).toInstant(java.time.ZoneOffset.UTC);
		List<Observation> many = new ArrayList<>();
		for (int day = 0; day < 30; day++) {
			for (int departure = 0; departure < 50; departure++) {
				many.add(seen().seenAt(first.plus(Duration.ofDays(day)))
					.departing(LocalDate.of(year, 3, 1).plusDays(departure))
					.euros(100 + departure + day)
					.build());
			}
		}
		many.add(many.get(700));
		many.add(seen().seenAt(first.plus(Duration.ofDays(3)))
			.departing(LocalDate.of(year, 3, 7))
			.flight("BA9")
			.euros(2)
			.build());
		many.add(seen().seenAt(first.plus(Duration.ofDays(3)))
			.departing(LocalDate.of(year, 3, 7))
			.flight("VS9")
			.euros(90)
			.build());
		assertThat(this.observations.add(many)).isEqualTo(1_502);
		assertThat(this.observations.add(many)).isZero();
		assertThat(quarantined()).containsExactly(year + "-03-07 2.00");
		assertThat(lows()).hasSize(1_500).contains(year + "-01-04 90.00 2", year + "-01-01 100.00 1");
		assertThat(told()).hasSize(50).contains(year + "-03-01 129.00", year + "-03-07 135.00");
		assertThat(this.jdbc
			.sql("select weekdays from nonstop_flight where origin = ? and destination = ? and flight_number = 117")
			.params(this.route.origin().value(), this.route.destination().value())
			.query(Integer.class)
			.single()).isEqualTo(127);
		// Half of it is known now, half is not.
		List<Observation> more = new ArrayList<>(many.subList(0, 750));
		for (Observation seen : many.subList(0, 750)) {
			more.add(seen().seenAt(seen.seenAt().plus(Duration.ofDays(40)))
				.departing(seen.dates().departure())
				.euros(120)
				.build());
		}
		assertThat(this.observations.add(more)).isEqualTo(750);
	}

	private void statistics(double low, double median, double high) {
		statistics("A", 0, low, median, high);
	}

	private void statistics(String facet, int value, double low, double median, double high) {
		this.jdbc
			.sql("""
					insert into fare_statistics (market, cabin, kind, facet, value, samples, observations, lowest, low, median,
						high, simulated, seen_from, seen_until, computed_at)
					values (:market, 'Y', 'O', :facet, :value, 100, 100, 1, :low, :median, :high, false, now(), now(), now())
					""")
			.param("market", this.route.toString())
			.param("facet", facet)
			.param("value", value)
			.param("low", low)
			.param("median", median)
			.param("high", high)
			.update();
	}

	private ObservationBuilder seen() {
		return observation().on(this.route);
	}

	private int add(ObservationBuilder... seen) {
		return this.observations.add(Arrays.stream(seen).map(ObservationBuilder::build).toList());
	}

	private List<String> quarantined() {
		return list("""
				select departs_on || ' ' || price from price_observation
				where origin = ? and destination = ? and quarantined order by 1
				""");
	}

	private List<String> told() {
		return list(
				"select departs_on || ' ' || price from latest_fare where origin = ? and destination = ? order by 1");
	}

	private List<String> lows() {
		return list("""
				select concat_ws(' ', seen_on, price, observations) from daily_low
				where origin = ? and destination = ? order by 1
				""");
	}

	private List<String> list(String sql) {
		return this.jdbc.sql(sql)
			.params(this.route.origin().value(), this.route.destination().value())
			.query(String.class)
			.list();
	}

}
