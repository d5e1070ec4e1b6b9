package ai.skyscout.flights.web;

import java.time.Duration;
import java.util.Optional;

import ai.skyscout.flights.Offer;
import ai.skyscout.flights.OfferId;
import ai.skyscout.flights.search.Suppliers;
import ai.skyscout.flights.search.TripSearch;
import ai.skyscout.flights.supplier.Capability;
import ai.skyscout.flights.supplier.Recheck;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Stands where the seller of a simulated offer would be, and says what a real one would
 * do.
 */
@Controller
class DemoSellerController {

	private static final Duration PATIENCE = Duration.ofSeconds(10);

	private final TripSearch tripSearch;

	private final Suppliers suppliers;

	private final HandOffProblems problems;

	DemoSellerController(TripSearch tripSearch, Suppliers suppliers, HandOffProblems problems) {
		this.tripSearch = tripSearch;
		this.suppliers = suppliers;
		this.problems = problems;
	}

	@GetMapping("/demo-seller/{offer}")
	String seller(@PathVariable String offer, @RequestParam MultiValueMap<String, String> parameters, Model model,
			HttpServletResponse response) {
		response.setHeader("Cache-Control", "no-store");
		response.setHeader("X-Robots-Tag", "noindex, nofollow");
		Address search = HandOffController.searchOf(parameters);
		model.addAttribute("search", search);
		Optional<OfferId> id = HandOffController.read(offer).filter(this::isSimulated);
		if (id.isEmpty()) {
			return this.problems.unknown(response, model);
		}
		return switch (this.tripSearch.recheck(id.get(), PATIENCE)) {
			case Recheck.Available(Offer found) -> {
				model.addAttribute("offer", found);
				model.addAttribute("again", HandOffController.backTo(search, found.itinerary()));
				yield "flights/demo-seller";
			}
			case Recheck problem -> this.problems.of(problem, id.get(), response, model);
		};
	}

	/** Nobody else is asked for the sake of this page. */
	private boolean isSimulated(OfferId offer) {
		return this.suppliers.find(offer.supplier())
			.filter((supplier) -> supplier.can(Capability.SIMULATED))
			.isPresent();
	}

}
