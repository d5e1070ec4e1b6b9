package ai.skyscout.prices.web;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Currency;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import ai.skyscout.core.PubliclyCached;
import ai.skyscout.prices.TripDates;
import io.github.wimdeblauwe.htmx.spring.boot.mvc.HtmxRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * The calendar of prices around the dates of a search.
 */
@Controller
class CalendarController {

	/** A page does not wait long for prices that can follow. */
	private static final Duration PATIENCE = Duration.ofMillis(400);

	private static final Duration LATER_PATIENCE = Duration.ofMillis(1500);

	private final EndsReader ends;

	private final Calendars calendars;

	private final Clock clock;

	CalendarController(EndsReader ends, Calendars calendars, Clock clock) {
		this.ends = ends;
		this.calendars = calendars;
		this.clock = clock;
	}

	@PubliclyCached(sharedMaxAge = 60, staleWhileRevalidate = 300, staleIfError = 3600)
	@GetMapping("/search/calendar")
	String calendar(@RequestParam Map<String, String> parameters, @RequestParam(defaultValue = "") String month,
			@RequestParam(defaultValue = "") String look, Currency currency, Locale locale, HtmxRequest htmx,
			Model model, HttpServletResponse response) {
		String from = parameters.getOrDefault("from", "");
		String to = parameters.getOrDefault("to", "");
		AskedTrip trip = AskedTrip
			.read(from, to, parameters, this.ends, locale, LocalDate.ofInstant(this.clock.instant(), ZoneOffset.UTC))
			.orElse(null);
		TripDates dates = (trip != null) ? trip.dates() : null;
		YearMonth shown = (trip != null && dates != null) ? month(month, trip, dates).orElse(null) : null;
		if (trip == null || dates == null || shown == null) {
			return Misunderstood.answer(HttpStatus.UNPROCESSABLE_CONTENT, from, to, parameters, htmx.isHtmxRequest(),
					model, response);
		}
		int looks = look.matches("[1-9]") ? Integer.parseInt(look) : 0;
		CalendarPage page = this.calendars.calendar(trip, dates, shown, currency, locale, looks,
				(looks == 0) ? PATIENCE : LATER_PATIENCE);
		model.addAttribute("page", page);
		if (page.again() != null || page.away()) {
			response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
		}
		return htmx.isHtmxRequest() ? "prices/calendar :: calendar" : "prices/calendar";
	}

	/** The month asked for, or else that of the departure; empty if nobody sells it. */
	private Optional<YearMonth> month(String words, AskedTrip trip, TripDates dates) {
		if (!Cells.isBookable(dates, this.calendars.bookable(trip))) {
			return Optional.empty();
		}
		try {
			YearMonth month = words.isEmpty() ? YearMonth.from(dates.departure()) : YearMonth.parse(words);
			YearMonth first = YearMonth.from(this.calendars.bookable(trip).first());
			YearMonth last = YearMonth.from(this.calendars.bookable(trip).last());
			return (month.isBefore(first) || month.isAfter(last)) ? Optional.empty() : Optional.of(month);
		}
		catch (DateTimeException ex) {
			return Optional.empty();
		}
	}

}
