package ai.skyscout.prices.store;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

import ai.skyscout.core.Cabin;
import ai.skyscout.core.Money;
import ai.skyscout.devservices.WithDevServices;
import ai.skyscout.prices.Observation;
import ai.skyscout.prices.ObservationBuilder;
import ai.skyscout.prices.Observations;
import ai.skyscout.prices.PricesObserved;
import ai.skyscout.prices.Route;
import ai.skyscout.prices.TripDates;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationListener;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.PayloadApplicationEvent;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import static ai.skyscout.prices.ObservationBuilder.observation;
import static ai.skyscout.prices.ObservationBuilder.someRoute;
import static org.assertj.core.api.Assertions.assertThat;

@WithDevServices
@Timeout(value = 120, unit = TimeUnit.SECONDS)
class PostgresObservationsIT {

	@Autowired
	private Observations observations;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private PlatformTransactionManager transactions;

	@Autowired
	private ConfigurableApplicationContext context;

	private final Route route = someRoute();

	@Test
	void writesWhatWasSeen() {
		assertThat(add(seen().flight("BA117").price("80.50 EUR"))).isOne();
		assertThat(this.jdbc.sql("""
				select concat_ws(' ', seen_at at time zone 'UTC', departs_on, returns_on, cabin, stops, carrier,
					flight_number, departure_time, minutes, supplier, amount, currency, price, rate, lead_days,
					simulated, quarantined)
				from price_observation where origin = ? and destination = ?
				""").params(this.route.origin().value(), this.route.destination().value()).query(String.class).single())
			.isEqualTo("2027-01-10 12:00:00 2027-02-10 infinity Y 0 BA 117 09:00:00 480 demo 80.500 EUR 80.50"
					+ " 1.00000000 31 f f");
	}

	@Test
	void valuesPricesInEuros() {
		add(seen().price("30000 JPY"));
		List<Double> values = this.jdbc.sql(
				"select array[amount, price, amount / rate] from price_observation where origin = ? and destination = ?")
			.params(this.route.origin().value(), this.route.destination().value())
			.query((row,
					number) -> Arrays.stream((Number[]) row.getArray(1).getArray()).map(Number::doubleValue).toList())
			.single();
		assertThat(values.get(0)).isEqualTo(30_000);
		assertThat(values.get(1)).isBetween(100.0, 300.0)
			.isCloseTo(values.get(2), org.assertj.core.data.Offset.offset(0.006));
	}

	@Test
	void leavesOutWhatCanNeverBeKept() {
		assertThat(add(seen().price("100.00 XTS"), seen().price("0.00 EUR").flight("BA1"),
				seen().departing("2999-01-01").flight("BA2"), seen().flight("BA3")))
			.isOne();
		assertThat(flights()).containsExactly("BA3");
	}

	@Test
	void storesTheSameSightingOnce() {
		assertThat(add(seen(), seen())).isOne();
		assertThat(add(seen(), seen().price("250.00 EUR"))).isZero();
		assertThat(add(seen().flight(null), seen().flight(null))).isOne();
		assertThat(add(seen().flight(null))).isZero();
		assertThat(add(seen().seen(Duration.ofSeconds(1)))).isOne();
		assertThat(dailyLows()).containsExactly("2027-01-10 300.00 3");
	}

	@Test
	void rollsUpTheCheapestOfEachDay() {
		add(seen().price("300.00 EUR"), seen().flight("VS3").price("250.00 EUR"));
		add(seen().seen(Duration.ofHours(11)).price("400.00 EUR"),
				seen().seen(Duration.ofHours(12)).price("320.00 EUR"));
		add(seen().comingBack("2027-02-17").price("500.00 EUR"));
		assertThat(dailyLows()).containsExactly("2027-01-10 250.00 3", "2027-01-10 500.00 1", "2027-01-11 320.00 1");
	}

	@Test
	void replacesTheLatestFareByANewerOneOnly() {
		add(seen().price("300.00 EUR"));
		add(seen().seen(Duration.ofHours(-3)).price("200.00 EUR"));
		assertThat(latestFare()).isEqualTo("300.00 2027-01-10 12:00:00");
		add(seen().seen(Duration.ofHours(1)).price("350.00 EUR"));
		assertThat(latestFare()).isEqualTo("350.00 2027-01-10 13:00:00");
	}

	@Test
	void takesTheCheapestOfWhatSuppliersSayInOneLook() {
		add(seen().price("300.00 EUR"));
		add(seen().supplier("slow").seen(Duration.ofSeconds(20)).price("350.00 EUR"));
		assertThat(latestFare()).isEqualTo("300.00 2027-01-10 12:00:00");
		add(seen().supplier("slower").seen(Duration.ofSeconds(40)).price("280.00 EUR"));
		assertThat(latestFare()).isEqualTo("280.00 2027-01-10 12:00:40");
		add(seen().seen(Duration.ofHours(1)).price("400.00 EUR"),
				seen().supplier("slow").seen(Duration.ofHours(1).plusSeconds(9)).price("420.00 EUR"));
		assertThat(latestFare()).isEqualTo("400.00 2027-01-10 13:00:00");
	}

	@Test
	void collectsWhenNonstopFlightsDepart() {
		add(seen().flight("BA117").departing("2027-02-10").at("09:00"),
				seen().flight("BA117").departing("2027-02-12").at("09:05"), seen().stops(1).flight("AF7"),
				seen().flight(null));
		add(seen().flight("BA117").departing("2027-02-08").at("09:10").seen(Duration.ofDays(1)));
		assertThat(this.jdbc.sql("""
				select concat_ws(' ', carrier, flight_number, departure_time, minutes, weekdays, last_departs_on,
					last_seen_at at time zone 'UTC')
				from nonstop_flight where origin = ? and destination = ?
				""").params(this.route.origin().value(), this.route.destination().value()).query(String.class).list())
			.containsExactly("BA 117 09:10:00 480 21 2027-02-12 2027-01-11 12:00:00");
	}

	@Test
	void marksStatisticsThatAreBehind() {
		add(seen().cabin(Cabin.BUSINESS), seen().cabin(Cabin.BUSINESS).comingBack("2027-02-17"));
		assertThat(this.jdbc.sql("select cabin || kind from stale_statistics where origin = ? and destination = ?")
			.params(this.route.origin().value(), this.route.destination().value())
			.query(String.class)
			.list()).containsExactlyInAnyOrder("CO", "CR");
	}

	@Test
	void makesPartitionsAsTheyAreNeeded() {
		add(seen().seenAt(Instant.parse("2003-02-28T23:59:59.999999Z")).departing("2003-03-10"),
				seen().seenAt(Instant.parse("2003-03-01T00:00:00Z")).departing("2003-03-10"));
		assertThat(this.jdbc.sql("""
				select tableoid::regclass::text from price_observation
				where origin = ? and destination = ? order by seen_at
				""").params(this.route.origin().value(), this.route.destination().value()).query(String.class).list())
			.containsExactly("price_observation_2003_02", "price_observation_2003_03");
	}

	@Test
	void countsOnceWhatManyWriteAtOnce() throws Exception {
		List<Observation> rows = new ArrayList<>();
		for (int i = 0; i < 300; i++) {
			rows.add(seen().flight("BA" + (1 + i % 30))
				.departing(LocalDate.of(2027, 2, 1).plusDays(i % 15))
				.seenAt(Instant.parse("2004-01-01T00:00:00Z").plus(Duration.ofDays(i / 30)))
				.build());
		}
		int fresh = 0;
		try (ExecutorService writers = Executors.newFixedThreadPool(6)) {
			List<Callable<Integer>> tasks = IntStream.range(0, 24).<Callable<Integer>>mapToObj((number) -> {
				List<Observation> shuffled = new ArrayList<>(rows);
				Collections.shuffle(shuffled, new Random(number));
				return () -> this.observations.add(shuffled.subList(0, 200));
			}).toList();
			for (Future<Integer> written : writers.invokeAll(tasks)) {
				fresh += written.get();
			}
		}
		fresh += this.observations.add(rows);
		assertThat(fresh).isEqualTo(300);
		assertThat(this.jdbc.sql("select sum(observations) from daily_low where origin = ? and destination = ?")
			.params(this.route.origin().value(), this.route.destination().value())
			.query(Integer.class)
			.single()).isEqualTo(300);
	}

	@Test
	void tellsOfTheLowestNewPrices() {
		List<PricesObserved> told = told(() -> {
			add(seen().price("300.00 EUR"),
					seen().seen(Duration.ofMinutes(1)).flight("VS3").price("250.00 EUR").simulated());
			add(seen().price("300.00 EUR"));
		});
		assertThat(told).containsExactly(new PricesObserved(
				List.of(new PricesObserved.Lowest(this.route, TripDates.oneWay(LocalDate.of(2027, 2, 10)),
						Cabin.ECONOMY, Money.of("250.00", "EUR"), Instant.parse("2027-01-10T12:01:00Z"), true))));
	}

	@Test
	void tellsWhenTheTransactionOfTheCallerIsThrough() {
		List<PricesObserved> told = told(
				() -> new TransactionTemplate(this.transactions).executeWithoutResult((status) -> {
					List<PricesObserved> tooEarly = told(() -> {
						add(seen());
						add(seen().flight("BA9"));
					});
					assertThat(tooEarly).isEmpty();
				}));
		assertThat(told).hasSize(2);
		assertThat(flights()).containsExactlyInAnyOrder("BA117", "BA9");
	}

	@Test
	void tellsNothingOfWhatWasTakenBack() {
		List<PricesObserved> told = told(
				() -> new TransactionTemplate(this.transactions).executeWithoutResult((status) -> {
					assertThat(add(seen())).isOne();
					status.setRollbackOnly();
				}));
		assertThat(told).isEmpty();
		assertThat(flights()).isEmpty();
		assertThat(add(seen())).isOne();
	}

	private ObservationBuilder seen() {
		return observation().on(this.route);
	}

	private int add(ObservationBuilder... seen) {
		return this.observations.add(Arrays.stream(seen).map(ObservationBuilder::build).toList());
	}

	private List<PricesObserved> told(Runnable action) {
		List<PricesObserved> told = Collections.synchronizedList(new ArrayList<>());
		ApplicationListener<PayloadApplicationEvent<PricesObserved>> listener = ApplicationListener
			.forPayload((PricesObserved event) -> {
				if (event.lowest().getFirst().route().equals(this.route)) {
					told.add(event);
				}
			});
		this.context.addApplicationListener(listener);
		try {
			action.run();
		}
		finally {
			this.context.removeApplicationListener(listener);
		}
		return List.copyOf(told);
	}

	private List<String> flights() {
		return this.jdbc.sql("""
				select carrier || flight_number from price_observation where origin = ? and destination = ?
				""").params(this.route.origin().value(), this.route.destination().value()).query(String.class).list();
	}

	private List<String> dailyLows() {
		return this.jdbc.sql("""
				select concat_ws(' ', seen_on, price, observations) from daily_low where origin = ? and destination = ?
				order by seen_on, price
				""").params(this.route.origin().value(), this.route.destination().value()).query(String.class).list();
	}

	private String latestFare() {
		return this.jdbc.sql("""
				select concat_ws(' ', price, seen_at at time zone 'UTC') from latest_fare
				where origin = ? and destination = ?
				""").params(this.route.origin().value(), this.route.destination().value()).query(String.class).single();
	}

}
