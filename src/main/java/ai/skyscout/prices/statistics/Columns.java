package ai.skyscout.prices.statistics;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Currency;
import java.util.stream.Collectors;

import ai.skyscout.core.AirportCode;
import ai.skyscout.core.Money;
import ai.skyscout.prices.TripDates;
import ai.skyscout.prices.TripKind;

/**
 * How the columns of the tables of prices are written and read.
 */
final class Columns {

	private static final Currency EURO = Currency.getInstance("EUR");

	private Columns() {
	}

	/** An array of codes, to be cast to {@code bpchar[]}. */
	static String codes(Collection<AirportCode> airports) {
		return airports.stream().map(AirportCode::value).collect(Collectors.joining(",", "{", "}"));
	}

	/** The condition on {@code returns_on} that a trip is of a kind. */
	static String returnsOn(TripKind kind) {
		return switch (kind) {
			case ONE_WAY -> "returns_on = 'infinity'";
			case RETURN -> "returns_on < 'infinity'";
		};
	}

	/** As it is written: one-way trips never return. */
	static LocalDate returnsOn(TripDates dates) {
		LocalDate comeBack = dates.comeBack();
		return (comeBack != null) ? comeBack : LocalDate.MAX;
	}

	static Money euros(ResultSet row, String column) throws SQLException {
		return euros(row.getBigDecimal(column));
	}

	static Money euros(BigDecimal amount) {
		return new Money(amount, EURO);
	}

	static TripDates dates(ResultSet row) throws SQLException {
		LocalDate comeBack = row.getObject("returns_on", LocalDate.class);
		return new TripDates(row.getObject("departs_on", LocalDate.class),
				comeBack.equals(LocalDate.MAX) ? null : comeBack);
	}

}
