package ai.skyscout.prices;

import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import ai.skyscout.core.Money;
import ai.skyscout.core.Passengers;
import ai.skyscout.core.TripQuery;
import ai.skyscout.flights.CarrierCode;
import ai.skyscout.flights.Offer;
import ai.skyscout.flights.Segment;
import ai.skyscout.flights.Slice;
import ai.skyscout.flights.SupplierId;
import org.jspecify.annotations.Nullable;

/**
 * What is worth keeping of a supplier's answer: of all fares on a route with the same
 * stops and the same carrier only the cheapest, so that hundreds of offers become a
 * handful of observations. Each nonstop one-way flight is kept by itself, because it has
 * a price of its own; the price of a trip that changes planes or comes back belongs to
 * several flights.
 */
public final class Sightings {

	private Sightings() {
	}

	/**
	 * Makes observations of the offers that answer a question. Only one-way and return
	 * trips of adults are observed: children pay other shares with every airline, and a
	 * trip that comes back from or to another airport is not a price of a route.
	 * @param query what was asked
	 * @param offers what was answered, each for the whole trip and all travellers
	 * @return the cheapest fares, for one adult; empty if nothing can be observed
	 */
	public static List<Observation> of(TripQuery query, Collection<Offer> offers) {
		if (!isObserved(query)) {
			return List.of();
		}
		Map<Kind, Observation> cheapest = new LinkedHashMap<>();
		for (Offer offer : offers) {
			if (isOfOneRoute(query, offer.itinerary().slices())) {
				Observation observation = observe(query, offer);
				cheapest.merge(Kind.of(observation), observation, Sightings::cheaper);
			}
		}
		return List.copyOf(cheapest.values());
	}

	private static boolean isObserved(TripQuery query) {
		Passengers passengers = query.passengers();
		return passengers.children() == 0 && passengers.infants() == 0 && (query.isOneWay() || query.isRoundTrip());
	}

	private static boolean isOfOneRoute(TripQuery query, List<Slice> slices) {
		if (slices.size() != query.slices().size()) {
			return false;
		}
		Slice out = slices.getFirst();
		Slice last = slices.getLast();
		return !out.origin().equals(out.destination()) && (query.isOneWay()
				|| (last.origin().equals(out.destination()) && last.destination().equals(out.origin())));
	}

	private static Observation observe(TripQuery query, Offer offer) {
		Slice out = offer.itinerary().slices().getFirst();
		Segment first = out.first();
		TripDates dates = new TripDates(query.slices().getFirst().departure(),
				query.isOneWay() ? null : query.slices().getLast().departure());
		LocalTime departureTime = first.departure().toLocalTime().truncatedTo(ChronoUnit.MINUTES);
		return new Observation(new Route(out.origin(), out.destination()), dates, query.cabin(),
				offer.itinerary().mostStops(), first.marketingCarrier(), first.flightNumber(), departureTime,
				Math.toIntExact(out.duration().toMinutes()), offer.supplier(),
				offer.total().dividedBy(query.passengers().adults()), offer.simulated(), offer.seenAt());
	}

	private static Observation cheaper(Observation one, Observation other) {
		return (other.price().compareTo(one.price()) < 0) ? other : one;
	}

	/** What competes with each other; amounts of different currencies do not. */
	private record Kind(Route route, @Nullable Integer stops, @Nullable CarrierCode carrier,
			@Nullable Integer flightNumber, SupplierId supplier, Currency currency) {

		static Kind of(Observation seen) {
			boolean alone = Integer.valueOf(0).equals(seen.stops()) && seen.dates().kind() == TripKind.ONE_WAY;
			return new Kind(seen.route(), seen.stops(), seen.carrier(), alone ? seen.flightNumber() : null,
					seen.supplier(), seen.price().currency());
		}

	}

}
