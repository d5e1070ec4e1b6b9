package ai.skyscout.site;

import java.net.URI;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the site is known to the world.
 *
 * @param url the address of the home page without a slash at the end. It is configured
 * and not taken from the request, because what a shared cache keeps must not depend on a
 * header that anybody can write
 */
@ConfigurationProperties("skyscout.site")
public record SiteSettings(@DefaultValue("http://localhost:8080") URI url) {

	/** The complete address of a path of the site, which starts with a slash. */
	public String absolute(String path) {
		return this.url + path;
	}

}
