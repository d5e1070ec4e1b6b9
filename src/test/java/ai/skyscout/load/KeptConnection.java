package ai.skyscout.load;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * A connection that asks for one page after the other with as little work as can be, so
 * that a load test measures the server.
 */
public final class KeptConnection implements AutoCloseable {

	private static final int PATIENCE_MILLIS = 10_000;

	private static final String LENGTH = "content-length:";

	private final int port;

	private Socket socket;

	private InputStream answers;

	public KeptConnection(int port) throws IOException {
		this.port = port;
		open();
	}

	private void open() throws IOException {
		this.socket = new Socket("127.0.0.1", this.port);
		this.socket.setTcpNoDelay(true);
		this.socket.setSoTimeout(PATIENCE_MILLIS);
		this.answers = new BufferedInputStream(this.socket.getInputStream(), 1 << 16);
	}

	/**
	 * Reads a page to its end.
	 * @throws IOException if the answer is not a whole page with status 200
	 */
	public void get(String address) throws IOException {
		this.socket.getOutputStream()
			.write(("GET " + address + " HTTP/1.1\r\nHost: localhost\r\nAccept-Encoding: gzip\r\n\r\n")
				.getBytes(StandardCharsets.ISO_8859_1));
		String status = line();
		if (!status.startsWith("HTTP/1.1 200")) {
			throw new IOException(address + " answered " + status);
		}
		int length = -1;
		boolean closing = false;
		for (String header = line(); !header.isEmpty(); header = line()) {
			String lower = header.toLowerCase(Locale.ROOT);
			if (lower.startsWith(LENGTH)) {
				length = Integer.parseInt(lower.substring(LENGTH.length()).strip());
			}
			closing |= lower.equals("connection: close");
		}
		if (length < 0) {
			throw new IOException("Does not say how long it is");
		}
		this.answers.skipNBytes(length);
		if (closing) {
			this.socket.close();
			open();
		}
	}

	private String line() throws IOException {
		StringBuilder line = new StringBuilder(64);
		for (int next = this.answers.read(); next != '\n'; next = this.answers.read()) {
			if (next < 0) {
				throw new EOFException("The connection broke off");
			}
			if (next != '\r') {
				line.append((char) next);
			}
		}
		return line.toString();
	}

	@Override
	public void close() throws IOException {
		this.socket.close();
	}

}
