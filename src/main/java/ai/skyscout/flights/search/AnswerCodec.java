package ai.skyscout.flights.search;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;

import ai.skyscout.flights.SupplierId;

/**
 * Writes answers as compact bytes: what repeats (segments, itineraries, fares, texts) is
 * written once and referred to by number, and the whole is deflated. The first byte names
 * the format, so that another release does not misread it; a checksum ends it.
 */
final class AnswerCodec {

	/** To be raised whenever the format or the meaning of what is written changes. */
	static final int VERSION = 2;

	private AnswerCodec() {
	}

	static byte[] encode(Answer answer) {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream(16 * 1024);
		bytes.write(VERSION);
		Deflater deflater = new Deflater(Deflater.BEST_SPEED);
		try (DataOutputStream out = new DataOutputStream(new DeflaterOutputStream(bytes, deflater, 8192))) {
			new AnswerWriter(out).write(answer);
		}
		catch (IOException ex) {
			throw new IllegalStateException("Memory cannot fail to be written", ex);
		}
		finally {
			deflater.end();
		}
		return bytes.toByteArray();
	}

	/**
	 * Reads what {@link #encode} has written.
	 * @param supplier whose answer it is
	 * @throws IOException if it was written otherwise
	 */
	static Answer decode(SupplierId supplier, byte[] bytes) throws IOException {
		ByteArrayInputStream raw = new ByteArrayInputStream(bytes);
		int version = raw.read();
		if (version != VERSION) {
			throw new IOException("Format " + version + ", not " + VERSION);
		}
		try (InflaterInputStream inflated = new InflaterInputStream(raw);
				DataInputStream in = new DataInputStream(new BufferedInputStream(inflated, 8192))) {
			Answer answer = new AnswerReader(in, supplier).read();
			if (in.read() != -1) {
				throw new IOException("Something follows the end");
			}
			return answer;
		}
		catch (RuntimeException ex) {
			// Whatever a value type refuses was not written by us.
			throw new IOException("Not an answer: " + ex.getMessage(), ex);
		}
	}

}
