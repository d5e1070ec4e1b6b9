package ai.skyscout.flights.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.zip.GZIPOutputStream;

import ai.skyscout.core.AcceptEncoding;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpHeaders;
import org.springframework.util.DigestUtils;
import org.springframework.web.servlet.View;

/**
 * A page or fragment that has been drawn, ready to be sent as it is. It brings its entity
 * tag, so that nothing is hashed when it is sent again.
 *
 * @param html in UTF-8
 * @param gzipped the same, compressed
 * @param tag weak, because it is that of both
 */
record RenderedPage(byte[] html, byte[] gzipped, String tag) implements View {

	private static final String CONTENT_TYPE = "text/html;charset=" + StandardCharsets.UTF_8.name();

	/** Compresses and hashes a page. */
	static RenderedPage of(byte[] html) {
		return new RenderedPage(html, gzip(html), "W/\"" + DigestUtils.md5DigestAsHex(html) + "\"");
	}

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
		if (AcceptEncoding.takesGzip(request.getHeader(HttpHeaders.ACCEPT_ENCODING))) {
			response.setHeader(HttpHeaders.CONTENT_ENCODING, "gzip");
			body = this.gzipped;
		}
		response.setContentLength(body.length);
		response.getOutputStream().write(body);
		// Only now: the site does not hold back what has a tag before it is written, and
		// without that there is neither a Cache-Control nor a 304.
		response.setHeader(HttpHeaders.ETAG, this.tag);
	}

	private static byte[] gzip(byte[] html) {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream(html.length / 6);
		try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
			gzip.write(html);
		}
		catch (IOException ex) {
			throw new UncheckedIOException("Cannot compress in memory", ex);
		}
		return bytes.toByteArray();
	}

}
