package ai.skyscout.prices.store;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.concurrent.TimeUnit;

import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/**
 * Rows on their way into a table by {@code COPY … FROM STDIN (FORMAT binary)}, which
 * spares the server the reading of texts. The format is described under "COPY" in the
 * manual of PostgreSQL, the values by the receive functions of their types. The memory it
 * takes does not grow with the rows.
 */
final class BinaryCopy implements AutoCloseable {

	private static final byte[] SIGNATURE = { 'P', 'G', 'C', 'O', 'P', 'Y', '\n', (byte) 0xff, '\r', '\n', 0 };

	private static final LocalDate FIRST_DAY = LocalDate.of(2000, 1, 1);

	private static final long FIRST_SECOND = 946_684_800;

	private static final int LONGEST_ROW = 512;

	private final CopyIn copy;

	private final ByteBuffer buffer = ByteBuffer.allocate(64 * 1024);

	private BinaryCopy(CopyIn copy) {
		this.copy = copy;
	}

	/**
	 * Begins to copy.
	 * @param target the table, with its columns in the order in which they will come
	 */
	static BinaryCopy into(Connection connection, String target) throws SQLException {
		BinaryCopy copy = new BinaryCopy(connection.unwrap(PGConnection.class)
			.getCopyAPI()
			.copyIn("copy " + target + " from stdin (format binary)"));
		copy.buffer.put(SIGNATURE).putInt(0).putInt(0);
		return copy;
	}

	BinaryCopy row(int columns) throws SQLException {
		if (this.buffer.remaining() < LONGEST_ROW) {
			send();
		}
		this.buffer.putShort((short) columns);
		return this;
	}

	/** A short text of ASCII characters. */
	BinaryCopy text(@Nullable String value) {
		if (value == null) {
			return missing();
		}
		byte[] bytes = value.getBytes(StandardCharsets.US_ASCII);
		this.buffer.putInt(bytes.length).put(bytes);
		return this;
	}

	BinaryCopy smallint(@Nullable Integer value) {
		if (value == null) {
			return missing();
		}
		this.buffer.putInt(Short.BYTES).putShort(value.shortValue());
		return this;
	}

	BinaryCopy integer(int value) {
		this.buffer.putInt(Integer.BYTES).putInt(value);
		return this;
	}

	BinaryCopy bool(boolean value) {
		this.buffer.putInt(1).put((byte) (value ? 1 : 0));
		return this;
	}

	/** A day; null is infinity. */
	BinaryCopy dateOrInfinity(@Nullable LocalDate value) {
		return integer(
				(value != null) ? Math.toIntExact(value.toEpochDay() - FIRST_DAY.toEpochDay()) : Integer.MAX_VALUE);
	}

	BinaryCopy time(@Nullable LocalTime value) {
		if (value == null) {
			return missing();
		}
		this.buffer.putInt(Long.BYTES).putLong(TimeUnit.NANOSECONDS.toMicros(value.toNanoOfDay()));
		return this;
	}

	BinaryCopy timestamp(Instant value) {
		this.buffer.putInt(Long.BYTES)
			.putLong((value.getEpochSecond() - FIRST_SECOND) * 1_000_000 + value.getNano() / 1_000);
		return this;
	}

	/**
	 * A number that is not negative and has at most 18 digits.
	 * @param decimals those of the column; the number is rounded half up to them
	 */
	BinaryCopy numeric(BigDecimal value, int decimals) {
		// In groups of four digits on either side of the point.
		int groupsBehind = (decimals + 3) / 4;
		BigDecimal rounded = value.setScale(decimals, RoundingMode.HALF_UP);
		long digits = rounded.unscaledValue().longValueExact() * powerOfTen(groupsBehind * 4 - decimals);
		int groups = 0;
		for (long rest = digits; rest > 0; rest /= 10_000) {
			groups++;
		}
		this.buffer.putInt(8 + 2 * groups)
			.putShort((short) groups)
			.putShort((short) (groups - groupsBehind - 1))
			.putShort((short) 0)
			.putShort((short) decimals);
		int end = this.buffer.position() + 2 * groups;
		long rest = digits;
		for (int at = end - 2; at >= end - 2 * groups; at -= 2) {
			this.buffer.putShort(at, (short) (rest % 10_000));
			rest /= 10_000;
		}
		this.buffer.position(end);
		return this;
	}

	private static long powerOfTen(int exponent) {
		long power = 1;
		for (int i = 0; i < exponent; i++) {
			power *= 10;
		}
		return power;
	}

	private BinaryCopy missing() {
		this.buffer.putInt(-1);
		return this;
	}

	/** Ends it; all rows are in the table. */
	void end() throws SQLException {
		this.buffer.putShort((short) -1);
		send();
		this.copy.endCopy();
	}

	private void send() throws SQLException {
		this.copy.writeToCopy(this.buffer.array(), 0, this.buffer.position());
		this.buffer.clear();
	}

	/** Takes everything back unless it has ended. */
	@Override
	public void close() throws SQLException {
		if (this.copy.isActive()) {
			this.copy.cancelCopy();
		}
	}

}
