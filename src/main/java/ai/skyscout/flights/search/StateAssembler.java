package ai.skyscout.flights.search;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import ai.skyscout.core.CurrentExchangeRates;
import ai.skyscout.core.ExchangeRates;
import ai.skyscout.core.TripQuery;
import ai.skyscout.flights.ItineraryId;
import ai.skyscout.flights.Offer;
import ai.skyscout.flights.SupplierId;
import ai.skyscout.flights.search.SupplierReport.State;
import ai.skyscout.flights.supplier.FlightSupplier;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import org.jspecify.annotations.Nullable;

/**
 * Puts the answers of all suppliers together: the same flights become one itinerary with
 * everybody's offers. What was put together before is kept, so that asking again while
 * nothing has changed gives the same object.
 */
final class StateAssembler {

	private final Cache<String, Assembled> assembled;

	private final CurrentExchangeRates rates;

	private final InstantSource clock;

	private final Duration stale;

	StateAssembler(CurrentExchangeRates rates, InstantSource clock, SearchSettings settings) {
		this.rates = rates;
		this.clock = clock;
		this.stale = settings.stale();
		this.assembled = Caffeine.newBuilder()
			.maximumWeight(settings.offersInMemory())
			.weigher((String query, Assembled state) -> 1 + state.offers().size())
			.expireAfterAccess(settings.stale())
			.build();
	}

	SearchState assemble(TripQuery query, List<Known> known) {
		String key = query.key();
		Instant now = this.clock.instant();
		ExchangeRates current = this.rates.current();
		Assembled before = this.assembled.getIfPresent(key);
		if (before != null && before.isOf(known, current, now)) {
			return before.state();
		}
		List<Offer> offers = new ArrayList<>();
		List<SupplierReport> reports = new ArrayList<>(known.size());
		Instant validUntil = Instant.MAX;
		for (Known one : known) {
			List<Offer> shown = new ArrayList<>();
			for (Offer offer : one.answer().offersShown(now, this.stale)) {
				if (!offer.isExpired(now)) {
					shown.add(offer);
					validUntil = earlier(validUntil, offer.expiresAt());
				}
			}
			validUntil = earlier(validUntil, shown.isEmpty() ? null : one.answer().offersAt(), this.stale);
			offers.addAll(shown);
			reports.add(report(one, shown));
		}
		List<FoundItinerary> itineraries = (before != null && before.offers().equals(offers)
				&& before.rates().equals(current)) ? before.state().itineraries() : merge(offers, current);
		SearchState state = new SearchState(query, itineraries, reports, Version.of(offers, reports));
		this.assembled.put(key, new Assembled(List.copyOf(known), List.copyOf(offers), current, validUntil, state));
		return state;
	}

	private static Instant earlier(Instant one, @Nullable Instant other) {
		return (other != null && other.isBefore(one)) ? other : one;
	}

	private static Instant earlier(Instant one, @Nullable Instant other, Duration later) {
		return (other != null) ? earlier(one, other.plus(later)) : one;
	}

	private static SupplierReport report(Known known, List<Offer> shown) {
		Answer answer = known.answer();
		Instant seenAt = shown.stream().map(Offer::seenAt).min(Comparator.naturalOrder()).orElse(null);
		return new SupplierReport(known.supplier().id(), known.supplier().name(), answer.state(), shown.size(), seenAt,
				(answer.state() == State.RATE_LIMITED) ? answer.until() : null);
	}

	private static List<FoundItinerary> merge(List<Offer> offers, ExchangeRates rates) {
		Map<ItineraryId, List<Priced>> byFlights = new LinkedHashMap<>();
		for (Offer offer : offers) {
			if (rates.knows(offer.total().currency())) {
				byFlights.computeIfAbsent(offer.itinerary().id(), (id) -> new ArrayList<>(4))
					.add(new Priced(offer, Prices.comparable(offer.total(), rates)));
			}
		}
		List<FoundItinerary> found = new ArrayList<>(byFlights.size());
		for (List<Priced> priced : byFlights.values()) {
			priced.sort(Priced.CHEAPEST_FIRST);
			found.add(new FoundItinerary(priced.getFirst().offer().itinerary(),
					priced.stream().map(Priced::offer).toList()));
		}
		return found;
	}

	/**
	 * What a supplier is known to say.
	 */
	record Known(FlightSupplier supplier, Answer answer) {

	}

	private record Priced(Offer offer, double price) {

		/** Ids decide between equal prices, so that every instance does alike. */
		static final Comparator<Priced> CHEAPEST_FIRST = Comparator.comparingDouble(Priced::price)
			.thenComparing((priced) -> priced.offer().supplier(), Comparator.<SupplierId>naturalOrder())
			.thenComparing((priced) -> priced.offer().id().reference());

	}

	private record Assembled(List<Known> known, List<Offer> offers, ExchangeRates rates, Instant validUntil,
			SearchState state) {

		/** Compares identities: answers are replaced, never changed. */
		@SuppressWarnings("ReferenceEquality")
		boolean isOf(List<Known> others, ExchangeRates current, Instant now) {
			if (others.size() != this.known.size() || this.rates != current || !now.isBefore(this.validUntil)) {
				return false;
			}
			for (int i = 0; i < others.size(); i++) {
				if (others.get(i).answer() != this.known.get(i).answer()) {
					return false;
				}
			}
			return true;
		}

	}

}
