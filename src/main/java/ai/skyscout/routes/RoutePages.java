package ai.skyscout.routes;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;

import ai.skyscout.core.AirportCode;
import ai.skyscout.core.DateWindow;
import ai.skyscout.places.Airport;
import ai.skyscout.places.Places;
import ai.skyscout.prices.SeenFare;
import ai.skyscout.prices.TripDates;
import ai.skyscout.prices.chart.HistoryChart;
import ai.skyscout.prices.chart.LeadTimeChart;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/**
 * Puts the pages of flights between two cities together.
 */
@Component
class RoutePages {

	private static final Logger logger = LoggerFactory.getLogger(RoutePages.class);

	private static final int RELATED = 8;

	/** Where prices usually are neither the first nor the last. */
	private static final int WEEKS_AHEAD = 6;

	private final RoutePriceReader reader;

	private final PricedNetworks networks;

	private final EditorialTexts texts;

	private final Bands bands;

	private final Places places;

	private final Clock clock;

	RoutePages(RoutePriceReader reader, PricedNetworks networks, EditorialTexts texts, Bands bands, Places places,
			Clock clock) {
		this.reader = reader;
		this.networks = networks;
		this.texts = texts;
		this.bands = bands;
		this.places = places;
		this.clock = clock;
	}

	/**
	 * The page with what is known; without prices while PostgreSQL cannot tell them.
	 */
	RoutePage page(RouteCity from, RouteCity to, Locale locale) {
		try {
			PricedNetwork network = this.networks.current();
			RoutePrices prices = this.reader.read(from, to);
			@Nullable EditorialText text = this.texts.find(EditorialTexts.Subject.ROUTE, EditorialTexts.key(from, to), locale)
				.orElse(null);
			return page(from, to, true, prices, text,
					network.from(from).stream().filter((pair) -> !pair.to().equals(to)).limit(RELATED).toList(),
					network.to(to).stream().filter((pair) -> !pair.from().equals(from)).limit(RELATED).toList(),
					locale);
		}
		catch (DataAccessException ex) {
			logger.warn("{} has no prices just now: {}", from.pathTo(to), ex.getMessage());
			return page(from, to, false, RoutePrices.NONE, null, List.of(), List.of(), locale);
		}
	}

	private RoutePage page(RouteCity from, RouteCity to, boolean available, RoutePrices prices,
			@Nullable EditorialText text, List<PricedPair> onwards, List<PricedPair> hither, Locale locale) {
		LocalDate today = LocalDate.now(this.clock);
		SearchLinks links = SearchLinks.between(from, to);
		List<Airport> origins = airports(from.airports());
		List<Airport> destinations = airports(to.airports());
		return new RoutePage(from, to, available, prices, this.bands.days(prices.oneWay(), links, locale),
				this.bands.months(prices.statistics(), today, locale), this.bands.weekdays(prices.statistics(), locale),
				history(prices, today), leadTimes(prices), origins, destinations, hoursApart(origins, destinations),
				text, onwards, hither, links, proposal(prices, today));
	}

	/** How the fare that is the cheapest now came to be. */
	private static @Nullable HistoryChart history(RoutePrices prices, LocalDate today) {
		SeenFare cheapest = prices.cheapest();
		return (cheapest != null) ? HistoryChart
			.of(prices.lows(), prices.statistics(), cheapest.dates().departure(),
					new DateWindow(RoutePrices.historySince(today), today), UnaryOperator.identity())
			.orElse(null) : null;
	}

	private static @Nullable LeadTimeChart leadTimes(RoutePrices prices) {
		return (prices.statistics() != null)
				? LeadTimeChart.of(prices.statistics(), UnaryOperator.identity()).orElse(null) : null;
	}

	/** A week's trip on the cheapest known day, or some weeks ahead. */
	private static TripDates proposal(RoutePrices prices, LocalDate today) {
		LocalDate departure = (prices.cheapest() != null) ? prices.cheapest().dates().departure()
				: today.plusWeeks(WEEKS_AHEAD);
		return new TripDates(departure, departure.plusWeeks(1));
	}

	private List<Airport> airports(List<AirportCode> codes) {
		return codes.stream().flatMap((code) -> this.places.findAirport(code).stream()).toList();
	}

	private double hoursApart(List<Airport> origins, List<Airport> destinations) {
		if (origins.isEmpty() || destinations.isEmpty()) {
			return 0;
		}
		Instant now = this.clock.instant();
		ZoneOffset here = origins.getFirst().zone().getRules().getOffset(now);
		ZoneOffset there = destinations.getFirst().zone().getRules().getOffset(now);
		return (there.getTotalSeconds() - here.getTotalSeconds()) / 3600.0;
	}

}
