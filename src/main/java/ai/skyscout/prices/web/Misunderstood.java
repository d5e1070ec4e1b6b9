package ai.skyscout.prices.web;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.ui.Model;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Answers addresses that cannot be understood: with a way to the search form, which keeps
 * what was asked and says beside each field what is wrong with it.
 */
final class Misunderstood {

	private static final List<String> KEPT = List.of("depart", "return", "adults", "children", "infants", "cabin",
			"nearby", "currency");

	private static final int LONGEST = 120;

	private Misunderstood() {
	}

	static String answer(HttpStatus status, String from, String to, Map<String, String> parameters, boolean part,
			Model model, HttpServletResponse response) {
		UriComponentsBuilder search = UriComponentsBuilder.fromPath("/search");
		model.addAttribute("form", withParameters(search, from, to, parameters));
		response.setStatus(status.value());
		response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
		return part ? "prices/misunderstood :: part" : "prices/misunderstood";
	}

	private static String withParameters(UriComponentsBuilder search, String from, String to,
			Map<String, String> parameters) {
		search.queryParam("from", "{from}").queryParam("to", "{to}");
		Map<String, String> values = new HashMap<>(Map.of("from", brief(from), "to", brief(to)));
		// Says what kind of trip it is, so that even an address without a word leads to
		// the form.
		search.queryParam("trip", parameters.getOrDefault("return", "").isEmpty() ? "oneway" : "return");
		for (String name : KEPT) {
			String value = parameters.getOrDefault(name, "");
			if (!value.isEmpty()) {
				search.queryParam(name, "{" + name + "}");
				values.put(name, brief(value));
			}
		}
		return search.encode().buildAndExpand(values).toUriString();
	}

	private static String brief(String value) {
		return (value.length() > LONGEST) ? value.substring(0, LONGEST) : value;
	}

}
