package ai.skyscout.flights.web;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

import ai.skyscout.flights.OfferId;
import ai.skyscout.flights.search.Suppliers;
import ai.skyscout.flights.supplier.FlightSupplier;
import ai.skyscout.flights.supplier.Recheck;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/**
 * Tells why nobody is sent on to a seller now, and how to go on instead.
 */
@Component
class HandOffProblems {

	private final Suppliers suppliers;

	private final Clock clock;

	HandOffProblems(Suppliers suppliers, Clock clock) {
		this.suppliers = suppliers;
		this.clock = clock;
	}

	/** There is no such offer. */
	String unknown(HttpServletResponse response, Model model) {
		return tell("unknown", HttpStatus.NOT_FOUND, response, model);
	}

	/** The offer could not be confirmed. */
	String of(Recheck recheck, OfferId offer, HttpServletResponse response, Model model) {
		model.addAttribute("offerId", offer);
		return switch (recheck) {
			case Recheck.Gone() -> tell("gone", HttpStatus.GONE, response, model);
			case Recheck.Unknown() -> unknown(response, model);
			case Recheck.NotNow(Instant retryAt) -> notNow(offer, retryAt, response, model);
			case Recheck.Unreachable _ -> tell("unreachable", HttpStatus.SERVICE_UNAVAILABLE, response, model);
			case Recheck.Available _ -> throw new IllegalArgumentException(offer + " is available");
		};
	}

	private String notNow(OfferId offer, Instant retryAt, HttpServletResponse response, Model model) {
		long seconds = Math.max(1, Duration.between(this.clock.instant(), retryAt).toSeconds() + 1);
		response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(seconds));
		model.addAttribute("minutes", Math.ceilDiv(seconds, 60));
		model.addAttribute("seller", this.suppliers.find(offer.supplier()).map(FlightSupplier::name).orElse(""));
		return tell("not-now", HttpStatus.SERVICE_UNAVAILABLE, response, model);
	}

	private static String tell(String kind, HttpStatus status, HttpServletResponse response, Model model) {
		response.setStatus(status.value());
		model.addAttribute("kind", kind);
		return "flights/no-hand-off";
	}

}
