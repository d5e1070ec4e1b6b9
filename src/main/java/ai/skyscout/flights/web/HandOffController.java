package ai.skyscout.flights.web;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

import ai.skyscout.core.Money;
import ai.skyscout.flights.Itinerary;
import ai.skyscout.flights.Offer;
import ai.skyscout.flights.OfferId;
import ai.skyscout.flights.Slice;
import ai.skyscout.flights.handoff.HandOffs;
import ai.skyscout.flights.search.Suppliers;
import ai.skyscout.flights.search.TripSearch;
import ai.skyscout.flights.supplier.Recheck;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * The way from an offer to its seller: the price is checked once more, and a change is
 * told before anybody goes on.
 */
@Controller
class HandOffController {

	private static final Duration PATIENCE = Duration.ofSeconds(10);

	private final TripSearch tripSearch;

	private final Suppliers suppliers;

	private final HandOffs handOffs;

	private final HandOffProblems problems;

	HandOffController(TripSearch tripSearch, Suppliers suppliers, HandOffs handOffs, HandOffProblems problems) {
		this.tripSearch = tripSearch;
		this.suppliers = suppliers;
		this.handOffs = handOffs;
		this.problems = problems;
	}

	/** The parameters beside the price are the search that led here, for the way back. */
	@GetMapping("/go/{offer}")
	@Nullable String go(@PathVariable String offer, @RequestParam(defaultValue = "") String price,
			@RequestParam MultiValueMap<String, String> parameters, Model model, HttpServletRequest request,
			HttpServletResponse response) {
		response.setHeader("Cache-Control", "no-store");
		response.setHeader("X-Robots-Tag", "noindex, nofollow");
		if (isMereLook(request)) {
			response.setStatus(HttpStatus.NO_CONTENT.value());
			return null;
		}
		Address search = searchOf(parameters);
		model.addAttribute("search", search);
		Optional<OfferId> id = read(offer);
		if (id.isEmpty()) {
			return this.problems.unknown(response, model);
		}
		Money shown = readPrice(price);
		model.addAttribute("shown", shown);
		return switch (this.tripSearch.recheck(id.get(), PATIENCE)) {
			case Recheck.Available(Offer confirmed) -> handOver(confirmed, shown, search, model);
			case Recheck problem -> this.problems.of(problem, id.get(), response, model);
		};
	}

	private String handOver(Offer confirmed, @Nullable Money shown, Address search, Model model) {
		boolean unchanged = shown == null || shown.equals(confirmed.total());
		this.handOffs.record(confirmed, shown, unchanged);
		if (shown != null && !unchanged) {
			model.addAttribute("offer", confirmed);
			model.addAttribute("dearer", isDearer(confirmed.total(), shown));
			model.addAttribute("again", backTo(search, confirmed.itinerary()));
			return "flights/price-changed";
		}
		String seller = this.suppliers.find(confirmed.supplier()).orElseThrow().sellerAddress(confirmed).toString();
		return "redirect:" + (seller.startsWith("/") ? search.at(seller) : seller);
	}

	private static boolean isDearer(Money now, Money before) {
		return !now.currency().equals(before.currency()) || now.compareTo(before) > 0;
	}

	/** Link checkers and browsers that guess the next page are no clicks. */
	private static boolean isMereLook(HttpServletRequest request) {
		String purpose = request.getHeader("Sec-Purpose");
		return HttpMethod.HEAD.matches(request.getMethod()) || (purpose != null && purpose.contains("prefetch"));
	}

	/** The search that an address was reached from; empty if it does not say. */
	static Address searchOf(MultiValueMap<String, String> parameters) {
		SearchForm form = SearchForm.of(parameters);
		return form.isBlank() ? Address.empty() : form.address();
	}

	/**
	 * The search that somebody came from, or else the same days and places, asked anew.
	 */
	static Address backTo(Address search, Itinerary itinerary) {
		return search.parameters().isEmpty() ? searchFor(itinerary) : search;
	}

	private static Address searchFor(Itinerary itinerary) {
		List<Slice> slices = itinerary.slices();
		Slice first = slices.getFirst();
		Slice last = slices.getLast();
		boolean isRoundTrip = slices.size() == 2 && first.origin().equals(last.destination())
				&& first.destination().equals(last.origin());
		if (slices.size() > 1 && !isRoundTrip) {
			return Address.empty()
				.with("slice", slices.stream()
					.map((slice) -> slice.origin() + "-" + slice.destination() + "-" + slice.departure().toLocalDate())
					.toList());
		}
		Address address = Address.empty()
			.with("from", first.origin())
			.with("to", first.destination())
			.with("depart", first.departure().toLocalDate());
		return (slices.size() == 1) ? address : address.with("return", last.departure().toLocalDate());
	}

	static Optional<OfferId> read(String offer) {
		try {
			return Optional.of(OfferId.parse(offer));
		}
		catch (IllegalArgumentException ex) {
			return Optional.empty();
		}
	}

	/** The price that the traveller saw; null if the address does not say. */
	private static @Nullable Money readPrice(String price) {
		if (!price.matches("[0-9]{1,8}(\\.[0-9]{1,3})? [A-Z]{3}")) {
			return null;
		}
		try {
			return Money.parse(price);
		}
		catch (IllegalArgumentException ex) {
			return null;
		}
	}

}
