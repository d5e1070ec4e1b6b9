package ai.skyscout.site.assets;

import org.springframework.stereotype.Component;
import org.springframework.web.servlet.resource.ResourceUrlProvider;

/**
 * Gives templates the address of an asset under which it may be kept for ever:
 * {@code th:href="${assets.url('/css/base.css')}"}. The address is the same in all
 * languages.
 */
@Component
public class Assets {

	private final ResourceUrlProvider urls;

	Assets(ResourceUrlProvider urls) {
		this.urls = urls;
	}

	/**
	 * The address of an asset.
	 * @param path its path from the root of the site, such as {@code /css/base.css}, or
	 * that of a web jar without its version, {@code /webjars/htmx.org/dist/htmx.min.js}
	 * @throws IllegalArgumentException if there is no such asset
	 */
	public String url(String path) {
		String url = this.urls.getForLookupPath(path);
		if (url == null) {
			throw new IllegalArgumentException("No such asset: " + path);
		}
		return url;
	}

}
