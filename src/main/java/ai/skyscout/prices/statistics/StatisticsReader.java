package ai.skyscout.prices.statistics;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Month;
import java.time.OffsetDateTime;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

import ai.skyscout.core.Cabin;
import ai.skyscout.core.DateWindow;
import ai.skyscout.prices.FareStatistics;
import ai.skyscout.prices.LeadTime;
import ai.skyscout.prices.Market;
import ai.skyscout.prices.Spread;
import ai.skyscout.prices.TripKind;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.RowCallbackHandler;

/**
 * Puts the statistics of a market together from their rows.
 */
final class StatisticsReader implements RowCallbackHandler {

	private final Market market;

	private final TripKind kind;

	private final Cabin cabin;

	private final Map<LeadTime, Spread> byLeadTime = new EnumMap<>(LeadTime.class);

	private final Map<DayOfWeek, Spread> byWeekday = new EnumMap<>(DayOfWeek.class);

	private final Map<Month, Spread> byMonth = new EnumMap<>(Month.class);

	private @Nullable Overall overall;

	StatisticsReader(Market market, TripKind kind, Cabin cabin) {
		this.market = market;
		this.kind = kind;
		this.cabin = cabin;
	}

	@Override
	public void processRow(ResultSet row) throws SQLException {
		Spread spread = new Spread(row.getInt("samples"), row.getLong("observations"), Columns.euros(row, "lowest"),
				Columns.euros(row, "low"), Columns.euros(row, "median"), Columns.euros(row, "high"));
		int value = row.getInt("value");
		switch (row.getString("facet")) {
			case "A" -> this.overall = overall(spread, row);
			case "L" -> this.byLeadTime.put(LeadTime.values()[value], spread);
			case "W" -> this.byWeekday.put(DayOfWeek.of(value), spread);
			case "M" -> this.byMonth.put(Month.of(value), spread);
			default -> throw new IllegalStateException("Unknown facet '" + row.getString("facet") + "'");
		}
	}

	private static Overall overall(Spread spread, ResultSet row) throws SQLException {
		return new Overall(spread, row.getBoolean("simulated"),
				new DateWindow(row.getObject("seen_from", LocalDate.class),
						row.getObject("seen_until", LocalDate.class)),
				row.getObject("computed_at", OffsetDateTime.class).toInstant());
	}

	Optional<FareStatistics> statistics() {
		return Optional.ofNullable(this.overall)
			.map((all) -> new FareStatistics(this.market, this.kind, this.cabin, all.spread(), this.byLeadTime,
					this.byWeekday, this.byMonth, all.simulated(), all.seen(), all.computedAt()));
	}

	private record Overall(Spread spread, boolean simulated, DateWindow seen, Instant computedAt) {

	}

}
