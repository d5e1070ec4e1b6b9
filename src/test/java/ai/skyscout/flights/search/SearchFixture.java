package ai.skyscout.flights.search;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.CopyOnWriteArrayList;

import ai.skyscout.core.AirportCode;
import ai.skyscout.core.Cabin;
import ai.skyscout.core.MovableClock;
import ai.skyscout.core.Passengers;
import ai.skyscout.core.TripQuery;
import ai.skyscout.flights.FaresSeen;
import ai.skyscout.flights.FewPlaces;
import ai.skyscout.flights.FixedRates;
import ai.skyscout.flights.OfferBuilder;
import ai.skyscout.flights.supplier.FlightSupplier;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

/**
 * A search over given suppliers with a clock that the test moves.
 */
public final class SearchFixture {

	public static final TripQuery LONDON_TO_NEW_YORK = oneWay("LHR", "JFK", "2027-02-10");

	private final MovableClock clock = new MovableClock(OfferBuilder.SEEN);

	private final MeterRegistry meters = new SimpleMeterRegistry();

	private SearchSettings settings = settings(Map.of());

	private final List<FaresSeen> seen = new CopyOnWriteArrayList<>();

	private SharedAnswers shared = SharedAnswers.NONE;

	private boolean deaf;

	public static SearchFixture search() {
		return new SearchFixture();
	}

	public static TripQuery oneWay(String from, String to, String day) {
		return new TripQuery(List.of(new TripQuery.Slice(new TreeSet<>(FewPlaces.codes(from)),
				new TreeSet<>(FewPlaces.codes(to)), LocalDate.parse(day))), Passengers.ONE_ADULT, Cabin.ECONOMY);
	}

	public static TripQuery roundTrip(String from, String to, String day, String comeBack) {
		return TripQuery.roundTrip(new AirportCode(from), new AirportCode(to), LocalDate.parse(day),
				LocalDate.parse(comeBack));
	}

	/** Settings as they are bound, with some of {@code skyscout.search} set. */
	static SearchSettings settings(Map<String, String> some) {
		return new Binder(new MapConfigurationPropertySource(some)).bindOrCreate("", SearchSettings.class);
	}

	public SearchFixture with(String setting, String value) {
		this.settings = settings(Map.of(setting, value));
		return this;
	}

	SearchFixture shared(SharedAnswers shared) {
		this.shared = shared;
		return this;
	}

	public TripSearch over(FlightSupplier... suppliers) {
		return new TripSearch(new Suppliers(List.of(suppliers)), new FewPlaces(), new FixedRates(), this.shared,
				this.settings, this.meters, this::hear, clock());
	}

	/** Whoever is told of fares throws. */
	SearchFixture deaf() {
		this.deaf = true;
		return this;
	}

	private void hear(FaresSeen fares) {
		this.seen.add(fares);
		if (this.deaf) {
			throw new IllegalStateException("deaf");
		}
	}

	/** What was told of fares so far. */
	List<FaresSeen> seen() {
		return this.seen;
	}

	/** Moves the clock on. */
	public void pass(java.time.Duration time) {
		this.clock.forward(time);
	}

	public Instant now() {
		return this.clock.instant();
	}

	/** How many offers were dropped for a reason. */
	public double dropped(String supplier, String reason) {
		return this.meters.counter("skyscout.offers.dropped", "supplier", supplier, "reason", reason).count();
	}

	SearchSettings settings() {
		return this.settings;
	}

	MeterRegistry meters() {
		return this.meters;
	}

	Clock clock() {
		return this.clock;
	}

}
