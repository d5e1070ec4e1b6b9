package ai.skyscout.flights.search;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import ai.skyscout.core.AirportCode;
import ai.skyscout.core.CurrentExchangeRates;
import ai.skyscout.core.ExchangeRates;
import ai.skyscout.core.Money;
import ai.skyscout.core.TripQuery;
import ai.skyscout.flights.Offer;
import ai.skyscout.flights.Segment;
import ai.skyscout.flights.Slice;
import ai.skyscout.flights.SupplierId;
import ai.skyscout.places.Airport;
import ai.skyscout.places.Places;

/**
 * Finds what cannot be right about an offer. Suppliers err; what they say is not shown
 * unless it answers the question, could be flown, and has a price that can be compared.
 */
final class OfferInspector {

	/**
	 * Per traveller, in the base currency of the rates (EUR). The dearest published
	 * first-class round-the-world fares are about a third of it.
	 */
	private static final BigDecimal HIGHEST_PRICE = BigDecimal.valueOf(100_000);

	/**
	 * Per traveller and kilometre flown, in the base currency of the rates (EUR). The
	 * boldest sales ask 10 euros for 2,000 km; the fuel alone costs about 0.015.
	 */
	private static final double LOWEST_PRICE_PER_KILOMETRE = 0.003;

	/** Airports of one city are up to 80 km apart (NRT and HND, LTN and LGW). */
	private static final double FARTHEST_CHANGE_KILOMETRES = 100;

	/** The longest scheduled flight takes 19 hours (SIN–JFK). */
	private static final Duration LONGEST_SEGMENT = Duration.ofHours(22);

	private static final Duration LONGEST_SLICE = Duration.ofHours(96);

	/** An airliner at its fastest with the strongest jet stream behind it. */
	private static final double FASTEST_KILOMETRES_PER_HOUR = 1_350;

	private final Places places;

	private final CurrentExchangeRates rates;

	private final InstantSource clock;

	OfferInspector(Places places, CurrentExchangeRates rates, InstantSource clock) {
		this.places = places;
		this.rates = rates;
		this.clock = clock;
	}

	/** Why an offer cannot be used as an answer to a query; empty if it can. */
	Optional<Drop> findFault(SupplierId supplier, TripQuery query, Offer offer) {
		return findFault(supplier, offer, query.passengers().total()).or(() -> findOtherTrip(query, offer));
	}

	/** Why an offer cannot be used whatever was asked; empty if it can. */
	Optional<Drop> findFault(SupplierId supplier, Offer offer, int travellers) {
		Instant now = this.clock.instant();
		if (!offer.supplier().equals(supplier)) {
			return Optional.of(Drop.WRONG_SUPPLIER);
		}
		if (offer.isExpired(now)) {
			return Optional.of(Drop.EXPIRED);
		}
		Integer seats = offer.seatsLeft();
		if (seats != null && seats <= 0) {
			return Optional.of(Drop.NO_SEATS);
		}
		return findPriceFault(offer.total(), travellers).or(() -> findFlightFault(offer.itinerary().slices(), now))
			.or(() -> findGift(offer, travellers));
	}

	/** Why a price cannot be used; empty if it can. */
	Optional<Drop> findPriceFault(Money total, int travellers) {
		if (total.amount().signum() <= 0) {
			return Optional.of(Drop.ABSURD_PRICE);
		}
		ExchangeRates current = this.rates.current();
		if (!current.knows(total.currency())) {
			return Optional.of(Drop.UNKNOWN_CURRENCY);
		}
		BigDecimal highest = HIGHEST_PRICE.multiply(BigDecimal.valueOf(travellers));
		if (current.convert(total, current.base()).amount().compareTo(highest) > 0) {
			return Optional.of(Drop.ABSURD_PRICE);
		}
		return Optional.empty();
	}

	private Optional<Drop> findGift(Offer offer, int travellers) {
		double kilometres = offer.itinerary()
			.segments()
			.mapToDouble((segment) -> kilometres(this.places.getAirport(segment.origin()),
					this.places.getAirport(segment.destination())))
			.sum();
		ExchangeRates current = this.rates.current();
		double total = current.convert(offer.total(), current.base()).amount().doubleValue();
		return (total < LOWEST_PRICE_PER_KILOMETRE * kilometres * travellers) ? Optional.of(Drop.ABSURD_PRICE)
				: Optional.empty();
	}

	private Optional<Drop> findFlightFault(List<Slice> slices, Instant now) {
		Slice before = null;
		for (Slice slice : slices) {
			if (slice.departure().toInstant().isBefore(now)) {
				return Optional.of(Drop.DEPARTED);
			}
			if (before != null && slice.departure().isBefore(before.arrival())) {
				return Optional.of(Drop.BACKWARDS);
			}
			if (slice.duration().compareTo(LONGEST_SLICE) > 0) {
				return Optional.of(Drop.ABSURD_DURATION);
			}
			Optional<Drop> fault = findSegmentFault(slice.segments());
			if (fault.isPresent()) {
				return fault;
			}
			before = slice;
		}
		return Optional.empty();
	}

	private Optional<Drop> findSegmentFault(List<Segment> segments) {
		Airport reached = null;
		for (Segment segment : segments) {
			Optional<Airport> origin = this.places.findAirport(segment.origin());
			Optional<Airport> destination = this.places.findAirport(segment.destination());
			if (origin.isEmpty() || destination.isEmpty()) {
				return Optional.of(Drop.UNKNOWN_AIRPORT);
			}
			if (reached != null && !isWithinReach(reached, origin.get())) {
				return Optional.of(Drop.NOT_CONTIGUOUS);
			}
			if (isAbsurd(segment.duration(), kilometres(origin.get(), destination.get()))) {
				return Optional.of(Drop.ABSURD_DURATION);
			}
			reached = destination.get();
		}
		return Optional.empty();
	}

	private static boolean isAbsurd(Duration flight, double kilometres) {
		return flight.compareTo(LONGEST_SEGMENT) > 0
				|| kilometres * 60 > FASTEST_KILOMETRES_PER_HOUR * flight.toMinutes();
	}

	private static boolean isWithinReach(Airport one, Airport other) {
		return one.code().equals(other.code()) || kilometres(one, other) <= FARTHEST_CHANGE_KILOMETRES;
	}

	private static double kilometres(Airport one, Airport other) {
		return one.coordinates().distanceTo(other.coordinates()).kilometres();
	}

	private Optional<Drop> findOtherTrip(TripQuery query, Offer offer) {
		List<Slice> slices = offer.itinerary().slices();
		if (slices.size() != query.slices().size()) {
			return Optional.of(Drop.OTHER_TRIP);
		}
		for (int i = 0; i < slices.size(); i++) {
			TripQuery.Slice asked = query.slices().get(i);
			Slice slice = slices.get(i);
			if (!asked.origins().contains(slice.origin()) || !asked.destinations().contains(slice.destination())
					|| !asked.departure().equals(localDay(slice.origin(), slice))) {
				return Optional.of(Drop.OTHER_TRIP);
			}
		}
		return Optional.empty();
	}

	/** By the airport's own clock, whatever zone the supplier has written. */
	private LocalDate localDay(AirportCode origin, Slice slice) {
		return slice.departure().withZoneSameInstant(this.places.getAirport(origin).zone()).toLocalDate();
	}

}
