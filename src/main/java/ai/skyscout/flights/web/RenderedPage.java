package ai.skyscout.flights.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpHeaders;
import org.springframework.web.servlet.View;

/**
 * A page or fragment that has been drawn, ready to be sent as it is. It bears no entity
 * tag: the site gives it one while it holds the page back to see how it turned out, and
 * lets a page that has one already pass.
 *
 * @param html in UTF-8
 * @param gzipped the same, compressed
 */
record RenderedPage(byte[] html, byte[] gzipped) implements View {

	private static final String CONTENT_TYPE = "text/html;charset=" + StandardCharsets.UTF_8.name();

	/** Bytes that it takes in memory. */
	int weight() {
		return this.html.length + this.gzipped.length;
	}

	@Override
	public String getContentType() {
		return CONTENT_TYPE;
	}

	@Override
	public void render(@Nullable Map<String, ?> model, HttpServletRequest request, HttpServletResponse response)
			throws IOException {
		response.setContentType(CONTENT_TYPE);
		response.addHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING);
		byte[] body = this.html;
		if (takesGzip(request)) {
			response.setHeader(HttpHeaders.CONTENT_ENCODING, "gzip");
			body = this.gzipped;
		}
		response.setContentLength(body.length);
		response.getOutputStream().write(body);
	}

	private static boolean takesGzip(HttpServletRequest request) {
		String encodings = request.getHeader(HttpHeaders.ACCEPT_ENCODING);
		return encodings != null && encodings.contains("gzip") && !encodings.contains("gzip;q=0");
	}

}
