package ai.skyscout.batch.scan;

import ai.skyscout.batch.scan.ScanSettings.Budget;
import ai.skyscout.flights.SupplierId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Counts the calls of suppliers for all instances together, by the clock of the database,
 * whose day is that of UTC.
 */
@Component
final class Budgets {

	private static final String TAKE = """
			insert into scan_budget as known (supplier, span, since, calls)
			select :supplier, :span, date_trunc(:unit, clock_timestamp(), 'UTC'), 1 where :most > 0
			on conflict (supplier, span) do update set since = excluded.since,
				calls = case when known.since < excluded.since then 1 else known.calls + 1 end
			where known.since < excluded.since or known.calls < :most""";

	private static final String USED = """
			select coalesce(sum(calls), 0) from scan_budget
			where supplier = ? and span = 'D' and since = date_trunc('day', clock_timestamp(), 'UTC')""";

	private final JdbcClient jdbc;

	Budgets(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** Takes one call out of a budget if there is one. */
	Taken take(SupplierId supplier, Budget budget) {
		if (budget.isUnlimited()) {
			return Taken.GRANTED;
		}
		// The minute first: one that is wasted costs little.
		if (!take(supplier, "M", "minute", budget.perMinute())) {
			return (budget.perMinute() > 0) ? Taken.MINUTE_USED_UP : Taken.DAY_USED_UP;
		}
		return take(supplier, "D", "day", budget.perDay()) ? Taken.GRANTED : Taken.DAY_USED_UP;
	}

	private boolean take(SupplierId supplier, String span, String unit, long most) {
		return this.jdbc.sql(TAKE)
			.param("supplier", supplier.value())
			.param("span", span)
			.param("unit", unit)
			.param("most", most)
			.update() == 1;
	}

	/** How many calls of a supplier were taken today; none of one without limits. */
	long usedToday(SupplierId supplier) {
		return this.jdbc.sql(USED).param(supplier.value()).query(Long.class).single();
	}

	/** Whether there is a call left. */
	enum Taken {

		GRANTED, MINUTE_USED_UP, DAY_USED_UP

	}

}
