package ai.skyscout.flights.supplier.demo;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import ai.skyscout.core.Cabin;
import ai.skyscout.core.Money;
import ai.skyscout.core.Passengers;
import ai.skyscout.core.TripQuery;
import ai.skyscout.flights.Fare;
import ai.skyscout.flights.Itinerary;
import ai.skyscout.flights.Offer;
import ai.skyscout.flights.OfferId;
import ai.skyscout.flights.Slice;
import ai.skyscout.flights.Terms;
import ai.skyscout.flights.supplier.demo.connections.Connections;
import ai.skyscout.flights.supplier.demo.fares.FareFamilies;
import ai.skyscout.flights.supplier.demo.fares.FareFamily;
import ai.skyscout.flights.supplier.demo.fares.FareFamily.Charge;
import ai.skyscout.flights.supplier.demo.timetable.Timetable;
import org.jspecify.annotations.Nullable;

/**
 * Writes trips as a seller's offers: one for each fare family.
 */
final class OfferWriter {

	private static final Currency EURO = Currency.getInstance("EUR");

	/** How long a seller stands by a price, in minutes. */
	private static final int STANDS = 20;

	/** More seats than that are nobody's concern. */
	private static final int FEW_SEATS = 9;

	private static final double CHILD = 0.75;

	private static final double INFANT = 0.1;

	private final Market market;

	private final Seller seller;

	private final long seed;

	/** Fares repeat from trip to trip, and answers are kept for a while. */
	private final Map<FareOfFee, Fare> fares = new HashMap<>();

	OfferWriter(Market market, Seller seller, long seed) {
		this.market = market;
		this.seller = seller;
		this.seed = seed;
	}

	List<Offer> write(Trips trips) {
		List<SliceWriter> slices = trips.slices()
			.stream()
			.map((slice) -> new SliceWriter(this.market.timetable(), slice.quotes()))
			.toList();
		List<Offer> offers = new ArrayList<>(trips.trips().size() * 3);
		for (Trip trip : trips.trips()) {
			write(trips, trip, slices, offers);
		}
		return offers;
	}

	private void write(Trips trips, Trip trip, List<SliceWriter> writers, List<Offer> offers) {
		List<Slice> slices = new ArrayList<>(writers.size());
		for (int i = 0; i < writers.size(); i++) {
			slices.add(writers.get(i).slice(trip.ways()[i]));
		}
		Itinerary itinerary = Itinerary.of(slices);
		if (!this.seller.sells(itinerary.id())) {
			return;
		}
		double markUp = this.seller.markUp(itinerary.id(), trips.moment());
		Integer seatsLeft = seatsLeft(trips, trip);
		Instant seenAt = Instant.ofEpochSecond(trips.moment() * 60L);
		Cabin cabin = trips.query().cabin();
		Shortlist first = trips.slices().getFirst();
		List<FareFamily> families = this.market.families().of(first.quotes().mainCarrier(trip.ways()[0]), cabin);
		List<List<OfferReference.Flight>> flights = flights(trips, trip);
		for (int i = 0; i < Math.min(families.size(), this.seller.families()); i++) {
			Passengers passengers = trips.query().passengers();
			OfferReference reference = new OfferReference(cabin, i, passengers, flights);
			offers.add(new Offer(new OfferId(this.seller.id(), reference.encode(this.seed)), this.seller.name(),
					itinerary, fare(families.get(i), passengers, trips, trip),
					total(price(trips, trip, i) * markUp, passengers), seenAt, seenAt.plusSeconds(STANDS * 60L),
					seatsLeft, true));
		}
	}

	private @Nullable Integer seatsLeft(Trips trips, Trip trip) {
		if (!this.seller.knowsSeats()) {
			return null;
		}
		int fewest = Integer.MAX_VALUE;
		for (int i = 0; i < trip.ways().length; i++) {
			fewest = Math.min(fewest, trips.slices().get(i).quotes().seatsLeft(trip.ways()[i]));
		}
		int few = (trips.query().cabin() == Cabin.ECONOMY) ? FEW_SEATS : FEW_SEATS / 2;
		return (fewest <= few) ? fewest : null;
	}

	/** For one adult. */
	private double price(Trips trips, Trip trip, int family) {
		double sum = 0;
		for (int i = 0; i < trip.ways().length; i++) {
			Shortlist slice = trips.slices().get(i);
			sum += FareFamilies.price(trips.query().cabin(), family, slice.price(trip.ways()[i]) * trip.factor(),
					miles(slice.ways(), trip.ways()[i]));
		}
		return sum;
	}

	private double miles(Connections ways, int way) {
		Timetable timetable = this.market.timetable();
		return timetable.network()
			.miles(timetable.origin(ways.legs().route(ways.leg(way, 0))),
					timetable.destination(ways.legs().route(ways.lastLeg(way))));
	}

	private Money total(double perAdult, Passengers passengers) {
		long adult = Math.round(perAdult * 100);
		long cents = adult * passengers.adults() + Math.round(adult * CHILD) * passengers.children()
				+ Math.round(adult * INFANT) * passengers.infants();
		return new Money(BigDecimal.valueOf(cents, 2), EURO);
	}

	private Fare fare(FareFamily family, Passengers passengers, Trips trips, Trip trip) {
		double miles = miles(trips.slices().getFirst().ways(), trip.ways()[0]);
		long fee = Math.round(Math.clamp(35 + miles * 0.035, 40, 250) / 5) * 5 * passengers.seats();
		return this.fares.computeIfAbsent(new FareOfFee(family, fee), OfferWriter::fare);
	}

	private static Fare fare(FareOfFee of) {
		FareFamily family = of.family();
		Money fees = new Money(BigDecimal.valueOf(of.fee()), EURO);
		return new Fare(family.brand(), family.carryOnBags(), family.checkedBags(), terms(family.change(), fees),
				terms(family.refund(), fees), family.seatChoice());
	}

	private static Terms terms(Charge charge, Money fee) {
		return switch (charge) {
			case FREE -> new Terms.Free();
			case FEE -> new Terms.ForFee(fee);
			case NOT_ALLOWED -> new Terms.NotAllowed();
		};
	}

	private List<List<OfferReference.Flight>> flights(Trips trips, Trip trip) {
		Timetable timetable = this.market.timetable();
		List<List<OfferReference.Flight>> slices = new ArrayList<>(trip.ways().length);
		for (int i = 0; i < trip.ways().length; i++) {
			Connections ways = trips.slices().get(i).ways();
			int way = trip.ways()[i];
			List<OfferReference.Flight> flights = new ArrayList<>(3);
			for (int j = 0; j < ways.length(way); j++) {
				int leg = ways.leg(way, j);
				int flight = ways.legs().flight(leg);
				flights
					.add(new OfferReference.Flight(timetable.carriers().get(timetable.carrier(flight)).airline().code(),
							timetable.number(flight), ways.legs().day(leg), ways.isSeparate(way, j)));
			}
			slices.add(flights);
		}
		return slices;
	}

	/** The currency of every price. */
	static Money euros(double amount) {
		return new Money(BigDecimal.valueOf(Math.round(amount * 100), 2), EURO);
	}

	/** What a party pays where one adult pays so much. */
	static double forAll(double perAdult, TripQuery query) {
		Passengers passengers = query.passengers();
		return perAdult * (passengers.adults() + CHILD * passengers.children() + INFANT * passengers.infants());
	}

	private record FareOfFee(FareFamily family, long fee) {
	}

}
