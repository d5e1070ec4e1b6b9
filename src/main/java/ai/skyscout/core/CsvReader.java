package ai.skyscout.core;

import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Spliterator;
import java.util.Spliterators.AbstractSpliterator;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

import org.jspecify.annotations.Nullable;

/**
 * Reads comma separated values (RFC 4180) under a header line, one record at a time:
 * quoted fields may hold commas, doubled quotes and line breaks; lines may end in LF or
 * CRLF. Malformed text is refused with the number of its line.
 */
public final class CsvReader implements Closeable {

	private static final int END = -1;

	private final String name;

	private final BufferedReader reader;

	private final StringBuilder field = new StringBuilder();

	private final Map<String, Integer> columns = new HashMap<>();

	private int line = 1;

	private int next;

	/**
	 * Starts reading and takes the header line.
	 * @param name what is read, for messages
	 * @param reader the text; closed with this
	 * @throws IllegalArgumentException if there is no header, or a name stands twice in
	 * it
	 */
	public CsvReader(String name, Reader reader) throws IOException {
		this.name = name;
		this.reader = new BufferedReader(reader);
		advance();
		List<String> header = fields();
		if (header == null) {
			throw new IllegalArgumentException(name + " is empty: it has no header line");
		}
		for (String column : header) {
			if (this.columns.put(column, this.columns.size()) != null) {
				throw new IllegalArgumentException(name + " has two columns '" + column + "'");
			}
		}
	}

	/**
	 * Reads a resource of the class path, in UTF-8.
	 * @param path absolute, such as {@code /reference/airports.csv}
	 * @throws IllegalArgumentException if there is no such resource
	 */
	public static CsvReader ofResource(String path) throws IOException {
		InputStream stream = CsvReader.class.getResourceAsStream(path);
		if (stream == null) {
			throw new IllegalArgumentException("No resource " + path);
		}
		return new CsvReader(path, new InputStreamReader(stream, StandardCharsets.UTF_8));
	}

	/**
	 * The next record, or null at the end.
	 * @throws IllegalArgumentException if it is malformed or has more or fewer fields
	 * than the header
	 */
	public @Nullable Row next() throws IOException {
		int start = this.line;
		List<String> fields = fields();
		if (fields == null) {
			return null;
		}
		if (fields.size() != this.columns.size()) {
			throw new IllegalArgumentException("%s line %d has %d fields instead of %d".formatted(this.name, start,
					fields.size(), this.columns.size()));
		}
		return new Row(start, fields);
	}

	/**
	 * The records that are left, read as the stream is consumed; an I/O error surfaces as
	 * {@link UncheckedIOException}.
	 */
	public Stream<Row> rows() {
		return StreamSupport.stream(new Rows(), false);
	}

	@Override
	public void close() throws IOException {
		this.reader.close();
	}

	private @Nullable List<String> fields() throws IOException {
		if (this.next == END) {
			return null;
		}
		List<String> fields = new ArrayList<>(Math.max(8, this.columns.size()));
		while (true) {
			fields.add(field());
			if (this.next != ',') {
				endLine();
				return fields;
			}
			advance();
		}
	}

	private String field() throws IOException {
		this.field.setLength(0);
		if (this.next == '"') {
			quoted();
		}
		else {
			while (this.next != ',' && this.next != '\n' && this.next != '\r' && this.next != END) {
				this.field.append((char) this.next);
				advance();
			}
		}
		return this.field.toString();
	}

	private void quoted() throws IOException {
		int start = this.line;
		advance();
		while (this.next != END) {
			if (this.next == '"') {
				advance();
				if (this.next != '"') {
					return;
				}
			}
			if (this.next == '\n') {
				this.line++;
			}
			this.field.append((char) this.next);
			advance();
		}
		throw new IllegalArgumentException(this.name + " line " + start + " opens a quote that nothing closes");
	}

	private void endLine() throws IOException {
		if (this.next == '\r') {
			advance();
		}
		if (this.next != '\n' && this.next != END) {
			throw new IllegalArgumentException(this.name + " line " + this.line + " goes on after a quoted field");
		}
		this.line++;
		advance();
	}

	private void advance() throws IOException {
		this.next = this.reader.read();
	}

	/**
	 * One record, its fields by the names of the header.
	 */
	public final class Row {

		private final int line;

		private final List<String> fields;

		private Row(int line, List<String> fields) {
			this.line = line;
			this.fields = fields;
		}

		/**
		 * The number of the line it starts on; the header is line 1.
		 */
		public int line() {
			return this.line;
		}

		/**
		 * A field's text, empty where nothing stands.
		 * @throws IllegalArgumentException if the header lacks the column
		 */
		public String get(String column) {
			Integer index = CsvReader.this.columns.get(column);
			if (index == null) {
				throw new IllegalArgumentException(CsvReader.this.name + " has no column '" + column + "'");
			}
			return this.fields.get(index);
		}

		/**
		 * A field as a whole number.
		 * @throws IllegalArgumentException if it is anything else
		 */
		public int getInt(String column) {
			try {
				return Integer.parseInt(get(column));
			}
			catch (NumberFormatException ex) {
				throw malformed(column, "a whole number", ex);
			}
		}

		/**
		 * A field as a decimal number.
		 * @throws IllegalArgumentException if it is anything else
		 */
		public double getDouble(String column) {
			try {
				return Double.parseDouble(get(column));
			}
			catch (NumberFormatException ex) {
				throw malformed(column, "a number", ex);
			}
		}

		/**
		 * The parts of a field that holds several values.
		 * @return the parts in their order; none of an empty field
		 */
		public List<String> getList(String column, char separator) {
			String text = get(column);
			List<String> parts = new ArrayList<>();
			int from = 0;
			for (int to = text.indexOf(separator); to >= 0; to = text.indexOf(separator, from)) {
				parts.add(text.substring(from, to));
				from = to + 1;
			}
			if (!text.isEmpty()) {
				parts.add(text.substring(from));
			}
			return List.copyOf(parts);
		}

		@Override
		public String toString() {
			return CsvReader.this.name + " line " + this.line + ": " + this.fields;
		}

		private IllegalArgumentException malformed(String column, String expected, Exception cause) {
			return new IllegalArgumentException("%s line %d: '%s' in %s is not %s".formatted(CsvReader.this.name,
					this.line, get(column), column, expected), cause);
		}

	}

	private final class Rows extends AbstractSpliterator<Row> {

		private Rows() {
			super(Long.MAX_VALUE, Spliterator.ORDERED | Spliterator.NONNULL);
		}

		@Override
		public boolean tryAdvance(Consumer<? super Row> action) {
			try {
				Row row = CsvReader.this.next();
				if (row == null) {
					return false;
				}
				action.accept(row);
				return true;
			}
			catch (IOException ex) {
				throw new UncheckedIOException(ex);
			}
		}

	}

}
