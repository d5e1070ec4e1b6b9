package ai.skyscout.places;

import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * Reads comma separated values with a line of names on top (RFC 4180, without line breaks
 * inside of values).
 */
final class CsvFile implements Closeable {

	private final BufferedReader lines;

	private final Map<String, Integer> columns = new HashMap<>();

	CsvFile(InputStream stream) throws IOException {
		this.lines = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8), 1 << 16);
		String names = this.lines.readLine();
		if (names == null) {
			throw new IOException("No line of names");
		}
		for (String name : split(names)) {
			this.columns.put(name, this.columns.size());
		}
	}

	/** The next row, or null at the end. */
	@Nullable Row next() throws IOException {
		String line = this.lines.readLine();
		return (line != null) ? new Row(split(line)) : null;
	}

	@Override
	public void close() throws IOException {
		this.lines.close();
	}

	private static List<String> split(String line) {
		List<String> values = new ArrayList<>(16);
		int start = 0;
		while (start <= line.length()) {
			if (start < line.length() && line.charAt(start) == '"') {
				StringBuilder value = new StringBuilder();
				int end = closingQuote(line, start + 1, value);
				values.add(value.toString());
				start = end + 2;
			}
			else {
				int comma = line.indexOf(',', start);
				int end = (comma < 0) ? line.length() : comma;
				values.add(line.substring(start, end));
				start = end + 1;
			}
		}
		return values;
	}

	private static int closingQuote(String line, int from, StringBuilder value) {
		int i = from;
		while (i < line.length()) {
			if (line.charAt(i) != '"') {
				value.append(line.charAt(i));
			}
			else if (i + 1 < line.length() && line.charAt(i + 1) == '"') {
				value.append('"');
				i++;
			}
			else {
				return i;
			}
			i++;
		}
		return i;
	}

	/** One line. */
	final class Row {

		private final List<String> values;

		Row(List<String> values) {
			this.values = values;
		}

		String get(String column) {
			Integer index = CsvFile.this.columns.get(column);
			if (index == null || index >= this.values.size()) {
				throw new IllegalArgumentException("No value of '" + column + "' in " + this.values);
			}
			return this.values.get(index);
		}

	}

}
