package ai.skyscout.reference;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.QuoteMode;

/**
 * Writes one CSV file: UTF-8, a header line, line feeds, quotes where they are needed.
 */
final class Table {

	private Table() {
	}

	static void write(Path file, List<String> header, Iterable<? extends List<?>> rows) throws IOException {
		CSVFormat format = CSVFormat.RFC4180.builder().setRecordSeparator('\n').setQuoteMode(QuoteMode.MINIMAL).get();
		Files.createDirectories(file.getParent());
		try (Writer writer = Files.newBufferedWriter(file); CSVPrinter printer = new CSVPrinter(writer, format)) {
			printer.printRecord(header);
			for (List<?> row : rows) {
				printer.printRecord(row);
			}
		}
	}

}
