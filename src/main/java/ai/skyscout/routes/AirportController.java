package ai.skyscout.routes;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import ai.skyscout.core.AirportCode;
import ai.skyscout.core.Distance;
import ai.skyscout.core.PageAddresses;
import ai.skyscout.core.PubliclyCached;
import ai.skyscout.places.Airport;
import ai.skyscout.places.Places;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.context.MessageSource;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/**
 * The pages of airports.
 */
@Controller
class AirportController {

	private static final Logger logger = LoggerFactory.getLogger(AirportController.class);

	private static final int MOST_ROUTES = 24;

	private static final int MOST_NEAR = 5;

	private static final Distance NEAR = new Distance(250);

	private final Places places;

	private final Cities cities;

	private final PricedNetworks networks;

	private final EditorialTexts texts;

	private final Bands bands;

	private final AddressReader reader;

	private final StructuredData data;

	private final PageAddresses addresses;

	private final MessageSource messages;

	AirportController(Places places, Cities cities, PricedNetworks networks, EditorialTexts texts, Bands bands,
			AddressReader reader, StructuredData data, PageAddresses addresses, MessageSource messages) {
		this.places = places;
		this.cities = cities;
		this.networks = networks;
		this.texts = texts;
		this.bands = bands;
		this.reader = reader;
		this.data = data;
		this.addresses = addresses;
		this.messages = messages;
	}

	static String path(AirportCode code) {
		return "/airports/" + code;
	}

	@PubliclyCached(maxAge = 300, sharedMaxAge = 3600, staleWhileRevalidate = 86_400, staleIfError = 604_800,
			kept = 600)
	@GetMapping("/airports/{text}")
	ModelAndView airport(@PathVariable String text, Locale locale, HttpServletResponse response) {
		Optional<Airport> airport = find(text);
		Optional<RouteCity> city = airport.flatMap((found) -> this.cities.findById(found.cityId()));
		if (airport.isEmpty() || city.isEmpty()) {
			return elsewhere(text, locale);
		}
		AirportCode code = airport.get().code();
		return code.value().equals(text) ? view(airport.get(), city.get(), locale, response)
				: RouteController.moved(path(code));
	}

	@GetMapping("/airports/{text}/")
	ModelAndView withSlash(@PathVariable String text, Locale locale) {
		return find(text).map((airport) -> RouteController.moved(path(airport.code())))
			.orElseGet(() -> elsewhere(text, locale));
	}

	@GetMapping({ "/airports", "/airports/" })
	ModelAndView all() {
		return RouteController.moved("/flights");
	}

	private Optional<Airport> find(String text) {
		String code = text.toUpperCase(Locale.ROOT);
		return AirportCode.isValid(code) ? this.places.findAirport(new AirportCode(code)) : Optional.empty();
	}

	/** The page of the city that a code or a name stands for, or what is near. */
	private ModelAndView elsewhere(String text, Locale locale) {
		if (this.reader.read("from-" + text,
				locale) instanceof AddressReader.Reading.Understood(RouteAddress address)) {
			return RouteController.moved(address.path());
		}
		List<Crumb> near = this.reader.suggest(text, locale)
			.stream()
			.map((city) -> new Crumb(say("routes.from.heading", locale, city.name(locale)), city.pathFrom()))
			.toList();
		return new ModelAndView("routes/unknown", Map.of("near", near), HttpStatus.NOT_FOUND);
	}

	private ModelAndView view(Airport airport, RouteCity city, Locale locale, HttpServletResponse response) {
		AirportPage page = page(airport, city, locale);
		String path = path(airport.code());
		List<Crumb> crumbs = List.of(new Crumb(say("routes.home", locale), "/"),
				new Crumb(say("routes.root", locale), "/flights"),
				new Crumb(say("routes.from.crumb", locale, city.name(locale)), city.pathFrom()),
				new Crumb(airport.shortName(), path));
		Object[] names = { airport.shortName(), airport.code().value(), city.name(locale), city.country(locale) };
		PageHead head = new PageHead(say("routes.airport.title", locale, names),
				say("routes.airport.description", locale, names), path,
				this.addresses.absolute("/share" + path + ".png", locale), page.indexed(),
				this.data.of(crumbs, locale));
		ModelAndView view = new ModelAndView("routes/airport",
				Map.of("page", page, "crumbs", crumbs, "pageHead", head));
		return RouteController.answer(view, page.available(), page.indexed(), response);
	}

	private AirportPage page(Airport airport, RouteCity city, Locale locale) {
		List<Airport> near = this.places.nearest(airport.coordinates(), NEAR, MOST_NEAR + 1)
			.stream()
			.filter((other) -> !other.equals(airport))
			.limit(MOST_NEAR)
			.toList();
		try {
			PricedNetwork network = this.networks.current();
			List<PricedPair> pairs = network.from(airport.code()).stream().limit(MOST_ROUTES).toList();
			@Nullable EditorialText text = this.texts.find(EditorialTexts.Subject.AIRPORT, airport.code().value(), locale)
				.orElse(null);
			List<Band> drawn = this.bands.cities(pairs, (pair) -> pair.to().name(locale),
					(pair) -> pair.from().pathTo(pair.to()));
			return new AirportPage(airport, city, true, pairs, drawn, near, text, network.isIndexed(airport.code()));
		}
		catch (DataAccessException ex) {
			logger.warn("{} has no prices just now: {}", airport.code(), ex.getMessage());
			return new AirportPage(airport, city, false, List.of(), List.of(), near, null, false);
		}
	}

	private String say(String key, Locale locale, Object... values) {
		return this.messages.getMessage(key, values, locale);
	}

}
