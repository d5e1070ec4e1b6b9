package ai.skyscout.flights.web;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import ai.skyscout.core.CurrentExchangeRates;
import ai.skyscout.core.ExchangeRates;
import ai.skyscout.core.Money;
import ai.skyscout.flights.ItineraryId;
import ai.skyscout.flights.Slice;
import ai.skyscout.flights.ranking.RankedItinerary;
import ai.skyscout.flights.ranking.Ranking;
import ai.skyscout.flights.ranking.Results;
import ai.skyscout.flights.search.SearchState;
import ai.skyscout.flights.search.TripSearch;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * Puts the page of a search's results together.
 */
@Component
class ResultsPages {

	/** How long a first answer may wait for quick suppliers. */
	private static final Duration PATIENCE = Duration.ofMillis(80);

	private final TripSearch tripSearch;

	private final Ranking ranking;

	private final CurrentExchangeRates rates;

	ResultsPages(TripSearch tripSearch, Ranking ranking, CurrentExchangeRates rates) {
		this.tripSearch = tripSearch;
		this.ranking = ranking;
		this.rates = rates;
	}

	/** What is known of the search, nothing drawn yet. */
	SearchState state(Search search) {
		return this.tripSearch.search(search.query(), PATIENCE);
	}

	/** The day of the rates that amounts are converted with. */
	LocalDate ratesDate() {
		return this.rates.current().date();
	}

	/**
	 * The results, narrowed and ordered as wished, as many as the address asks for, and
	 * the one that is open wherever it stands.
	 */
	ResultsPage page(Search search, SearchState state, RefinementReader.Wishes wishes,
			Map<String, List<String>> parameters, Currency currency) {
		Results results = this.ranking.rank(state.itineraries(), wishes.refinement(), currency);
		int limit = limit(parameters);
		ItineraryId open = open(parameters);
		Address address = search.address();
		for (Map.Entry<String, List<String>> wish : wishes.address().parameters().entrySet()) {
			address = address.with(wish.getKey(), wish.getValue());
		}
		address = address.with("show", (limit > ResultsPage.STEP) ? limit : "");
		Set<String> wanted = Stream.of("open", "id").map((name) -> first(parameters, name)).collect(Collectors.toSet());
		List<RankedItinerary> shown = Stream
			.concat(results.shown().stream().limit(limit),
					results.shown().stream().skip(limit).filter((ranked) -> wanted.contains(ranked.id().value())))
			.toList();
		List<TimeAxis> axes = axes(shown, search);
		ExchangeRates today = this.rates.current();
		List<ResultCard> cards = new ArrayList<>();
		for (RankedItinerary ranked : shown) {
			cards.add(card(ranked, axes, ranked.id().equals(open), address, search, today));
		}
		if (open != null) {
			address = address.with("open", open);
		}
		return new ResultsPage(search, wishes, state, results, cards, axes, address, limit, open, currency);
	}

	private static List<TimeAxis> axes(List<RankedItinerary> shown, Search search) {
		List<TimeAxis> axes = new ArrayList<>();
		for (int i = 0; i < search.query().slices().size() && !shown.isEmpty(); i++) {
			int index = i;
			List<Slice> column = shown.stream().map((ranked) -> ranked.itinerary().slices().get(index)).toList();
			Search.Leg leg = search.leg(i);
			axes.add(TimeAxis.over(column, leg.from().name(), leg.to().name()));
		}
		return axes;
	}

	private static ResultCard card(RankedItinerary ranked, List<TimeAxis> axes, boolean open, Address address,
			Search search, ExchangeRates rates) {
		List<ResultCard.Leg> legs = new ArrayList<>();
		for (int i = 0; i < axes.size(); i++) {
			legs.add(new ResultCard.Leg(ranked.itinerary().slices().get(i), axes.get(i)));
		}
		Money total = ranked.total();
		List<ResultCard.Sale> sales = open ? ranked.offers()
			.stream()
			.map((offer) -> new ResultCard.Sale(offer, rates.convert(offer.total(), total.currency())))
			.toList() : List.of(new ResultCard.Sale(ranked.lead(), total));
		return new ResultCard(ranked, total, total.dividedBy(search.query().passengers().total()), legs, sales, open,
				open ? address : address.with("open", ranked.id()));
	}

	/** How many results an address asks to be shown. */
	static int limit(Map<String, List<String>> parameters) {
		String shown = first(parameters, "show");
		if (!shown.matches("[0-9]{1,3}")) {
			return ResultsPage.STEP;
		}
		int steps = Math.ceilDiv(Integer.parseInt(shown), ResultsPage.STEP);
		return Math.clamp(steps, 1, 25) * ResultsPage.STEP;
	}

	private static @Nullable ItineraryId open(Map<String, List<String>> parameters) {
		String id = first(parameters, "open");
		return ItineraryId.isValid(id) ? new ItineraryId(id) : null;
	}

	private static String first(Map<String, List<String>> parameters, String name) {
		List<String> values = parameters.getOrDefault(name, List.of());
		return values.isEmpty() || values.getFirst() == null ? "" : values.getFirst();
	}

}
