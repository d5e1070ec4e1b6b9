package ai.skyscout.prices.simulated;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import ai.skyscout.core.AirportCode;
import ai.skyscout.core.Cabin;
import ai.skyscout.core.DateWindow;
import ai.skyscout.core.Money;
import ai.skyscout.core.TripQuery;
import ai.skyscout.devservices.WithDevServices;
import ai.skyscout.flights.CarrierCode;
import ai.skyscout.flights.Segment;
import ai.skyscout.flights.Slice;
import ai.skyscout.flights.SupplierId;
import ai.skyscout.flights.supplier.CalendarAnswer;
import ai.skyscout.flights.supplier.Deadline;
import ai.skyscout.flights.supplier.PriceReplay;
import ai.skyscout.flights.supplier.ReplayQuestion;
import ai.skyscout.flights.supplier.ReplayedFare;
import ai.skyscout.flights.supplier.SupplierAnswer;
import ai.skyscout.prices.Market;
import ai.skyscout.prices.Observations;
import ai.skyscout.prices.PriceHistory;
import ai.skyscout.prices.Route;
import ai.skyscout.prices.TripDates;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

@WithDevServices
class SimulatedPastIT {

	/** Nobody else flies there. */
	private static final Route OUT = Route.of("TRO", "HFT");

	private static final Route BACK = Route.of("HFT", "TRO");

	@Autowired
	private Observations observations;

	@Autowired
	private PriceHistory history;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private Clock clock;

	@Autowired
	private ObjectProvider<SimulatedPast> running;

	private final OneFlight market = new OneFlight();

	private final ReplayingSupplier supplier = new ReplayingSupplier(new SupplierId("demo"), this.market);

	@BeforeEach
	@AfterEach
	void forget() {
		for (String table : List.of("price_observation", "daily_low", "latest_fare", "nonstop_flight",
				"stale_statistics")) {
			this.jdbc.sql("delete from " + table + " where origin in ('TRO', 'HFT')").update();
		}
	}

	@Test
	void doesNotRunInTests() {
		assertThat(this.running.getIfAvailable()).isNull();
	}

	@Test
	void writesTheMissingPastOfRoutesOnce() {
		PastOfRoutes past = new PastOfRoutes((limit) -> List.of(OUT, BACK), this.supplier, this.observations, this.jdbc,
				this.clock);
		assertThat(past.missing()).containsExactly(OUT, BACK);
		assertThat(past.write(past.replay(OUT, BACK).orElseThrow())).isGreaterThan(2000);
		assertThat(past.missing()).isEmpty();
		assertThat(this.jdbc.sql("select bool_and(simulated) from price_observation where origin in ('TRO', 'HFT')")
			.query(Boolean.class)
			.single()).isTrue();
		assertThat(this.jdbc
			.sql("select count(distinct departs_on) from latest_fare where origin = 'TRO' and "
					+ "destination = 'HFT' and departs_on > current_date and returns_on = 'infinity'")
			.query(Integer.class)
			.single()).isGreaterThan(30);
		assertThat(this.history.listNonstopFlights(Market.of(OUT))).singleElement()
			.satisfies((flight) -> assertThat(flight.weekdays()).hasSize(7))
			.satisfies((flight) -> assertThat(flight.simulated()).isTrue());
		assertThat(past.write(past.replay(OUT, BACK).orElseThrow())).as("again").isZero();
	}

	@Test
	void tellsThePastOfATripThatIsSearchedOnce() {
		PastOfTrips past = new PastOfTrips(this.supplier, this.history, this.observations, this.clock);
		LocalDate departure = today().plusDays(50);
		TripQuery query = TripQuery.roundTrip(OUT.origin(), OUT.destination(), departure, departure.plusDays(4));
		assertThat(past.write(query)).isEqualTo(40);
		assertThat(this.history.listDailyLows(Market.of(OUT), new TripDates(departure, departure.plusDays(4)),
				Cabin.ECONOMY, today().minusDays(120)))
			.hasSize(40);
		int asked = this.market.questions.size();
		assertThat(past.write(query)).isZero();
		assertThat(this.market.questions).hasSize(asked);
	}

	private LocalDate today() {
		return LocalDate.ofInstant(this.clock.instant(), ZoneOffset.UTC);
	}

	/** A market with one flight a day each way. */
	private static final class OneFlight implements PriceReplay {

		private final List<ReplayQuestion> questions = new ArrayList<>();

		@Override
		public Optional<List<ReplayedFare>> replay(List<ReplayQuestion> asked, Deadline deadline) {
			this.questions.addAll(asked);
			return Optional.of(asked.stream().flatMap((question) -> question.moments().stream().map((moment) -> {
				List<Slice> slices = question.query().slices().stream().map(OneFlight::fly).toList();
				String price = (80 + Math.floorMod(moment.getEpochSecond() / 86400, 20)) + ".00";
				return new ReplayedFare(question.query(), moment, slices, Money.of(price, "EUR"));
			})).toList());
		}

		private static Slice fly(TripQuery.Slice slice) {
			AirportCode origin = slice.origins().first();
			ZonedDateTime departure = slice.departure().atTime(LocalTime.of(9, 20)).atZone(ZoneOffset.UTC);
			return new Slice(List.of(new Segment(new CarrierCode("WF"), origin.value().equals("TRO") ? 901 : 902,
					new CarrierCode("WF"), origin, slice.destinations().first(), departure, departure.plusMinutes(40),
					null, Cabin.ECONOMY, false, null)));
		}

		@Override
		public SupplierAnswer searchAt(TripQuery query, Instant moment, Deadline deadline) {
			throw new UnsupportedOperationException();
		}

		@Override
		public CalendarAnswer calendarAt(TripQuery query, DateWindow departures, Instant moment, Deadline deadline) {
			throw new UnsupportedOperationException();
		}

	}

}
