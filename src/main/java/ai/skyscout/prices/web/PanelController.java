package ai.skyscout.prices.web;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Currency;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import ai.skyscout.core.PubliclyCached;
import io.github.wimdeblauwe.htmx.spring.boot.mvc.HtmxRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * What a market usually costs: a page, or a part of the page that asks for it.
 */
@Controller
class PanelController {

	/** When to try again while the store of prices is away, in seconds. */
	private static final String RETRY_AFTER = "30";

	private final EndsReader ends;

	private final Panels panels;

	private final Clock clock;

	PanelController(EndsReader ends, Panels panels, Clock clock) {
		this.ends = ends;
		this.panels = panels;
		this.clock = clock;
	}

	/**
	 * A page fails loudly where nothing can be told; a part of a page says so in its
	 * place, which browsers only fill with answers that succeed.
	 */
	@PubliclyCached(sharedMaxAge = 60, staleWhileRevalidate = 300, staleIfError = 3600)
	@GetMapping("/prices/{from:[A-Za-z,]{3,47}}-{to:[A-Za-z,]{3,47}}/panel")
	String panel(@PathVariable String from, @PathVariable String to, @RequestParam Map<String, String> parameters,
			Currency currency, Locale locale, HtmxRequest htmx, Model model, HttpServletResponse response) {
		boolean part = htmx.isHtmxRequest();
		Optional<AskedTrip> asked = AskedTrip.read(from, to, parameters, this.ends, locale,
				LocalDate.ofInstant(this.clock.instant(), ZoneOffset.UTC));
		if (asked.isEmpty()) {
			boolean known = this.ends.read(from, to, 0, locale).isPresent();
			HttpStatus status = known ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.NOT_FOUND;
			return Misunderstood.answer(part && !known ? HttpStatus.UNPROCESSABLE_CONTENT : status, from, to,
					parameters, part, model, response);
		}
		Panel panel = this.panels.panel(asked.get(), currency, locale);
		model.addAttribute("panel", panel);
		if (panel.away()) {
			response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
			if (!part) {
				response.setStatus(HttpStatus.SERVICE_UNAVAILABLE.value());
				response.setHeader(HttpHeaders.RETRY_AFTER, RETRY_AFTER);
			}
		}
		return part ? "prices/panel :: panel" : "prices/panel";
	}

}
