package ai.skyscout.prices.interest;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;

import ai.skyscout.core.AirportCode;
import ai.skyscout.core.Cabin;
import ai.skyscout.core.TripQuery;
import ai.skyscout.devservices.WithDevServices;
import ai.skyscout.flights.FaresSeen;
import ai.skyscout.flights.OfferBuilder;
import ai.skyscout.prices.Route;
import ai.skyscout.prices.TripDates;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

@WithDevServices
class SearchedTripsIT {

	private static final LocalDate TODAY = LocalDate.now();

	/** Nobody else in the tests flies there and back so far ahead. */
	private static final TripDates DATES = new TripDates(TODAY.plusDays(301), TODAY.plusDays(308));

	private static final SearchedTrip OFTEN = new SearchedTrip(Route.of("KEF", "SYD"), DATES, Cabin.FIRST);

	private static final SearchedTrip ONCE = new SearchedTrip(Route.of("SYD", "KEF"),
			TripDates.oneWay(TODAY.plusDays(9)), Cabin.FIRST);

	@Autowired
	private SearchedTrips trips;

	@Autowired
	private ApplicationEventPublisher events;

	@Autowired
	private JdbcClient jdbc;

	@BeforeEach
	void forgetAll() {
		this.jdbc.sql("delete from searched_trip where origin in ('KEF', 'SYD')").update();
	}

	@Test
	void listsWhatWasSearchedMoreOftenFirst() {
		Instant now = Instant.now();
		this.trips.add(List.of(OFTEN), now.minusSeconds(600));
		this.trips.add(List.of(OFTEN, ONCE), now);
		assertThat(own()).extracting(WantedTrip::route).containsExactly(OFTEN.route(), ONCE.route());
		assertThat(own()).extracting(WantedTrip::dates).containsExactly(DATES, ONCE.dates());
	}

	@Test
	void countsOneSearchThatSeveralSuppliersAnswerOnce() {
		Instant minute = Instant.now().truncatedTo(ChronoUnit.MINUTES);
		this.trips.add(List.of(OFTEN), minute);
		this.trips.add(List.of(OFTEN), minute.plusSeconds(2));
		assertThat(searchesOfOften()).isOne();
	}

	@Test
	void countsTheMinutesInWhichATripIsSearchedAllTheTime() {
		Instant minute = Instant.now().truncatedTo(ChronoUnit.MINUTES);
		for (int i = 0; i <= 6; i++) {
			this.trips.add(List.of(OFTEN), minute.plusSeconds(40 * i));
		}
		assertThat(searchesOfOften()).isEqualTo(5);
	}

	private int searchesOfOften() {
		return this.jdbc.sql("select searches from searched_trip where origin = 'KEF'").query(Integer.class).single();
	}

	@Test
	void listsWhatWasSearchedLongAgoLast() {
		Instant now = Instant.now();
		this.trips.add(List.of(OFTEN), now.minus(Duration.ofDays(7)));
		this.trips.add(List.of(ONCE), now);
		assertThat(own()).extracting(WantedTrip::route).containsExactly(ONCE.route(), OFTEN.route());
	}

	@Test
	void forgetsWhatNobodyHasSearchedForTwoWeeks() {
		Instant now = Instant.now();
		this.trips.add(List.of(OFTEN), now.minus(Duration.ofDays(15)));
		this.trips.add(List.of(ONCE), now);
		this.trips.forget(now);
		assertThat(own()).extracting(WantedTrip::route).containsExactly(ONCE.route());
	}

	@Test
	void hearsOfSearches() {
		LocalDate day = TODAY.plusDays(44);
		TripQuery query = TripQuery.oneWay(new AirportCode("KEF"), new AirportCode("BOS"), day);
		this.events.publishEvent(new FaresSeen(query,
				List.of(OfferBuilder.offer().from("KEF").to("BOS").departing(day + "T10:00").build())));
		await()
			.untilAsserted(() -> assertThat(own()).extracting(WantedTrip::route, WantedTrip::dates, WantedTrip::cabin)
				.containsExactly(tuple(Route.of("KEF", "BOS"), TripDates.oneWay(day), Cabin.ECONOMY)));
	}

	private List<WantedTrip> own() {
		return this.trips.list(TODAY, 10_000)
			.stream()
			.filter((trip) -> List.of("KEF", "SYD").contains(trip.route().origin().value()))
			.toList();
	}

}
