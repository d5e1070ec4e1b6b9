package ai.skyscout.flights.web;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
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
	 * those that are open wherever they stand.
	 */
	ResultsPage page(AskedResults asked, SearchState state, Currency currency) {
		Results results = rank(asked, state, currency);
		List<RankedItinerary> shown = results.shown();
		int limit = asked.limit();
		List<RankedItinerary> drawn = Stream
			.concat(shown.stream().limit(limit),
					shown.stream().skip(limit).filter((ranked) -> asked.open().contains(ranked.id())))
			.toList();
		List<TimeAxis> axes = drawn.isEmpty() ? List.of() : axes(asked.search(), drawn, List.of());
		return page(asked, state, results, drawn, axes, currency);
	}

	/**
	 * One of the results alone; none if it is not there any more or not as wished.
	 * @param spans of the axes that it is drawn on, as {@link TimeAxis#span()} writes
	 * them, so that it stays comparable to what surrounds it
	 */
	ResultsPage page(AskedResults asked, SearchState state, ItineraryId only, List<String> spans, Currency currency) {
		Results results = rank(asked, state, currency);
		List<RankedItinerary> drawn = results.shown().stream().filter((ranked) -> ranked.id().equals(only)).toList();
		List<TimeAxis> axes = drawn.isEmpty() ? List.of() : axes(asked.search(), drawn, spans);
		return page(asked, state, results, drawn, axes, currency);
	}

	private Results rank(AskedResults asked, SearchState state, Currency currency) {
		return this.ranking.rank(state.itineraries(), asked.wishes().refinement(), currency);
	}

	private ResultsPage page(AskedResults asked, SearchState state, Results results, List<RankedItinerary> drawn,
			List<TimeAxis> axes, Currency currency) {
		ExchangeRates today = this.rates.current();
		List<ResultCard> cards = drawn.stream().map((ranked) -> card(ranked, axes, asked, today)).toList();
		return new ResultsPage(asked, state, results, cards, axes, asked.address(), currency);
	}

	private static List<TimeAxis> axes(Search search, List<RankedItinerary> drawn, List<String> spans) {
		List<TimeAxis> axes = new ArrayList<>();
		for (int i = 0; i < search.query().slices().size(); i++) {
			int index = i;
			List<Slice> column = drawn.stream().map((ranked) -> ranked.itinerary().slices().get(index)).toList();
			Search.Leg leg = search.leg(i);
			TimeAxis narrowest = TimeAxis.over(column, leg.from().name(), leg.to().name());
			axes.add((i < spans.size()) ? narrowest.widenedTo(spans.get(i)) : narrowest);
		}
		return axes;
	}

	private static ResultCard card(RankedItinerary ranked, List<TimeAxis> axes, AskedResults asked,
			ExchangeRates rates) {
		List<ResultCard.Leg> legs = new ArrayList<>();
		for (int i = 0; i < axes.size(); i++) {
			legs.add(new ResultCard.Leg(ranked.itinerary().slices().get(i), axes.get(i)));
		}
		Money total = ranked.total();
		boolean open = asked.open().contains(ranked.id());
		List<ResultCard.Sale> sales = open ? ranked.offers()
			.stream()
			.map((offer) -> new ResultCard.Sale(offer, rates.convert(offer.total(), total.currency())))
			.toList() : List.of(new ResultCard.Sale(ranked.lead(), total));
		return new ResultCard(ranked, total, total.dividedBy(asked.search().query().passengers().total()), legs, sales,
				open, asked.with(ranked.id(), !open).address());
	}

}
