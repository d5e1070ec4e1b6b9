package ai.skyscout.site.assets;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.resource.ResourceUrlProvider;

/**
 * Gives templates the address of an asset under which it may be kept for ever:
 * {@code th:href="${assets.url('/css/site.css')}"}. The address is the same in all
 * languages.
 */
@Component
public class Assets {

	private static final Logger logger = LoggerFactory.getLogger(Assets.class);

	private final ResourceUrlProvider urls;

	Assets(ResourceUrlProvider urls) {
		this.urls = urls;
	}

	/**
	 * The address of an asset.
	 * @param path its path from the root of the site, such as {@code /css/site.css}, or
	 * that of a web jar without its version, {@code /webjars/htmx.org/dist/htmx.min.js}
	 * @return the address, or the path itself if there is no such asset: a page without a
	 * picture is better than none
	 */
	public String url(String path) {
		String url = this.urls.getForLookupPath(path);
		if (url == null) {
			logger.warn("There is no asset {}", path);
			return path;
		}
		return url;
	}

}
