package ai.skyscout.batch.scan;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import ai.skyscout.core.Cabin;
import ai.skyscout.core.CurrentExchangeRates;
import ai.skyscout.core.TripQuery;
import ai.skyscout.flights.FewPlaces;
import ai.skyscout.flights.FixedRates;
import ai.skyscout.flights.Offer;
import ai.skyscout.flights.OfferBuilder;
import ai.skyscout.flights.search.DirectQuestions;
import ai.skyscout.flights.search.SearchSettings;
import ai.skyscout.flights.search.Suppliers;
import ai.skyscout.flights.supplier.SupplierAnswer;
import ai.skyscout.places.Places;
import ai.skyscout.prices.Route;
import ai.skyscout.prices.TripDates;
import ai.skyscout.prices.interest.TripsOfInterest;
import ai.skyscout.prices.interest.WantedTrip;
import ai.skyscout.prices.interest.WantedTrip.Reason;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.batch.autoconfigure.BatchAutoConfiguration;
import org.springframework.boot.batch.jdbc.autoconfigure.BatchJdbcAutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcClientAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcTemplateAutoConfiguration;
import org.springframework.boot.transaction.autoconfigure.TransactionAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.ComponentScan.Filter;
import org.springframework.context.annotation.FilterType;
import org.springframework.scheduling.annotation.EnableScheduling;

/**
 * As much of SkyScout as scans need, so that tests can start it as a process of its own
 * in a moment and kill it: the job, the store of prices, and a supplier that takes its
 * time and sells exactly one fare for each trip.
 */
@ImportAutoConfiguration({ DataSourceAutoConfiguration.class, DataSourceTransactionManagerAutoConfiguration.class,
		TransactionAutoConfiguration.class, JdbcTemplateAutoConfiguration.class, JdbcClientAutoConfiguration.class,
		FlywayAutoConfiguration.class, BatchAutoConfiguration.class, BatchJdbcAutoConfiguration.class })
@ComponentScan(basePackages = { "ai.skyscout.batch", "ai.skyscout.prices.store" },
		excludeFilters = @Filter(type = FilterType.REGEX, pattern = "ai\\.skyscout\\.batch\\.fares\\..*"))
@ComponentScan(basePackageClasses = DirectQuestions.class, useDefaultFilters = false,
		includeFilters = @Filter(type = FilterType.ASSIGNABLE_TYPE, classes = DirectQuestions.class))
@EnableConfigurationProperties(SearchSettings.class)
@EnableScheduling
class ScanProcess {

	/** How many trips {@link #trips} wants. */
	static final int TRIPS = 1_200;

	private static final Duration PACE = Duration.ofMillis(15);

	/** Starts the process; the arguments say where PostgreSQL is. */
	public static void main(String[] args) {
		SpringApplication application = new SpringApplication(ScanProcess.class);
		application.setWebApplicationType(WebApplicationType.NONE);
		application.setKeepAlive(true);
		application.run(args);
	}

	@Bean
	TripsOfInterest trips() {
		return (today, limit) -> IntStream.range(0, TRIPS / 4)
			.boxed()
			.flatMap((day) -> trips(today.plusDays(2 + day), 1.0 / (day + 1)))
			.limit(limit)
			.toList();
	}

	private static Stream<WantedTrip> trips(LocalDate day, double weight) {
		return Stream.of(Route.of("LHR", "JFK"), Route.of("JFK", "LHR"))
			.flatMap((route) -> Stream.of(Cabin.ECONOMY, Cabin.BUSINESS)
				.map((cabin) -> new WantedTrip(route, TripDates.oneWay(day), cabin, Reason.POPULAR, weight)));
	}

	@Bean
	Suppliers suppliers(@Value("${steady.closed-on:}") String closedOn,
			@Value("${steady.failing-calls:0}") int failingCalls) {
		AtomicInteger calls = new AtomicInteger();
		return new Suppliers(List.of(new OneFareSupplier((query) -> (calls.getAndIncrement() < failingCalls)
				? new SupplierAnswer.Failed("down") : answer(query, closedOn))));
	}

	private static SupplierAnswer answer(TripQuery query, String closedOn) {
		LockSupport.parkNanos(PACE.toNanos());
		if (query.slices().getFirst().departure().getDayOfWeek().name().equals(closedOn)) {
			return new SupplierAnswer.Failed("closed");
		}
		return new SupplierAnswer.Answered(List.of(offer(query)));
	}

	private static Offer offer(TripQuery query) {
		TripQuery.Slice slice = query.slices().getFirst();
		return OfferBuilder.offer()
			.supplier(OneFareSupplier.ID.value())
			.from(slice.origins().first().value())
			.to(slice.destinations().first().value())
			.departing(slice.departure() + "T09:00")
			.cabin(query.cabin())
			.seenAt(Instant.now())
			.build();
	}

	@Bean
	Places places() {
		return new FewPlaces();
	}

	@Bean
	CurrentExchangeRates rates() {
		return new FixedRates();
	}

	@Bean
	MeterRegistry meters() {
		return new SimpleMeterRegistry();
	}

	@Bean
	Clock clock() {
		return Clock.systemUTC();
	}

}
