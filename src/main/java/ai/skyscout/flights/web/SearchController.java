package ai.skyscout.flights.web;

import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import ai.skyscout.core.PubliclyCached;
import ai.skyscout.flights.ItineraryId;
import ai.skyscout.flights.search.SearchState;
import io.github.wimdeblauwe.htmx.spring.boot.mvc.HxRequest;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.View;

/**
 * The results of a search: the page, and the parts of it that change.
 */
@Controller
class SearchController {

	private final SearchFormReader reader;

	private final ResultsPages pages;

	private final DayStrips dayStrips;

	private final RenderedPages rendered;

	SearchController(SearchFormReader reader, ResultsPages pages, DayStrips dayStrips, RenderedPages rendered) {
		this.reader = reader;
		this.pages = pages;
		this.dayStrips = dayStrips;
		this.rendered = rendered;
	}

	@PubliclyCached(sharedMaxAge = 15, staleWhileRevalidate = 60, staleIfError = 60)
	@GetMapping("/search")
	ModelAndView search(@RequestParam MultiValueMap<String, String> parameters, Currency currency, Locale locale,
			Model model, HttpServletRequest request, HttpServletResponse response) {
		SearchForm form = SearchForm.of(parameters);
		if (form.isBlank() && !parameters.containsKey("trip")) {
			return new ModelAndView("redirect:/");
		}
		return switch (this.reader.read(form, locale)) {
			case Reading.Misunderstood(List<Problem> problems) -> {
				model.addAttribute("form", form);
				model.addAttribute("problems", new Problems(problems));
				yield new ModelAndView("flights/form-page", model.asMap(), HttpStatus.UNPROCESSABLE_CONTENT);
			}
			case Reading.Understood(Search search, boolean canonical) when !canonical
					|| parameters.containsKey("trip") ->
				new ModelAndView("redirect:" + addressOf(search, parameters).at("/search"));
			case Reading.Understood(Search search, boolean _) ->
				drawn("flights/search", search, parameters, currency, locale, model, request, response);
		};
	}

	/** The results alone, for a page that narrows or orders them in place. */
	@PubliclyCached(sharedMaxAge = 15, staleWhileRevalidate = 60, staleIfError = 60)
	@GetMapping("/search/results")
	ModelAndView results(@RequestParam MultiValueMap<String, String> parameters, Currency currency, Locale locale,
			Model model, HttpServletRequest request, HttpServletResponse response) {
		if (!(this.reader.read(SearchForm.of(parameters),
				locale) instanceof Reading.Understood(Search search, boolean _))) {
			return new ModelAndView("flights/search :: broken", HttpStatus.UNPROCESSABLE_CONTENT);
		}
		Address shown = addressOf(search, parameters);
		int limit = ResultsPages.limit(parameters);
		// Newer results of the same search are no new step for "back".
		if (!parameters.containsKey("have")) {
			push(shown.with("show", (limit > ResultsPage.STEP) ? limit : ""), request, response);
		}
		return drawn("flights/search :: outcome", search, parameters, currency, locale, model, request, response);
	}

	/**
	 * Lets the browser's address follow what is shown, in the language it is shown in.
	 */
	private static void push(Address address, HttpServletRequest request, HttpServletResponse response) {
		response.setHeader("HX-Push-Url", address.at(request.getContextPath() + "/search"));
	}

	private ModelAndView drawn(String template, Search search, MultiValueMap<String, String> parameters,
			Currency currency, Locale locale, Model model, HttpServletRequest request, HttpServletResponse response) {
		SearchState state = this.pages.state(search);
		RefinementReader.Wishes wishes = RefinementReader.read(parameters, search.query().slices().size());
		if (!state.isComplete()) {
			response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
		}
		View view = this.rendered.of(template, state.version() + "/" + this.pages.ratesDate(), locale, request,
				response, () -> {
					ResultsPage page = this.pages.page(search, state, wishes, parameters, currency);
					model.addAttribute("form", search.form());
					model.addAttribute("problems", Problems.NONE);
					model.addAttribute("page", page);
					model.addAttribute("strip", this.dayStrips.known(search, page.address(), currency));
					return model.asMap();
				});
		ModelAndView answer = new ModelAndView(view);
		if (!wishes.problems().isEmpty()) {
			answer.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
		}
		return answer;
	}

	/** One itinerary, opened or closed. */
	@HxRequest
	@GetMapping("/search/itinerary")
	String itinerary(@RequestParam MultiValueMap<String, String> parameters, @RequestParam String id, Currency currency,
			Locale locale, Model model, HttpServletRequest request, HttpServletResponse response) {
		String view = fragment(parameters, currency, locale, model, response, "itinerary");
		if (model.getAttribute("page") instanceof ResultsPage page) {
			page.cards()
				.stream()
				.filter((card) -> card.id().equals(id))
				.findFirst()
				.ifPresent((card) -> model.addAttribute("card", card));
			push(page.address(), request, response);
		}
		return model.containsAttribute("card") ? view : "flights/search :: gone";
	}

	private String fragment(MultiValueMap<String, String> parameters, Currency currency, Locale locale, Model model,
			HttpServletResponse response, String fragment) {
		if (!(this.reader.read(SearchForm.of(parameters),
				locale) instanceof Reading.Understood(Search search, boolean _))) {
			response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
			return "flights/search :: broken";
		}
		ResultsPage page = page(search, this.pages.state(search), parameters, currency);
		if (!page.wishes().problems().isEmpty()) {
			response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
		}
		model.addAttribute("page", page);
		return "flights/search :: " + fragment;
	}

	/** How the suppliers are doing, and whether there is something new to show. */
	@GetMapping("/search/progress")
	String progress(@RequestParam MultiValueMap<String, String> parameters,
			@RequestParam(defaultValue = "") String have, @RequestParam(defaultValue = "0") int found,
			Currency currency, Locale locale, Model model, HttpServletResponse response) {
		if (!(this.reader.read(SearchForm.of(parameters),
				locale) instanceof Reading.Understood(Search search, boolean _))) {
			response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
			return "flights/search :: broken";
		}
		SearchState state = this.pages.state(search);
		ResultsPage page = page(search, state, parameters, currency);
		model.addAttribute("page", page);
		response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
		if (found == 0 && (page.results().found() > 0 || state.isComplete())) {
			response.setHeader("HX-Retarget", "#outcome");
			response.setHeader("HX-Reswap", "outerHTML");
			return "flights/search :: outcome";
		}
		model.addAttribute("polled", true);
		model.addAttribute("have", have);
		model.addAttribute("found", found);
		return "flights/search :: progress(have=${have}, found=${found})";
	}

	/** The days around the departure with their prices. */
	@GetMapping("/search/days")
	String days(@RequestParam MultiValueMap<String, String> parameters, Currency currency, Locale locale, Model model,
			HttpServletResponse response) {
		if (!(this.reader.read(SearchForm.of(parameters),
				locale) instanceof Reading.Understood(Search search, boolean _))) {
			response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
			return "flights/search :: broken";
		}
		model.addAttribute("strip", this.dayStrips.priced(search, addressOf(search, parameters), currency));
		return "flights/search :: days";
	}

	private ResultsPage page(Search search, SearchState state, MultiValueMap<String, String> parameters,
			Currency currency) {
		return this.pages.page(search, state, RefinementReader.read(parameters, search.query().slices().size()),
				parameters, currency);
	}

	/** The address of a search with all that narrows and orders it. */
	private static Address addressOf(Search search, Map<String, List<String>> parameters) {
		Address address = search.address();
		Address wishes = RefinementReader.read(parameters, search.query().slices().size()).address();
		for (Map.Entry<String, List<String>> wish : wishes.parameters().entrySet()) {
			address = address.with(wish.getKey(), wish.getValue());
		}
		String open = parameters.getOrDefault("open", List.of("")).getFirst();
		return (open != null && ItineraryId.isValid(open)) ? address.with("open", open) : address;
	}

}
