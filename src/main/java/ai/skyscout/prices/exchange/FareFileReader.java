package ai.skyscout.prices.exchange;

import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

import ai.skyscout.prices.Observation;
import org.jspecify.annotations.Nullable;

/**
 * Reads a file of observed fares, run by run, from any position that it reached before.
 * No line stops it, and neither does a compressed file that is damaged or breaks off:
 * what cannot be used becomes a {@link Rejection}.
 */
public final class FareFileReader implements Closeable {

	private static final int GZIP_MAGIC = 0x1f8b;

	private final LineSplitter lines;

	private final FareLineParser parser;

	private boolean ended;

	private FareFileReader(LineSplitter lines, FareLineParser parser) {
		this.lines = lines;
		this.parser = parser;
	}

	static FareFileReader open(Path file, FilePosition position, FareLineParser parser) throws IOException {
		InputStream in = content(file);
		try {
			LineSplitter lines = new LineSplitter(in, position);
			FareFileReader reader = new FareFileReader(lines, parser);
			if (position.offset() > 0) {
				reader.skipTo(in, position);
			}
			else {
				reader.readHeader(file);
			}
			return reader;
		}
		catch (IOException | RuntimeException ex) {
			in.close();
			throw ex;
		}
	}

	private static InputStream content(Path file) throws IOException {
		BufferedInputStream raw = new BufferedInputStream(Files.newInputStream(file), 1 << 16);
		try {
			raw.mark(2);
			boolean compressed = (raw.read() << 8 | raw.read()) == GZIP_MAGIC;
			raw.reset();
			return compressed ? new GZIPInputStream(raw, 1 << 16) : raw;
		}
		catch (IOException ex) {
			raw.close();
			throw ex;
		}
	}

	private void skipTo(InputStream in, FilePosition position) throws IOException {
		try {
			in.skipNBytes(position.offset());
		}
		catch (EOFException | ZipException ex) {
			// The file broke off behind the position that was reached before.
			this.ended = true;
		}
	}

	private void readHeader(Path file) throws IOException {
		String header;
		try {
			header = this.lines.next() ? this.lines.text() : "";
		}
		catch (CharacterCodingException | EOFException | ZipException ex) {
			header = "";
		}
		String unmarked = header.startsWith("\uFEFF") ? header.substring(1) : header;
		if (!unmarked.equals(FareColumns.HEADER)) {
			throw new NotAFareFileException(
					"%s is no file of observed fares: its first line is not %s".formatted(file, FareColumns.HEADER));
		}
	}

	/**
	 * Reads a run of lines.
	 * @param most how many
	 * @return what they say; null at the end
	 * @throws IOException if the file cannot be read, though it may be at another time
	 */
	public @Nullable FareBatch read(int most) throws IOException {
		List<Observation> observations = new ArrayList<>(most);
		List<Rejection> rejections = new ArrayList<>();
		while (!this.ended && observations.size() + rejections.size() < most) {
			try {
				if (!this.lines.next()) {
					this.ended = true;
				}
				else {
					observations.add(parse());
				}
			}
			catch (LineRejectedException ex) {
				rejections.add(ex.at(this.lines.position().line()));
			}
			catch (EOFException | ZipException ex) {
				this.ended = true;
				rejections.add(new Rejection(this.lines.position().line() + 1, RejectedBecause.FILE_DAMAGED,
						String.valueOf(ex.getMessage())));
			}
		}
		FareBatch batch = new FareBatch(observations, rejections, this.lines.position());
		return (batch.lines() > 0) ? batch : null;
	}

	private Observation parse() throws LineRejectedException {
		if (this.lines.isTooLong()) {
			throw new LineRejectedException(RejectedBecause.TOO_LONG, "more than " + LineSplitter.LONGEST + " bytes");
		}
		try {
			return this.parser.parse(this.lines.text());
		}
		catch (CharacterCodingException ex) {
			throw new LineRejectedException(RejectedBecause.NOT_TEXT, "");
		}
	}

	@Override
	public void close() throws IOException {
		this.lines.close();
	}

}
