package ai.skyscout.prices.store;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.List;

import ai.skyscout.devservices.WithDevServices;
import ai.skyscout.prices.Observations;
import ai.skyscout.prices.Route;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static ai.skyscout.prices.ObservationBuilder.observation;
import static ai.skyscout.prices.ObservationBuilder.someRoute;
import static org.assertj.core.api.Assertions.assertThat;

@WithDevServices
class RetentionIT {

	/** Long before anything else that tests write. */
	private static final Instant THEN = Instant.parse("2001-05-20T00:00:00Z");

	@Autowired
	private Observations observations;

	@Autowired
	private Partitions partitions;

	@Autowired
	private JdbcClient jdbc;

	private final Route route = someRoute();

	@Test
	void makesMonthsAhead() {
		retention(null).keepUp();
		assertThat(months()).contains("price_observation_2001_05", "price_observation_2001_08");
	}

	@Test
	void removesWhatIsNotKept() {
		this.observations.add(List.of(
				observation().on(this.route).seenAt(THEN.minus(Duration.ofDays(80))).departing("2001-06-01").build(),
				observation().on(this.route).seenAt(THEN.minus(Duration.ofDays(20))).departing("2001-06-02").build()));
		retention(Period.ofMonths(1)).keepUp();
		assertThat(months()).doesNotContain("price_observation_2001_03").contains("price_observation_2001_04");
		assertThat(departures("price_observation")).containsExactly("2001-06-02");
		assertThat(departures("daily_low")).containsExactly("2001-06-02");
		assertThat(departures("latest_fare")).doesNotContain("2001-06-01");
		this.observations.add(List
			.of(observation().on(this.route).seenAt(THEN.minus(Duration.ofDays(80))).departing("2001-06-03").build()));
		assertThat(departures("price_observation")).containsExactly("2001-06-02", "2001-06-03");
	}

	@Test
	void forgetsTheLatestFaresOfTripsThatDepartedAMonthAgo() {
		this.observations.add(List.of(
				observation().on(this.route).seenAt(THEN.minus(Duration.ofDays(60))).departing("2001-04-19").build(),
				observation().on(this.route).seenAt(THEN.minus(Duration.ofDays(60))).departing("2080-04-20").build()));
		retention(null).keepUp();
		assertThat(departures("latest_fare")).containsExactly("2080-04-20");
		assertThat(departures("daily_low")).containsExactly("2001-04-19", "2080-04-20");
	}

	private Retention retention(Period keep) {
		return new Retention(this.jdbc, this.partitions, new PriceSettings(keep), Clock.fixed(THEN, ZoneOffset.UTC));
	}

	private List<String> months() {
		return this.jdbc.sql("""
				select inhrelid::regclass::text from pg_inherits where inhparent = 'price_observation'::regclass
				""").query(String.class).list();
	}

	private List<String> departures(String table) {
		return this.jdbc
			.sql("select departs_on::text from " + table + " where origin = ? and destination = ? order by 1")
			.params(this.route.origin().value(), this.route.destination().value())
			.query(String.class)
			.list();
	}

}
