package ai.skyscout.batch.fares;

import java.io.IOException;
import java.util.Optional;

import ai.skyscout.prices.exchange.FareBatch;
import ai.skyscout.prices.exchange.FareFiles;
import ai.skyscout.prices.exchange.FilePosition;
import ai.skyscout.prices.exchange.NotAFareFileException;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.batch.infrastructure.item.ItemStreamException;
import org.springframework.batch.infrastructure.item.ItemStreamReader;

/**
 * Hands out a file in runs of lines, read ahead. The position that is kept is the end of
 * the last run that was handed out, never of one that was only read: the run and the
 * position become lasting in one transaction.
 */
class FareBatchReader implements ItemStreamReader<FareBatch> {

	private static final Log logger = LogFactory.getLog(FareBatchReader.class);

	private static final String OFFSET = "fares.offset";

	private static final String LINE = "fares.line";

	private static final String FILE = "fares.file";

	private final FareFiles files;

	private final ImportSettings settings;

	private final int lines;

	private FilePosition position = FilePosition.START;

	private String identity = "";

	private @Nullable ReadAhead ahead;

	FareBatchReader(FareFiles files, ImportSettings settings, int lines) {
		this.files = files;
		this.settings = settings;
		this.lines = lines;
	}

	@Override
	public void open(ExecutionContext context) {
		try {
			this.identity = FileIdentity.of(this.settings.file());
			if (context.containsKey(OFFSET)) {
				if (!this.identity.equals(context.getString(FILE))) {
					throw new ItemStreamException(this.settings.file()
							+ " has changed since a part of it was imported; start a new import of it, with run=2");
				}
				this.position = new FilePosition(context.getLong(OFFSET), context.getLong(LINE));
				logger.info("Goes on with line %,d of %s".formatted(this.position.line() + 1, this.settings.file()));
			}
			this.ahead = new ReadAhead(
					this.files.open(this.settings.file(), this.position, this.settings.supplier()), this.lines);
		}
		catch (IOException ex) {
			throw new ItemStreamException("Cannot read " + this.settings.file() + ": " + ex, ex);
		}
		catch (NotAFareFileException ex) {
			throw new ItemStreamException(ex);
		}
	}

	@Override
	public @Nullable FareBatch read() throws IOException, InterruptedException {
		if (this.ahead == null) {
			throw new IllegalStateException("Not open");
		}
		Optional<FareBatch> batch = this.ahead.take();
		batch.ifPresent((read) -> this.position = read.end());
		return batch.orElse(null);
	}

	@Override
	public void update(ExecutionContext context) {
		context.putLong(OFFSET, this.position.offset());
		context.putLong(LINE, this.position.line());
		context.putString(FILE, this.identity);
	}

	@Override
	public void close() {
		if (this.ahead != null) {
			this.ahead.close();
			this.ahead = null;
		}
	}

}
