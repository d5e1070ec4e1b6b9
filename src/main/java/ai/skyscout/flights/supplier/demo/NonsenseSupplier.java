package ai.skyscout.flights.supplier.demo;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.function.UnaryOperator;

import ai.skyscout.core.AirportCode;
import ai.skyscout.core.Money;
import ai.skyscout.core.TripQuery;
import ai.skyscout.flights.Itinerary;
import ai.skyscout.flights.Offer;
import ai.skyscout.flights.Segment;
import ai.skyscout.flights.Slice;
import ai.skyscout.flights.supplier.Deadline;
import ai.skyscout.flights.supplier.FlightSupplier;
import ai.skyscout.flights.supplier.PartialOffers;
import ai.skyscout.flights.supplier.SupplierAnswer;

/**
 * Answers what cannot be true: every kind of nonsense in turn, and some offers twice.
 */
class NonsenseSupplier extends TroubledSupplier {

	private static final AirportCode NOWHERE = new AirportCode("QQQ");

	private static final List<UnaryOperator<Offer>> KINDS = List.of(NonsenseSupplier::negative,
			NonsenseSupplier::absurd, NonsenseSupplier::almostFree, NonsenseSupplier::inOtherCurrency,
			NonsenseSupplier::fromNowhere, NonsenseSupplier::yearsLater, NonsenseSupplier::incomplete,
			NonsenseSupplier::turnedRound, NonsenseSupplier::withoutSeats);

	NonsenseSupplier(FlightSupplier sound) {
		super(sound);
	}

	@Override
	public SupplierAnswer search(TripQuery query, Deadline deadline, PartialOffers parts) {
		if (!(sound().search(query, deadline, parts) instanceof SupplierAnswer.Answered answered)) {
			return new SupplierAnswer.TimedOut();
		}
		List<Offer> nonsense = new ArrayList<>();
		for (int i = 0; i < answered.offers().size(); i++) {
			Offer offer = KINDS.get(i % KINDS.size()).apply(answered.offers().get(i));
			nonsense.add(offer);
			if (i % 5 == 0) {
				nonsense.add(offer);
			}
		}
		return new SupplierAnswer.Answered(nonsense);
	}

	private static Offer negative(Offer offer) {
		return priced(offer, offer.total().times(BigDecimal.valueOf(-1)));
	}

	private static Offer absurd(Offer offer) {
		return priced(offer, offer.total().times(BigDecimal.valueOf(4000)));
	}

	private static Offer almostFree(Offer offer) {
		return priced(offer, Money.of("0.01", "EUR"));
	}

	/** The amount is right, the currency is not, and worth a fraction of it. */
	private static Offer inOtherCurrency(Offer offer) {
		return priced(offer, new Money(offer.total().amount(), Currency.getInstance("IDR")));
	}

	private static Offer fromNowhere(Offer offer) {
		return flown(offer,
				(segment) -> new Segment(segment.marketingCarrier(), segment.flightNumber(), segment.operatingCarrier(),
						NOWHERE, segment.destination(), segment.departure(), segment.arrival(), segment.aircraft(),
						segment.cabin(), segment.separateTicket(), segment.co2eKilograms()));
	}

	private static Offer yearsLater(Offer offer) {
		return flown(offer,
				(segment) -> new Segment(segment.marketingCarrier(), segment.flightNumber(), segment.operatingCarrier(),
						segment.origin(), segment.destination(), segment.departure().plusYears(3),
						segment.arrival().plusYears(3), segment.aircraft(), segment.cabin(), segment.separateTicket(),
						segment.co2eKilograms()));
	}

	/** One slice too many or too few. */
	private static Offer incomplete(Offer offer) {
		List<Slice> slices = new ArrayList<>(offer.itinerary().slices());
		if (slices.size() > 1) {
			slices.removeLast();
		}
		else {
			slices.add(slices.getFirst());
		}
		return with(offer, Itinerary.of(slices), offer.total());
	}

	private static Offer turnedRound(Offer offer) {
		return flown(offer,
				(segment) -> new Segment(segment.marketingCarrier(), segment.flightNumber(), segment.operatingCarrier(),
						segment.destination(), segment.origin(), segment.departure(), segment.arrival(),
						segment.aircraft(), segment.cabin(), segment.separateTicket(), segment.co2eKilograms()));
	}

	private static Offer withoutSeats(Offer offer) {
		return new Offer(offer.id(), offer.seller(), offer.itinerary(), offer.fare(), offer.total(), offer.seenAt(),
				offer.expiresAt(), -3, offer.simulated());
	}

	private static Offer flown(Offer offer, UnaryOperator<Segment> change) {
		List<Slice> slices = offer.itinerary()
			.slices()
			.stream()
			.map((slice) -> new Slice(slice.segments().stream().map(change).toList()))
			.toList();
		return with(offer, Itinerary.of(slices), offer.total());
	}

	private static Offer priced(Offer offer, Money total) {
		return with(offer, offer.itinerary(), total);
	}

	private static Offer with(Offer offer, Itinerary itinerary, Money total) {
		return new Offer(offer.id(), offer.seller(), itinerary, offer.fare(), total, offer.seenAt(), offer.expiresAt(),
				offer.seatsLeft(), offer.simulated());
	}

}
