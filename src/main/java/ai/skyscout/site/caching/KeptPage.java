package ai.skyscout.site.caching;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.zip.GZIPOutputStream;

import ai.skyscout.core.AcceptEncoding;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.web.context.request.ServletWebRequest;

/**
 * A page that has been drawn, with the headers it is sent with. Its tags are strong: the
 * plain and the compressed bytes have one each.
 *
 * @param contentType what it is
 * @param language the language it is in; null if in none
 * @param cacheControl what caches are told
 * @param tag the hash of the plain bytes, without quotes
 * @param plain the bytes
 * @param gzipped the same, compressed; null if that would not make them fewer
 * @param drawnAt when it was drawn
 * @param mark of its handler
 * @param freshness how long it may be used
 */
record KeptPage(String contentType, @Nullable String language, @Nullable String cacheControl, String tag, byte[] plain,
		byte @Nullable [] gzipped, Instant drawnAt, KeptHandlers.Mark mark, Freshness freshness) {

	/** Bytes of the objects around the page itself, roughly. */
	private static final int OVERHEAD = 512;

	static KeptPage of(Drawing drawing, Instant now, KeptHandlers.Mark mark) {
		byte[] plain = drawing.body();
		String type = drawing.getContentType();
		String contentType = (type != null) ? type : MediaType.APPLICATION_OCTET_STREAM_VALUE;
		String cacheControl = drawing.getHeader(HttpHeaders.CACHE_CONTROL);
		return new KeptPage(contentType, drawing.getHeader(HttpHeaders.CONTENT_LANGUAGE), cacheControl, hash(plain),
				plain, isText(contentType) ? gzip(plain) : null, now, mark, Freshness.of(mark.cached(), cacheControl));
	}

	private static boolean isText(String contentType) {
		return contentType.startsWith("text/") || contentType.startsWith("application/xml");
	}

	/** The bytes that it takes in memory. */
	int weight() {
		return OVERHEAD + this.plain.length + ((this.gzipped != null) ? this.gzipped.length : 0);
	}

	boolean isFresh(Instant now) {
		return isYounger(now, this.freshness.kept());
	}

	/** Whether it may be shown while it is drawn anew. */
	boolean isUsable(Instant now) {
		return isYounger(now, this.freshness.kept() + this.freshness.staleWhileRevalidate());
	}

	/** Whether it may be shown because it cannot be drawn anew. */
	boolean standsIn(Instant now) {
		return isYounger(now, this.freshness.kept() + this.freshness.staleIfError());
	}

	private boolean isYounger(Instant now, long seconds) {
		return Duration.between(this.drawnAt, now).toSeconds() < seconds;
	}

	/**
	 * Sends the page, or word that the visitor has it; with its age, so that other caches
	 * count from when it was drawn.
	 */
	void sendTo(HttpServletRequest request, HttpServletResponse response, Instant now) throws IOException {
		boolean packed = this.gzipped != null
				&& AcceptEncoding.takesGzip(request.getHeader(HttpHeaders.ACCEPT_ENCODING));
		byte[] bytes = (packed && this.gzipped != null) ? this.gzipped : this.plain;
		if (this.cacheControl != null) {
			response.setHeader(HttpHeaders.CACHE_CONTROL, this.cacheControl);
		}
		response.setHeader(HttpHeaders.AGE,
				Long.toString(Math.max(0, Duration.between(this.drawnAt, now).toSeconds())));
		if (this.gzipped != null) {
			response.addHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING);
		}
		if (new ServletWebRequest(request, response).checkNotModified("\"" + this.tag + (packed ? "-gz\"" : "\""))) {
			return;
		}
		if (packed) {
			response.setHeader(HttpHeaders.CONTENT_ENCODING, "gzip");
		}
		if (this.language != null) {
			response.setHeader(HttpHeaders.CONTENT_LANGUAGE, this.language);
		}
		response.setContentType(this.contentType);
		response.setContentLength(bytes.length);
		response.getOutputStream().write(bytes);
	}

	private static byte @Nullable [] gzip(byte[] plain) {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream(plain.length / 4 + 64);
		try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
			gzip.write(plain);
		}
		catch (IOException ex) {
			throw new UncheckedIOException("Cannot compress in memory", ex);
		}
		return (bytes.size() < plain.length) ? bytes.toByteArray() : null;
	}

	private static String hash(byte[] bytes) {
		try {
			byte[] hash = MessageDigest.getInstance("SHA-256").digest(bytes);
			return HexFormat.of().formatHex(hash, 0, 16);
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException("Every Java has SHA-256", ex);
		}
	}

}
