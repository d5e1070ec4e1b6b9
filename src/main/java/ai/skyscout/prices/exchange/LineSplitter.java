package ai.skyscout.prices.exchange;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/**
 * Splits a stream into lines that end in LF or CRLF, in memory that does not grow with
 * the length of a line, and counts the bytes, so that reading can go on at the same place
 * another time.
 */
final class LineSplitter implements Closeable {

	/** Longer lines are passed over. */
	static final int LONGEST = 1000;

	private final InputStream in;

	private final byte[] buffer = new byte[1 << 16];

	private int next;

	private int end;

	private final byte[] line = new byte[LONGEST];

	private int length;

	private boolean ascii;

	private FilePosition position;

	/**
	 * Starts splitting.
	 * @param in the stream, which stands at the position; closed with this
	 * @param position where it stands
	 */
	LineSplitter(InputStream in, FilePosition position) {
		this.in = in;
		this.position = position;
	}

	/**
	 * Goes to the next line.
	 * @return whether there is one
	 */
	boolean next() throws IOException {
		this.length = 0;
		this.ascii = true;
		long bytes = 0;
		while (this.next < this.end || fill()) {
			byte b = this.buffer[this.next++];
			bytes++;
			if (b == '\n') {
				advance(bytes);
				return true;
			}
			if (this.length < LONGEST) {
				this.line[this.length] = b;
			}
			this.length = Math.min(this.length + 1, LONGEST + 1);
			this.ascii &= b >= 0;
		}
		if (bytes > 0) {
			advance(bytes);
		}
		return bytes > 0;
	}

	private boolean fill() throws IOException {
		this.next = 0;
		this.end = Math.max(0, this.in.read(this.buffer));
		return this.end > 0;
	}

	private void advance(long bytes) {
		this.position = new FilePosition(this.position.offset() + bytes, this.position.line() + 1);
		if (this.length > 0 && this.length <= LONGEST && this.line[this.length - 1] == '\r') {
			this.length--;
		}
	}

	boolean isTooLong() {
		return this.length > LONGEST;
	}

	/**
	 * The line that it is at.
	 * @throws CharacterCodingException if it is not UTF-8
	 */
	String text() throws CharacterCodingException {
		int size = Math.min(this.length, LONGEST);
		if (this.ascii) {
			return new String(this.line, 0, size, StandardCharsets.ISO_8859_1);
		}
		return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(this.line, 0, size)).toString();
	}

	/** Where the next line begins; its line is the number of the current one. */
	FilePosition position() {
		return this.position;
	}

	@Override
	public void close() throws IOException {
		this.in.close();
	}

}
