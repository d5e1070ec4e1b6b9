package ai.skyscout.load;

import org.springframework.context.annotation.Profile;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * The least that a handler can do: what pages are measured against.
 */
@RestController
@Profile("test")
public class Hello {

	/** Its address. */
	public static final String ADDRESS = "/bench/hello";

	@GetMapping(ADDRESS)
	String hello() {
		return "hello";
	}

}
