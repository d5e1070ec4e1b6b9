package ai.skyscout.prices.exchange;

import java.io.BufferedWriter;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Currency;
import java.util.zip.GZIPOutputStream;

import ai.skyscout.core.Money;
import org.jspecify.annotations.Nullable;

/**
 * Writes lines of observed fares; compressed where the name of the file ends in
 * {@code .gz}.
 */
final class FareFileWriter implements Closeable {

	private static final LocalTime NOON = LocalTime.of(12, 0);

	private final BufferedWriter writer;

	private long rows;

	FareFileWriter(Path file) throws IOException {
		OutputStream out = Files.newOutputStream(file);
		try {
			this.writer = new BufferedWriter(
					new OutputStreamWriter(file.toString().endsWith(".gz") ? new GZIPOutputStream(out, 1 << 16) : out,
							StandardCharsets.US_ASCII),
					1 << 16);
			this.writer.write(FareColumns.HEADER + "\n");
		}
		catch (IOException | RuntimeException ex) {
			out.close();
			throw ex;
		}
	}

	void write(Instant seenAt, String origin, String destination, @Nullable String carrier,
			@Nullable Integer flightNumber, LocalDate departure, @Nullable LocalTime departureTime, BigDecimal amount,
			Currency currency) throws IOException {
		this.writer.append(moment(seenAt))
			.append(',')
			.append(origin)
			.append(',')
			.append(destination)
			.append(',')
			.append(orEmpty(carrier))
			.append(',')
			.append(orEmpty(flightNumber))
			.append(',')
			.append(departure.toString())
			.append(',')
			.append(orEmpty(departureTime))
			.append(',')
			.append(new Money(amount, currency).amount().toPlainString())
			.append(',')
			.append(currency.getCurrencyCode())
			.append('\n');
		this.rows++;
	}

	/** Noon in UTC is how a day without a time was understood. */
	private static String moment(Instant seenAt) {
		LocalDate day = LocalDate.ofInstant(seenAt, ZoneOffset.UTC);
		return seenAt.equals(day.atTime(NOON).toInstant(ZoneOffset.UTC)) ? day.toString() : seenAt.toString();
	}

	private static String orEmpty(@Nullable Object value) {
		return (value != null) ? value.toString() : "";
	}

	/** How many lines were written, the header aside. */
	long rows() {
		return this.rows;
	}

	@Override
	public void close() throws IOException {
		this.writer.close();
	}

}
