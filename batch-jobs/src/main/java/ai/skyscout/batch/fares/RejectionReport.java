package ai.skyscout.batch.fares;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Locale;

import ai.skyscout.prices.exchange.Rejection;

/**
 * A file that lists rejected lines. An import that goes on cuts off what was written
 * behind the last position that became lasting, so that no line is listed twice.
 */
final class RejectionReport implements Closeable {

	private static final String HEADER = "line,reason,detail\n";

	private final FileChannel file;

	private RejectionReport(FileChannel file) {
		this.file = file;
	}

	/**
	 * Opens a report.
	 * @param size of what is to be kept of it; 0 for a new one
	 */
	static RejectionReport open(Path path, long size) throws IOException {
		FileChannel file = FileChannel.open(path, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
		RejectionReport report = new RejectionReport(file);
		// A report that somebody took away begins anew.
		boolean goesOn = size > 0 && file.size() >= size;
		file.truncate(goesOn ? size : 0);
		file.position(file.size());
		if (!goesOn) {
			report.write(HEADER);
		}
		return report;
	}

	void add(List<Rejection> rejections) throws IOException {
		StringBuilder lines = new StringBuilder();
		for (Rejection rejection : rejections) {
			lines.append(rejection.line())
				.append(',')
				.append(rejection.reason().name().toLowerCase(Locale.ROOT))
				.append(",\"")
				.append(rejection.detail().replace("\"", "\"\""))
				.append("\"\n");
		}
		write(lines.toString());
	}

	private void write(String text) throws IOException {
		ByteBuffer bytes = ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
		while (bytes.hasRemaining()) {
			this.file.write(bytes);
		}
	}

	long size() throws IOException {
		return this.file.position();
	}

	@Override
	public void close() throws IOException {
		this.file.close();
	}

}
