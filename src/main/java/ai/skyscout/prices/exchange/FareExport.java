package ai.skyscout.prices.exchange;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.Period;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Currency;
import java.util.List;
import java.util.Objects;
import java.util.function.LongConsumer;

import javax.sql.DataSource;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Writes what was observed into a file that can be imported again: one-way fares in
 * economy, of nonstop flights or of flights that nothing is known of. Simulated ones are
 * left out, because the file has no column that says so. Rows are read month by month
 * with a cursor in the server, so that memory does not grow with them, and stand in the
 * order of observation, route and departure.
 */
@Component
public class FareExport {

	private static final int FETCHED = 5000;

	private static final int PROGRESS = 100_000;

	private static final String CONDITION = """
			where cabin = 'Y' and returns_on = 'infinity' and not simulated
				and ((stops = 0 and flight_number is not null) or (stops is null and flight_number is null))
				and (:origin::char(3) is null or origin = :origin)
				and (:destination::char(3) is null or destination = :destination)
				and (:supplier::varchar is null or supplier = :supplier)
				and seen_at >= :from and seen_at < :until
			""";

	private static final String ENDS = "select min(seen_at) as first, max(seen_at) as last from price_observation "
			+ CONDITION;

	private static final String ROWS = """
			select seen_at, origin, destination, carrier, flight_number, departs_on, departure_time, amount, currency
			from price_observation
			""" + CONDITION + """
			order by seen_at, origin, destination, departs_on, carrier, flight_number, departure_time, supplier
			""";

	/** Before and after everything. */
	private static final LocalDate EVER = LocalDate.of(1900, 1, 1);

	private static final LocalDate NEVER = LocalDate.of(3000, 1, 1);

	private final NamedParameterJdbcTemplate jdbc;

	private final TransactionTemplate reading;

	FareExport(DataSource dataSource, PlatformTransactionManager transactions) {
		JdbcTemplate template = new JdbcTemplate(dataSource);
		template.setFetchSize(FETCHED);
		this.jdbc = new NamedParameterJdbcTemplate(template);
		this.reading = new TransactionTemplate(transactions);
		this.reading.setReadOnly(true);
	}

	/**
	 * Writes the file, or leaves what stands there untouched if it fails.
	 * @param file compressed with gzip if its name ends in {@code .gz}; replaced if it is
	 * there
	 * @param progress is told how many rows are written, every now and then
	 * @return how many rows were written
	 */
	public long write(FareSelection selection, Path file, LongConsumer progress) throws IOException {
		Path target = file.toAbsolutePath();
		Path folder = Objects.requireNonNull(target.getParent(), "A file stands in a folder");
		String name = String.valueOf(target.getFileName());
		Path written = Files.createTempFile(folder, ".", name.endsWith(".gz") ? ".gz" : ".csv");
		try {
			long rows;
			try (FareFileWriter writer = new FareFileWriter(written)) {
				for (MapSqlParameterSource month : months(selection)) {
					writeMonth(month, writer, progress);
				}
				rows = writer.rows();
			}
			Files.move(written, target, StandardCopyOption.REPLACE_EXISTING);
			return rows;
		}
		catch (UncheckedIOException ex) {
			throw Objects.requireNonNull(ex.getCause());
		}
		finally {
			Files.deleteIfExists(written);
		}
	}

	/** Selections that together are the one asked for. */
	private List<MapSqlParameterSource> months(FareSelection selection) {
		LocalDate from = Objects.requireNonNullElse(selection.from(), EVER);
		LocalDate until = (selection.until() != null) ? selection.until().plusDays(1) : NEVER;
		return this.jdbc.queryForObject(ENDS, parameters(selection, from, until), (ends, row) -> {
			LocalDate first = day(ends, "first");
			LocalDate last = day(ends, "last");
			if (first == null || last == null) {
				return List.<MapSqlParameterSource>of();
			}
			return YearMonth.from(first)
				.atDay(1)
				.datesUntil(last.plusDays(1), Period.ofMonths(1))
				.map((month) -> parameters(selection, later(month, from), earlier(month.plusMonths(1), until)))
				.toList();
		});
	}

	private static LocalDate later(LocalDate one, LocalDate other) {
		return one.isAfter(other) ? one : other;
	}

	private static LocalDate earlier(LocalDate one, LocalDate other) {
		return one.isBefore(other) ? one : other;
	}

	private static @Nullable LocalDate day(ResultSet row, String column) throws SQLException {
		OffsetDateTime moment = row.getObject(column, OffsetDateTime.class);
		return (moment != null) ? moment.withOffsetSameInstant(ZoneOffset.UTC).toLocalDate() : null;
	}

	private static MapSqlParameterSource parameters(FareSelection selection, LocalDate from, LocalDate until) {
		return new MapSqlParameterSource().addValue("origin", text(selection.origin()))
			.addValue("destination", text(selection.destination()))
			.addValue("supplier", text(selection.supplier()))
			.addValue("from", from.atStartOfDay().atOffset(ZoneOffset.UTC))
			.addValue("until", until.atStartOfDay().atOffset(ZoneOffset.UTC));
	}

	private static @Nullable String text(@Nullable Object value) {
		return (value != null) ? value.toString() : null;
	}

	private void writeMonth(MapSqlParameterSource month, FareFileWriter writer, LongConsumer progress) {
		RowCallbackHandler each = (row) -> {
			try {
				write(row, writer);
			}
			catch (IOException ex) {
				throw new UncheckedIOException(ex);
			}
			if (writer.rows() % PROGRESS == 0) {
				progress.accept(writer.rows());
			}
		};
		this.reading.executeWithoutResult((status) -> this.jdbc.query(ROWS, month, each));
	}

	private static void write(ResultSet row, FareFileWriter writer) throws SQLException, IOException {
		int number = row.getInt("flight_number");
		writer.write(row.getObject("seen_at", OffsetDateTime.class).toInstant(), row.getString("origin"),
				row.getString("destination"), row.getString("carrier"), (number > 0) ? number : null,
				row.getObject("departs_on", LocalDate.class), row.getObject("departure_time", LocalTime.class),
				row.getBigDecimal("amount"), Currency.getInstance(row.getString("currency")));
	}

}
