package ai.skyscout.routes;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.StringJoiner;

import ai.skyscout.core.PageAddresses;
import ai.skyscout.core.PubliclyCached;

import jakarta.servlet.http.HttpServletResponse;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.ResponseBody;

/**
 * What only crawlers read: where the pages are, and which addresses are none of theirs.
 */
@Controller
class SitemapController {

	private static final MediaType GZIP = MediaType.valueOf("application/gzip");

	/**
	 * Searches have endless addresses, and each of them asks suppliers; fragments are no
	 * pages.
	 */
	private static final List<String> CLOSED = List.of("/search", "/go/", "/places/", "/prices/", "/demo-seller/");

	private final Sitemaps sitemaps;

	private final PageAddresses addresses;

	SitemapController(Sitemaps sitemaps, PageAddresses addresses) {
		this.sitemaps = sitemaps;
		this.addresses = addresses;
	}

	@PubliclyCached(maxAge = 3600, sharedMaxAge = 86_400, staleIfError = 604_800, kept = 86_400)
	@GetMapping("/robots.txt")
	@ResponseBody
	ResponseEntity<String> robots() {
		StringJoiner lines = new StringJoiner("\n", "", "\n").add("User-agent: *");
		for (Locale language : this.addresses.languages()) {
			CLOSED.forEach(
					(path) -> lines.add("Disallow: " + URI.create(this.addresses.absolute(path, language)).getPath()));
		}
		lines.add("").add("Sitemap: " + this.addresses.absolute("/sitemap.xml", this.addresses.languages().getFirst()));
		return ResponseEntity.ok().contentType(MediaType.TEXT_PLAIN).body(lines.toString());
	}

	@PubliclyCached(maxAge = 600, sharedMaxAge = 3600, staleIfError = 604_800, kept = 600)
	@GetMapping("/sitemap.xml")
	ResponseEntity<byte[]> index(HttpServletResponse response) {
		if (this.sitemaps.isEmpty()) {
			Passing.mark(response);
		}
		return ResponseEntity.ok().contentType(MediaType.APPLICATION_XML).body(this.sitemaps.index());
	}

	@PubliclyCached(maxAge = 600, sharedMaxAge = 3600, staleIfError = 604_800, kept = 600)
	@GetMapping("/sitemaps/{name}.xml.gz")
	ResponseEntity<byte[]> part(@PathVariable String name) {
		byte[] part = this.sitemaps.part(name);
		return (part != null) ? ResponseEntity.ok().contentType(GZIP).body(part) : ResponseEntity.notFound().build();
	}

	/** An empty list would tell search engines to forget the pages. */
	@ExceptionHandler(DataAccessException.class)
	ResponseEntity<Void> unavailable() {
		return ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE)
			.header(HttpHeaders.RETRY_AFTER, RouteController.RETRY_AFTER)
			.build();
	}

}
