package ai.skyscout.prices;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.concurrent.ThreadLocalRandom;

import ai.skyscout.core.Cabin;
import ai.skyscout.core.Money;
import ai.skyscout.flights.CarrierCode;
import ai.skyscout.flights.SupplierId;
import org.jspecify.annotations.Nullable;

/**
 * A small language for observations:
 * {@code observation().on(route).departing("2027-02-10").price("99.00 EUR").build()}.
 * What is not said is usual: a nonstop flight of BA, economy, seen by {@code demo} on 10
 * January 2027 at noon.
 */
public final class ObservationBuilder {

	public static final Instant SEEN = Instant.parse("2027-01-10T12:00:00Z");

	private Route route = Route.of("LHR", "JFK");

	private LocalDate departure = LocalDate.of(2027, 2, 10);

	private @Nullable LocalDate comeBack;

	private Cabin cabin = Cabin.ECONOMY;

	private int stops;

	private @Nullable CarrierCode carrier = new CarrierCode("BA");

	private @Nullable Integer flight = 117;

	private LocalTime time = LocalTime.of(9, 0);

	private String supplier = "demo";

	private String price = "300.00 EUR";

	private boolean simulated;

	private Instant seenAt = SEEN;

	private ObservationBuilder() {
	}

	public static ObservationBuilder observation() {
		return new ObservationBuilder();
	}

	/** A route that no other test knows. */
	public static Route someRoute() {
		return Route.of(someCode('Q'), someCode('X'));
	}

	private static String someCode(char first) {
		ThreadLocalRandom random = ThreadLocalRandom.current();
		return "" + first + (char) ('A' + random.nextInt(26)) + (char) ('A' + random.nextInt(26));
	}

	public ObservationBuilder on(Route route) {
		this.route = route;
		return this;
	}

	public ObservationBuilder departing(String day) {
		return departing(LocalDate.parse(day));
	}

	public ObservationBuilder departing(LocalDate day) {
		this.departure = day;
		return this;
	}

	public ObservationBuilder comingBack(String day) {
		this.comeBack = LocalDate.parse(day);
		return this;
	}

	public ObservationBuilder cabin(Cabin cabin) {
		this.cabin = cabin;
		return this;
	}

	public ObservationBuilder stops(int stops) {
		this.stops = stops;
		return this;
	}

	/** Such as {@code BA117}; null if unknown. */
	public ObservationBuilder flight(@Nullable String designator) {
		this.carrier = (designator != null) ? new CarrierCode(designator.substring(0, 2)) : null;
		this.flight = (designator != null) ? Integer.valueOf(designator.substring(2)) : null;
		return this;
	}

	public ObservationBuilder at(String time) {
		this.time = LocalTime.parse(time);
		return this;
	}

	public ObservationBuilder supplier(String id) {
		this.supplier = id;
		return this;
	}

	public ObservationBuilder price(String price) {
		this.price = price;
		return this;
	}

	public ObservationBuilder euros(double euros) {
		this.price = euros + " EUR";
		return this;
	}

	public ObservationBuilder simulated() {
		this.simulated = true;
		return this;
	}

	public ObservationBuilder seenAt(Instant moment) {
		this.seenAt = moment;
		return this;
	}

	public ObservationBuilder seen(Duration later) {
		this.seenAt = SEEN.plus(later);
		return this;
	}

	public Observation build() {
		return new Observation(this.route, new TripDates(this.departure, this.comeBack), this.cabin, this.stops,
				this.carrier, this.flight, this.time, 480, new SupplierId(this.supplier), Money.parse(this.price),
				this.simulated, this.seenAt);
	}

}
