package ai.skyscout.flights.web;

import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

import ai.skyscout.core.PubliclyCached;
import ai.skyscout.flights.ItineraryId;
import ai.skyscout.flights.search.SearchState;
import io.github.wimdeblauwe.htmx.spring.boot.mvc.HxRequest;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.ExceptionHandler;
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
				new ModelAndView("redirect:" + AskedResults.of(search, parameters).address().at("/search"));
			case Reading.Understood(Search search, boolean _) -> drawn("flights/search",
					AskedResults.of(search, parameters), currency, locale, model, request, response);
		};
	}

	/** The results alone, for a page that narrows or orders them in place. */
	@PubliclyCached(sharedMaxAge = 15, staleWhileRevalidate = 60, staleIfError = 60)
	@GetMapping("/search/results")
	ModelAndView results(AskedResults asked, @RequestParam @Nullable String have, Currency currency, Locale locale,
			Model model, HttpServletRequest request, HttpServletResponse response) {
		// Newer results of the same search are no new step for "back".
		if (have == null) {
			push(asked, request, response);
		}
		return drawn("flights/search :: outcome", asked, currency, locale, model, request, response);
	}

	/**
	 * Lets the browser's address follow what is shown, in the language it is shown in.
	 */
	private static void push(AskedResults shown, HttpServletRequest request, HttpServletResponse response) {
		response.setHeader("HX-Push-Url", shown.address().at(request.getContextPath() + "/search"));
	}

	private ModelAndView drawn(String template, AskedResults asked, Currency currency, Locale locale, Model model,
			HttpServletRequest request, HttpServletResponse response) {
		SearchState state = this.pages.state(asked.search());
		if (!state.isComplete()) {
			response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
		}
		View view = this.rendered.of(template, state.version() + "/" + this.pages.ratesDate(), locale, request,
				response, () -> {
					model.addAttribute("form", asked.search().form());
					model.addAttribute("problems", Problems.NONE);
					model.addAttribute("page", this.pages.page(asked, state, currency));
					model.addAttribute("strip", this.dayStrips.known(asked, currency));
					return model.asMap();
				});
		ModelAndView answer = new ModelAndView(view);
		if (!asked.wishes().problems().isEmpty()) {
			answer.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
		}
		return answer;
	}

	/**
	 * One itinerary, opened or closed, drawn on the axes of the page that it belongs to.
	 */
	@HxRequest
	@GetMapping("/search/itinerary")
	String itinerary(AskedResults asked, @RequestParam String id, @RequestParam(defaultValue = "true") boolean opened,
			@RequestParam(defaultValue = "") List<String> axis, Currency currency, Model model,
			HttpServletRequest request, HttpServletResponse response) {
		if (!ItineraryId.isValid(id)) {
			return "flights/search :: gone";
		}
		ItineraryId itinerary = new ItineraryId(id);
		AskedResults now = asked.with(itinerary, opened);
		ResultsPage page = this.pages.page(now, this.pages.state(now.search()), itinerary, axis, currency);
		if (page.cards().isEmpty()) {
			return "flights/search :: gone";
		}
		push(now, request, response);
		model.addAttribute("page", page);
		model.addAttribute("card", page.cards().getFirst());
		return "flights/search :: itinerary";
	}

	/**
	 * How the suppliers are doing, and whether there is something new to show; no content
	 * if nothing has changed since the version that was said last.
	 */
	@GetMapping("/search/progress")
	@Nullable String progress(AskedResults asked, @RequestParam(defaultValue = "") String have,
			@RequestParam(defaultValue = "0") int found, @RequestParam(defaultValue = "") String said,
			Currency currency, Model model, HttpServletResponse response) {
		SearchState state = this.pages.state(asked.search());
		response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
		if (state.version().equals(said)) {
			response.setStatus(HttpStatus.NO_CONTENT.value());
			return null;
		}
		ResultsPage page = this.pages.page(asked, state, currency);
		model.addAttribute("page", page);
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
	String days(AskedResults asked, @RequestParam(defaultValue = "0") int look, Currency currency, Model model) {
		model.addAttribute("strip", this.dayStrips.priced(asked, look, currency));
		return "flights/search :: days";
	}

	/** Takes the place of the part that was asked for, wherever that stands. */
	@ExceptionHandler
	ModelAndView broken(MisunderstoodAddressException ex, HttpServletRequest request) {
		String place = Objects.requireNonNullElse(request.getHeader("HX-Target"), "outcome");
		ModelAndView broken = new ModelAndView("flights/search :: broken", HttpStatus.UNPROCESSABLE_CONTENT);
		broken.addObject("place", place);
		return broken;
	}

}
