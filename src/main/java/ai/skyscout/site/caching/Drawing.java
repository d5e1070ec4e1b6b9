package ai.skyscout.site.caching;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Locale;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.util.StringUtils;

/**
 * Takes an answer down without sending any of it: it can be drawn while the old one is on
 * its way already, sent to several people, or thrown away.
 */
final class Drawing extends HttpServletResponseWrapper {

	private final HttpHeaders headers = new HttpHeaders();

	private final ByteArrayOutputStream body = new ByteArrayOutputStream(1 << 15);

	private int status = SC_OK;

	private boolean failed;

	private Charset charset = StandardCharsets.UTF_8;

	private @Nullable ServletOutputStream stream;

	private @Nullable PrintWriter writer;

	Drawing(HttpServletResponse response) {
		super(response);
	}

	byte[] body() {
		if (this.writer != null) {
			this.writer.flush();
		}
		return this.body.toByteArray();
	}

	/** Sends what was taken down. */
	void sendTo(HttpServletResponse response) throws IOException {
		this.headers.forEach((name, values) -> values.forEach((value) -> response.addHeader(name, value)));
		if (this.failed) {
			response.sendError(this.status);
			return;
		}
		response.setStatus(this.status);
		response.getOutputStream().write(body());
	}

	@Override
	public void setStatus(int status) {
		this.status = status;
	}

	@Override
	public int getStatus() {
		return this.status;
	}

	@Override
	public void sendError(int status) {
		this.status = status;
		this.failed = true;
	}

	@Override
	public void sendError(int status, @Nullable String message) {
		sendError(status);
	}

	@Override
	public void sendRedirect(String location) {
		sendRedirect(location, SC_FOUND, true);
	}

	@Override
	public void sendRedirect(String location, boolean clearBuffer) {
		sendRedirect(location, SC_FOUND, clearBuffer);
	}

	@Override
	public void sendRedirect(String location, int status) {
		sendRedirect(location, status, true);
	}

	@Override
	public void sendRedirect(String location, int status, boolean clearBuffer) {
		if (clearBuffer) {
			resetBuffer();
		}
		this.status = status;
		setHeader(HttpHeaders.LOCATION, location);
	}

	@Override
	public void setHeader(String name, @Nullable String value) {
		this.headers.set(name, value);
	}

	@Override
	public void addHeader(String name, @Nullable String value) {
		this.headers.add(name, value);
	}

	@Override
	public void setIntHeader(String name, int value) {
		setHeader(name, Integer.toString(value));
	}

	@Override
	public void addIntHeader(String name, int value) {
		addHeader(name, Integer.toString(value));
	}

	@Override
	public void setDateHeader(String name, long date) {
		this.headers.setDate(name, date);
	}

	@Override
	public void addDateHeader(String name, long date) {
		setDateHeader(name, date);
	}

	@Override
	public boolean containsHeader(String name) {
		return this.headers.containsHeader(name);
	}

	@Override
	public @Nullable String getHeader(String name) {
		return this.headers.getFirst(name);
	}

	@Override
	public Collection<String> getHeaders(String name) {
		return this.headers.getOrEmpty(name);
	}

	@Override
	public Collection<String> getHeaderNames() {
		return this.headers.headerNames();
	}

	/** Nobody in particular is meant, so nobody is given a cookie. */
	@Override
	public void addCookie(Cookie cookie) {
		throw new IllegalStateException("A page for everybody sets no cookie: " + cookie.getName());
	}

	@Override
	public void setContentType(@Nullable String type) {
		if (!StringUtils.hasText(type)) {
			this.headers.remove(HttpHeaders.CONTENT_TYPE);
			return;
		}
		Charset named = MediaType.parseMediaType(type).getCharset();
		this.charset = (named != null) ? named : this.charset;
		setHeader(HttpHeaders.CONTENT_TYPE, type);
	}

	@Override
	public @Nullable String getContentType() {
		return getHeader(HttpHeaders.CONTENT_TYPE);
	}

	@Override
	public void setCharacterEncoding(@Nullable String encoding) {
		this.charset = (encoding != null) ? Charset.forName(encoding) : StandardCharsets.UTF_8;
	}

	@Override
	public void setCharacterEncoding(@Nullable Charset encoding) {
		this.charset = (encoding != null) ? encoding : StandardCharsets.UTF_8;
	}

	@Override
	public String getCharacterEncoding() {
		return this.charset.name();
	}

	@Override
	public void setLocale(Locale locale) {
		setHeader(HttpHeaders.CONTENT_LANGUAGE, locale.toLanguageTag());
	}

	@Override
	public void setContentLength(int length) {
		// Known when all is there.
	}

	@Override
	public void setContentLengthLong(long length) {
		// Known when all is there.
	}

	@Override
	public boolean isCommitted() {
		return this.failed;
	}

	@Override
	public void flushBuffer() {
		// Nothing leaves before all is there.
	}

	@Override
	public void reset() {
		resetBuffer();
		this.headers.clear();
		this.status = SC_OK;
	}

	@Override
	public void resetBuffer() {
		body();
		this.body.reset();
	}

	@Override
	public ServletOutputStream getOutputStream() {
		if (this.stream == null) {
			this.stream = new Taken(this.body);
		}
		return this.stream;
	}

	@Override
	public PrintWriter getWriter() {
		if (this.writer == null) {
			this.writer = new PrintWriter(new OutputStreamWriter(this.body, this.charset));
		}
		return this.writer;
	}

	private static final class Taken extends ServletOutputStream {

		private final ByteArrayOutputStream body;

		private Taken(ByteArrayOutputStream body) {
			this.body = body;
		}

		@Override
		public void write(int b) {
			this.body.write(b);
		}

		@Override
		public void write(byte[] bytes, int from, int length) {
			this.body.write(bytes, from, length);
		}

		@Override
		public boolean isReady() {
			return true;
		}

		@Override
		public void setWriteListener(WriteListener listener) {
			throw new UnsupportedOperationException("Pages are drawn in one go");
		}

	}

}
