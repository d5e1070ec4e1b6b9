package ai.skyscout.routes;

import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import ai.skyscout.core.Money;
import ai.skyscout.core.PageAddresses;
import ai.skyscout.core.PubliclyCached;

import org.springframework.context.MessageSource;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;

import jakarta.servlet.http.HttpServletResponse;

/**
 * The pages below {@code /flights}: of two cities, of one, and of all.
 */
@Controller
class RouteController {

	/** Seconds that tell crawlers when to try again. */
	static final String RETRY_AFTER = "120";

	private final AddressReader reader;

	private final RoutePages routePages;

	private final CityPages cityPages;

	private final PricedNetworks networks;

	private final StructuredData data;

	private final Bands bands;

	private final PageAddresses addresses;

	private final MessageSource messages;

	RouteController(AddressReader reader, RoutePages routePages, CityPages cityPages, PricedNetworks networks,
			StructuredData data, Bands bands, PageAddresses addresses, MessageSource messages) {
		this.reader = reader;
		this.routePages = routePages;
		this.cityPages = cityPages;
		this.networks = networks;
		this.data = data;
		this.bands = bands;
		this.addresses = addresses;
		this.messages = messages;
	}

	@PubliclyCached(maxAge = 300, sharedMaxAge = 3600, staleWhileRevalidate = 86_400, staleIfError = 604_800,
			kept = 600)
	@GetMapping("/flights/{text}")
	ModelAndView flights(@PathVariable String text, Locale locale, HttpServletResponse response) {
		return switch (this.reader.read(text, locale)) {
			case AddressReader.Reading.Understood(RouteAddress address) when !address.path()
				.equals("/flights/" + text) -> moved(address.path());
			case AddressReader.Reading.Understood(RouteAddress address) -> switch (address) {
				case RouteAddress.Between(RouteCity from, RouteCity to) -> route(from, to, locale, response);
				case RouteAddress.From(RouteCity city) -> city(city, true, locale, response);
				case RouteAddress.To(RouteCity city) -> city(city, false, locale, response);
			};
			case AddressReader.Reading.Unknown(List<RouteAddress> near) -> unknown(near, locale);
		};
	}

	@GetMapping("/flights/{text}/")
	ModelAndView withSlash(@PathVariable String text, Locale locale) {
		return (this.reader.read(text, locale) instanceof AddressReader.Reading.Understood(RouteAddress address))
				? moved(address.path()) : unknown(List.of(), locale);
	}

	@PubliclyCached(maxAge = 300, sharedMaxAge = 3600, staleWhileRevalidate = 86_400, staleIfError = 604_800,
			kept = 600)
	@GetMapping("/flights")
	ModelAndView destinations(Locale locale, HttpServletResponse response) {
		List<Crumb> crumbs = List.of(home(locale), root(locale));
		DestinationsPage page = this.cityPages.destinations(locale);
		ModelAndView view = new ModelAndView("routes/destinations",
				Map.of("page", page, "crumbs", crumbs, "pageHead", head("routes.all", new Object[0], "/flights",
						"/share/flights.png", !page.countries().isEmpty(), this.data.of(crumbs, locale), locale)));
		return answer(view, page.available(), !page.countries().isEmpty(), response);
	}

	@GetMapping("/flights/")
	ModelAndView destinationsWithSlash() {
		return moved("/flights");
	}

	private ModelAndView route(RouteCity from, RouteCity to, Locale locale, HttpServletResponse response) {
		RoutePage page = this.routePages.page(from, to, locale);
		Optional<PricedPair> pair = pair(from, to);
		List<Crumb> crumbs = List.of(home(locale), root(locale),
				new Crumb(say("routes.from.crumb", locale, from.name(locale)), from.pathFrom()),
				new Crumb(to.name(locale), from.pathTo(to)));
		boolean telling = pair.filter(PricedPair::isTelling).isPresent();
		Object[] names = { from.name(locale), to.name(locale), lowest(page) };
		PageHead head = head((page.prices().cheapest() != null) ? "routes.route.priced" : "routes.route", names,
				from.pathTo(to), "/share" + from.pathTo(to) + ".png", telling,
				this.data.of(page, pair.map(PricedPair::fares).orElse(0), crumbs, locale), locale);
		ModelAndView view = new ModelAndView("routes/route", Map.of("page", page, "crumbs", crumbs, "pageHead", head,
				"leads", this.bands, "textStyle", TextStyle.FULL_STANDALONE));
		return answer(view, page.available(), telling, response);
	}

	/** What is known between two cities; nothing also if nobody can tell. */
	private Optional<PricedPair> pair(RouteCity from, RouteCity to) {
		try {
			return this.networks.current().find(from, to);
		}
		catch (DataAccessException ex) {
			return Optional.empty();
		}
	}

	/** The whole euros of the cheapest fare, rounded up like everywhere. */
	private static long lowest(RoutePage page) {
		return (page.prices().cheapest() != null) ? euros(page.prices().cheapest().price()) : 0;
	}

	static long euros(Money price) {
		return price.amount().setScale(0, java.math.RoundingMode.UP).longValueExact();
	}

	private ModelAndView city(RouteCity city, boolean from, Locale locale, HttpServletResponse response) {
		CityPage page = this.cityPages.page(city, from, locale);
		String path = from ? city.pathFrom() : city.pathTo();
		String key = from ? "routes.from" : "routes.to";
		List<Crumb> crumbs = List.of(home(locale), root(locale),
				new Crumb(say(key + ".crumb", locale, city.name(locale)), path));
		ModelAndView view = new ModelAndView("routes/city",
				Map.of("page", page, "crumbs", crumbs, "pageHead",
						head(key, new Object[] { city.name(locale), city.country(locale) }, path,
								"/share" + path + ".png", page.isTelling(), this.data.of(crumbs, locale), locale),
						"locale", locale));
		return answer(view, page.available(), page.isTelling(), response);
	}

	private PageHead head(String key, Object[] names, String path, String image, boolean indexed, String data,
			Locale locale) {
		return new PageHead(say(key + ".title", locale, names), say(key + ".description", locale, names), path,
				this.addresses.absolute(image, locale), indexed, data);
	}

	private Crumb home(Locale locale) {
		return new Crumb(say("routes.home", locale), "/");
	}

	private Crumb root(Locale locale) {
		return new Crumb(say("routes.root", locale), "/flights");
	}

	private String say(String key, Locale locale, Object... values) {
		return this.messages.getMessage(key, values, locale);
	}

	/**
	 * Caches keep what is telling; what is not they keep for a moment. What lacks prices
	 * they do not keep, and crawlers come back; people read the rest.
	 */
	static ModelAndView answer(ModelAndView view, boolean available, boolean telling, HttpServletResponse response) {
		if (!available) {
			response.setHeader(HttpHeaders.RETRY_AFTER, RETRY_AFTER);
			view.setStatus(HttpStatus.SERVICE_UNAVAILABLE);
		}
		else if (!telling) {
			Passing.mark(response);
		}
		return view;
	}

	static ModelAndView moved(String path) {
		RedirectView redirect = new RedirectView(path, true);
		redirect.setStatusCode(HttpStatus.MOVED_PERMANENTLY);
		redirect.setExposeModelAttributes(false);
		return new ModelAndView(redirect);
	}

	private ModelAndView unknown(List<RouteAddress> near, Locale locale) {
		List<Crumb> links = new ArrayList<>();
		near.forEach((address) -> links.add(new Crumb(title(address, locale), address.path())));
		return new ModelAndView("routes/unknown", new TreeMap<>(Map.of("near", links)), HttpStatus.NOT_FOUND);
	}

	private String title(RouteAddress address, Locale locale) {
		return switch (address) {
			case RouteAddress.Between(RouteCity from, RouteCity to) ->
				say("routes.route.heading", locale, from.name(locale), to.name(locale));
			case RouteAddress.From(RouteCity city) -> say("routes.from.heading", locale, city.name(locale));
			case RouteAddress.To(RouteCity city) -> say("routes.to.heading", locale, city.name(locale));
		};
	}

}
