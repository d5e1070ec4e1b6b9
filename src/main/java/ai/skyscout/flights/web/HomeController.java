package ai.skyscout.flights.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Currency;

import ai.skyscout.core.PubliclyCached;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * The first page: the search form and routes that many people fly.
 */
@Controller
class HomeController {

	/** How far ahead the popular routes are searched. */
	private static final int WEEKS_AHEAD = 8;

	private final PopularRoutes popularRoutes;

	private final Clock clock;

	HomeController(PopularRoutes popularRoutes, Clock clock) {
		this.popularRoutes = popularRoutes;
		this.clock = clock;
	}

	@PubliclyCached(maxAge = 60, sharedMaxAge = 3600, staleIfError = 86_400)
	@GetMapping("/")
	String home(@RequestParam MultiValueMap<String, String> parameters, Currency currency, Model model) {
		SearchForm form = SearchForm.of(parameters);
		model.addAttribute("form", form.isBlank() ? SearchForm.blank(form.currency()) : form);
		model.addAttribute("problems", Problems.NONE);
		model.addAttribute("routes",
				this.popularRoutes.list(LocalDate.now(this.clock).plusWeeks(WEEKS_AHEAD), form.currency()));
		return "flights/home";
	}

}
