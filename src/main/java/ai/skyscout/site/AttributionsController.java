package ai.skyscout.site;

import ai.skyscout.core.PubliclyCached;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/**
 * Names the sources of the data that SkyScout shows.
 */
@Controller
class AttributionsController {

	@PubliclyCached(maxAge = 3600, sharedMaxAge = 86_400, staleIfError = 86_400)
	@GetMapping("/attributions")
	String attributions() {
		return "site/attributions";
	}

}
