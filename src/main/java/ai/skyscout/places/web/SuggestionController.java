package ai.skyscout.places.web;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

import ai.skyscout.core.Coordinates;
import ai.skyscout.core.Distance;
import ai.skyscout.core.PubliclyCached;
import ai.skyscout.places.Airport;
import ai.skyscout.places.Places;
import ai.skyscout.places.Suggestion;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/**
 * The options of a field for places, as a fragment that goes into its list.
 */
@Controller
class SuggestionController {

	private static final int MOST = 9;

	private static final int MOST_NEAR = 5;

	private static final Distance NEAR = new Distance(300);

	private static final Pattern FIELD = Pattern.compile("[A-Za-z][A-Za-z0-9_-]{0,39}");

	private final Places places;

	SuggestionController(Places places) {
		this.places = places;
	}

	/**
	 * What somebody may mean who has typed this much.
	 * @param words what was typed
	 * @param field the id of the field, from which the options have theirs
	 */
	@GetMapping("/places/suggest")
	@PubliclyCached(maxAge = 3_600, sharedMaxAge = 86_400)
	String suggest(@RequestParam("q") String words, @RequestParam(defaultValue = "place") String field, Locale locale,
			Model model) {
		List<Option> options = this.places.suggest(words, locale, MOST).stream().map(Option::of).toList();
		return options(options, field, model);
	}

	/**
	 * The airports near a point, the nearest first; those without flights are left out.
	 * Where somebody is, is kept by nobody: neither here nor in a cache.
	 * @param latitude degrees north; rounded to about a kilometre
	 * @param longitude degrees east; likewise
	 */
	@GetMapping("/places/nearest")
	String nearest(@RequestParam double latitude, @RequestParam double longitude,
			@RequestParam(defaultValue = "place") String field, Locale locale, Model model,
			HttpServletResponse response) {
		response.setHeader(HttpHeaders.CACHE_CONTROL, "private, no-store");
		Coordinates point = point(latitude, longitude);
		List<Option> options = this.places.nearest(point, NEAR, MOST_NEAR * 4)
			.stream()
			.filter((airport) -> airport.destinations() > 0)
			.limit(MOST_NEAR)
			.map((airport) -> option(airport, point, locale))
			.toList();
		return options(options, field, model);
	}

	private String options(List<Option> options, String field, Model model) {
		if (!FIELD.matcher(field).matches()) {
			throw new ResponseStatusException(HttpStatus.BAD_REQUEST, "Not the id of a field");
		}
		model.addAttribute("options", options);
		model.addAttribute("field", field);
		return "places/suggestions :: options";
	}

	private static Option option(Airport airport, Coordinates point, Locale locale) {
		return new Option(Suggestion.of(airport, locale),
				Math.round(point.distanceTo(airport.coordinates()).kilometres()));
	}

	private static Coordinates point(double latitude, double longitude) {
		try {
			return new Coordinates(rounded(latitude), rounded(longitude));
		}
		catch (IllegalArgumentException ex) {
			throw new ResponseStatusException(HttpStatus.BAD_REQUEST, "Not a point on the earth", ex);
		}
	}

	/** Not a number stays none, which {@link Math#round} would make zero. */
	private static double rounded(double degrees) {
		return Double.isFinite(degrees) ? Math.round(degrees * 100) / 100.0 : Double.NaN;
	}

}
