package ai.skyscout.routes;

import java.text.Collator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;

import ai.skyscout.places.Airport;
import ai.skyscout.places.Places;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/**
 * Puts the pages of cities together.
 */
@Component
class CityPages {

	private static final Logger logger = LoggerFactory.getLogger(CityPages.class);

	/** As many routes as somebody looks through. */
	private static final int MOST_ROUTES = 60;

	private static final int MOST_POPULAR = 12;

	private final PricedNetworks networks;

	private final EditorialTexts texts;

	private final Bands bands;

	private final Cities cities;

	private final Places places;

	CityPages(PricedNetworks networks, EditorialTexts texts, Bands bands, Cities cities, Places places) {
		this.networks = networks;
		this.texts = texts;
		this.bands = bands;
		this.cities = cities;
		this.places = places;
	}

	/** The page of flights from or to a city. */
	CityPage page(RouteCity city, boolean from, Locale locale) {
		List<Airport> airports = city.airports()
			.stream()
			.flatMap((code) -> this.places.findAirport(code).stream())
			.toList();
		try {
			PricedNetwork network = this.networks.current();
			List<PricedPair> pairs = (from ? network.from(city) : network.to(city)).stream()
				.limit(MOST_ROUTES)
				.toList();
			@Nullable EditorialText text = this.texts.find(EditorialTexts.Subject.CITY, city.id(), locale).orElse(null);
			List<Band> drawn = this.bands.cities(pairs, (pair) -> (from ? pair.to() : pair.from()).name(locale),
					(pair) -> pair.from().pathTo(pair.to()));
			return new CityPage(city, from, true, pairs, drawn, airports, text);
		}
		catch (DataAccessException ex) {
			logger.warn("{} has no prices just now: {}", city.name(Locale.ENGLISH), ex.getMessage());
			return new CityPage(city, from, false, List.of(), List.of(), airports, null);
		}
	}

	/** The page of all cities that fares are known of. */
	DestinationsPage destinations(Locale locale) {
		try {
			PricedNetwork network = this.networks.current();
			List<PricedPair> popular = network.pairs()
				.stream()
				.sorted(Comparator.comparingInt(PricedPair::fares).reversed())
				.limit(MOST_POPULAR)
				.toList();
			List<Band> drawn = this.bands.cities(popular,
					(pair) -> pair.from().name(locale) + " → " + pair.to().name(locale),
					(pair) -> pair.from().pathTo(pair.to()));
			return new DestinationsPage(true, popular, drawn, countries(network, locale),
					network.pairs().stream().anyMatch((pair) -> pair.cheapest().simulated()));
		}
		catch (DataAccessException ex) {
			logger.warn("No destinations just now: {}", ex.getMessage());
			return new DestinationsPage(false, List.of(), List.of(), List.of(), false);
		}
	}

	private List<DestinationsPage.Country> countries(PricedNetwork network, Locale locale) {
		Collator alphabet = Collator.getInstance(locale);
		TreeMap<String, List<Crumb>> countries = new TreeMap<>(alphabet);
		this.cities.list()
			.stream()
			.filter((city) -> !network.to(city).isEmpty())
			.forEach((city) -> countries.computeIfAbsent(city.country(locale), (name) -> new ArrayList<>())
				.add(new Crumb(city.name(locale), city.pathTo())));
		List<DestinationsPage.Country> list = new ArrayList<>();
		countries.forEach((name, cities) -> {
			cities.sort(Comparator.comparing(Crumb::name, alphabet));
			list.add(new DestinationsPage.Country(name, List.copyOf(cities)));
		});
		return List.copyOf(list);
	}

}
