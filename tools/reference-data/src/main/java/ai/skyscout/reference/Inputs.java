package ai.skyscout.reference;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/**
 * The hand-kept corrections: CSV files with a header line, one fact and its reason per
 * line.
 *
 * @param folder where they lie
 */
record Inputs(Path folder) {

	List<CSVRecord> rows(String file) {
		CSVFormat format = CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();
		try (Reader reader = Files.newBufferedReader(this.folder.resolve(file))) {
			return format.parse(reader).getRecords();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * Two columns of a file as a map.
	 */
	Map<String, String> map(String file, String key, String value) {
		Map<String, String> map = new TreeMap<>();
		for (CSVRecord row : rows(file)) {
			if (map.put(row.get(key), row.get(value)) != null) {
				throw new IllegalArgumentException(row.get(key) + " stands twice in " + file);
			}
		}
		return map;
	}

}
