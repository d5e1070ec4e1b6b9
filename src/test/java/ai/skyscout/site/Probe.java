package ai.skyscout.site;

import java.util.Currency;
import java.util.Locale;
import java.util.Map;

import ai.skyscout.core.PubliclyCached;
import io.github.wimdeblauwe.htmx.spring.boot.mvc.HtmxRequest;
import org.springframework.context.annotation.Profile;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.server.ResponseStatusException;

/**
 * Handlers that do what pages of modules do, so that the site can be tested alone.
 */
@Controller
@Profile("test")
class Probe {

	@GetMapping("/probe")
	@PubliclyCached(maxAge = 5, sharedMaxAge = 60)
	String page(Model model, Currency currency) {
		model.addAttribute("n", 1);
		return "probe";
	}

	@GetMapping("/probe/fragment")
	@ResponseBody
	String fragment(HtmxRequest request) {
		return request.isHtmxRequest() ? "fragment" : "page";
	}

	@GetMapping("/probe/number")
	@ResponseBody
	String number(@RequestParam int n) {
		return Integer.toString(n);
	}

	@GetMapping("/probe/parameters")
	@ResponseBody
	String parameters(@RequestParam Map<String, String> all, Locale locale) {
		return locale + " " + all.size();
	}

	@GetMapping("/probe/redirect")
	String redirect() {
		return "redirect:/probe";
	}

	@GetMapping("/probe/broken")
	@PubliclyCached
	String broken() {
		throw new IllegalStateException("a secret of the inside");
	}

	@GetMapping("/probe/half")
	@PubliclyCached
	String half() {
		return "probe-half";
	}

	@GetMapping("/probe/unprocessable")
	@PubliclyCached
	@ResponseStatus(HttpStatus.UNPROCESSABLE_CONTENT)
	@ResponseBody
	String unprocessable() {
		return "correct this";
	}

	@GetMapping("/probe/unavailable")
	String unavailable() {
		throw new ResponseStatusException(HttpStatus.SERVICE_UNAVAILABLE);
	}

	@PostMapping("/probe/change")
	@ResponseBody
	String change() {
		return "changed";
	}

}
