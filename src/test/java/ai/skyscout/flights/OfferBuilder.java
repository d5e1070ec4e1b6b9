package ai.skyscout.flights;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import ai.skyscout.core.AirportCode;
import ai.skyscout.core.Cabin;
import ai.skyscout.core.Money;
import ai.skyscout.flights.search.FoundItinerary;
import ai.skyscout.places.Places;
import org.jspecify.annotations.Nullable;

/**
 * A small language for offers:
 * {@code offer().from("LHR").to("JFK").stops(1).price("412.50 EUR").build()}. What is not
 * said is usual: a day flight from London to New York on 10 February 2027, one traveller,
 * economy, offered by {@code demo} one month before.
 */
public final class OfferBuilder {

	/** When offers were seen unless they say otherwise. */
	public static final Instant SEEN = Instant.parse("2027-01-10T12:00:00Z");

	private static final Places PLACES = new FewPlaces();

	private static final List<String> USUAL_STOPS = List.of("DUB", "KEF", "BOS");

	private final List<Leg> legs = new ArrayList<>();

	private Leg leg = new Leg();

	private SupplierId supplier = new SupplierId("demo");

	private @Nullable String reference;

	private String seller = "Demo Market";

	private String carrier = "BA";

	private String operatedBy = "BA";

	private int flightNumber = 117;

	private Cabin cabin = Cabin.ECONOMY;

	private String brand = "Standard";

	private @Nullable Integer bags = 0;

	private String price = "412.50 EUR";

	private Instant seenAt = SEEN;

	private @Nullable Instant expiresAt;

	private @Nullable Integer seatsLeft;

	private boolean simulated = true;

	private @Nullable Integer co2e = 350;

	private OfferBuilder() {
		this.legs.add(this.leg);
	}

	public static OfferBuilder offer() {
		return new OfferBuilder();
	}

	public OfferBuilder from(String airport) {
		this.leg.from = airport;
		return this;
	}

	public OfferBuilder to(String airport) {
		this.leg.to = airport;
		return this;
	}

	/** By the origin's clock, such as {@code 2027-02-10T09:00}. */
	public OfferBuilder departing(String local) {
		this.leg.departure = LocalDateTime.parse(local);
		return this;
	}

	/** From the first departure to the last arrival. */
	public OfferBuilder taking(Duration duration) {
		this.leg.duration = duration;
		return this;
	}

	/** That many stops at usual airports. */
	public OfferBuilder stops(int stops) {
		return via(USUAL_STOPS.subList(0, stops).toArray(String[]::new));
	}

	/** Stops; {@code LHR/LGW} is a change from one airport to the other. */
	public OfferBuilder via(String... airports) {
		this.leg.via = List.of(airports);
		return this;
	}

	/** How long each stop takes. */
	public OfferBuilder layovers(Duration each) {
		this.leg.layover = each;
		return this;
	}

	/** All but the first segment of the slice are sold apart. */
	public OfferBuilder onSeparateTickets() {
		this.leg.separateTickets = true;
		return this;
	}

	/** A further slice that goes back the same way. */
	public OfferBuilder back(String local) {
		Leg out = this.leg;
		return then(out.to, out.from, local);
	}

	/** A further slice. */
	public OfferBuilder then(String from, String to, String local) {
		this.leg = new Leg();
		this.leg.from = from;
		this.leg.to = to;
		this.leg.departure = LocalDateTime.parse(local);
		this.legs.add(this.leg);
		return this;
	}

	public OfferBuilder supplier(String id) {
		this.supplier = new SupplierId(id);
		return this;
	}

	/** What its supplier calls it; otherwise made from what it says. */
	public OfferBuilder reference(String reference) {
		this.reference = reference;
		return this;
	}

	public OfferBuilder seller(String seller) {
		this.seller = seller;
		return this;
	}

	/** Who sells and operates it. */
	public OfferBuilder carrier(String carrier) {
		this.carrier = carrier;
		this.operatedBy = carrier;
		return this;
	}

	public OfferBuilder operatedBy(String carrier) {
		this.operatedBy = carrier;
		return this;
	}

	/** Of the first segment; the next segments count on. */
	public OfferBuilder flight(int number) {
		this.flightNumber = number;
		return this;
	}

	public OfferBuilder cabin(Cabin cabin) {
		this.cabin = cabin;
		return this;
	}

	public OfferBuilder brand(String brand) {
		this.brand = brand;
		return this;
	}

	/** Checked bags that are included; null if unstated. */
	public OfferBuilder bags(@Nullable Integer bags) {
		this.bags = bags;
		return this;
	}

	/** For all travellers, such as {@code 412.50 EUR}. */
	public OfferBuilder price(String price) {
		this.price = price;
		return this;
	}

	public OfferBuilder seenAt(Instant seenAt) {
		this.seenAt = seenAt;
		return this;
	}

	public OfferBuilder expiresAt(Instant expiresAt) {
		this.expiresAt = expiresAt;
		return this;
	}

	public OfferBuilder seatsLeft(int seats) {
		this.seatsLeft = seats;
		return this;
	}

	public OfferBuilder simulated(boolean simulated) {
		this.simulated = simulated;
		return this;
	}

	/** Kilograms per traveller for each slice; null if unknown. */
	public OfferBuilder co2e(@Nullable Integer kilograms) {
		this.co2e = kilograms;
		return this;
	}

	public Offer build() {
		Itinerary itinerary = itinerary();
		String made = itinerary.id() + "-" + this.brand + "-" + this.price.replace(' ', '-');
		return new Offer(new OfferId(this.supplier, (this.reference != null) ? this.reference : made), this.seller,
				itinerary, new Fare(this.brand, 1, this.bags, new Terms.Unstated(), new Terms.NotAllowed(), null),
				Money.parse(this.price), this.seenAt, this.expiresAt, this.seatsLeft, this.simulated);
	}

	/** An itinerary with this as its only offer. */
	public FoundItinerary found() {
		Offer offer = build();
		return new FoundItinerary(offer.itinerary(), List.of(offer));
	}

	private Itinerary itinerary() {
		List<Slice> slices = new ArrayList<>();
		int number = this.flightNumber;
		for (Leg one : this.legs) {
			List<Segment> segments = segments(one, number);
			number += segments.size();
			slices.add(new Slice(segments));
		}
		return Itinerary.of(slices);
	}

	private List<Segment> segments(Leg one, int number) {
		int stops = one.via.size();
		Duration total = (one.duration != null) ? one.duration
				: Duration.ofHours(8).plus(Duration.ofMinutes(150).multipliedBy(stops));
		Duration flying = total.minus(one.layover.multipliedBy(stops)).dividedBy(stops + 1);
		List<Segment> segments = new ArrayList<>();
		Instant departure = one.departure.atZone(zone(one.from)).toInstant();
		for (int i = 0; i <= stops; i++) {
			String origin = (i == 0) ? one.from : last(one.via.get(i - 1));
			String destination = (i == stops) ? one.to : first(one.via.get(i));
			Instant arrival = departure.plus(flying);
			segments.add(new Segment(new CarrierCode(this.carrier), number + i, new CarrierCode(this.operatedBy),
					new AirportCode(origin), new AirportCode(destination),
					ZonedDateTime.ofInstant(departure, zone(origin)),
					ZonedDateTime.ofInstant(arrival, zone(destination)), "Airbus A320neo", this.cabin,
					one.separateTickets && i > 0, (this.co2e != null) ? share(this.co2e, i, stops + 1) : null));
			departure = arrival.plus(one.layover);
		}
		return segments;
	}

	private static int share(int whole, int index, int parts) {
		return whole * (index + 1) / parts - whole * index / parts;
	}

	private static String first(String via) {
		return Arrays.asList(via.split("/")).getFirst();
	}

	private static String last(String via) {
		return Arrays.asList(via.split("/")).getLast();
	}

	private static ZoneId zone(String airport) {
		return PLACES.findAirport(new AirportCode(airport)).map((known) -> known.zone()).orElse(ZoneOffset.UTC);
	}

	private static final class Leg {

		private String from = "LHR";

		private String to = "JFK";

		private LocalDateTime departure = LocalDateTime.parse("2027-02-10T09:00");

		private @Nullable Duration duration;

		private List<String> via = List.of();

		private Duration layover = Duration.ofMinutes(90);

		private boolean separateTickets;

	}

}
