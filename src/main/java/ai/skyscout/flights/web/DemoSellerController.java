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

import org.springframework.http.HttpStatus;
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

	DemoSellerController(TripSearch tripSearch, Suppliers suppliers) {
		this.tripSearch = tripSearch;
		this.suppliers = suppliers;
	}

	@GetMapping("/demo-seller/{offer}")
	String seller(@PathVariable String offer, @RequestParam MultiValueMap<String, String> parameters, Model model,
			HttpServletResponse response) {
		response.setHeader("Cache-Control", "no-store");
		response.setHeader("X-Robots-Tag", "noindex, nofollow");
		Optional<OfferId> id = HandOffController.read(offer);
		if (id.filter(this::isSimulated).isPresent()
				&& this.tripSearch.recheck(id.get(), PATIENCE) instanceof Recheck.Available(Offer found)) {
			model.addAttribute("offer", found);
			model.addAttribute("again",
					HandOffController.backTo(HandOffController.searchOf(parameters), found.itinerary()));
			return "flights/demo-seller";
		}
		response.setStatus(HttpStatus.NOT_FOUND.value());
		model.addAttribute("kind", "unknown");
		return "flights/no-hand-off";
	}

	/** Nobody else is asked for the sake of this page. */
	private boolean isSimulated(OfferId offer) {
		return this.suppliers.find(offer.supplier())
			.filter((supplier) -> supplier.can(Capability.SIMULATED))
			.isPresent();
	}

}
