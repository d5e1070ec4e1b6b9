package ai.skyscout.prices.store;

import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The partitions of {@code price_observation}, one for each month (UTC) in which
 * something was seen. They are made in transactions of their own, one at a time among all
 * instances, without holding up anybody who reads or writes.
 */
@Repository
class Partitions {

	/** Any number that nothing else in the database locks. */
	private static final long LOCK = 0x5053_7061_7274L;

	private final JdbcClient jdbc;

	private final TransactionTemplate alone;

	private final Set<YearMonth> known = ConcurrentHashMap.newKeySet();

	Partitions(JdbcClient jdbc, PlatformTransactionManager transactions) {
		this.jdbc = jdbc;
		this.alone = new TransactionTemplate(transactions);
		this.alone.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
	}

	static YearMonth monthOf(Instant moment) {
		return YearMonth.from(moment.atOffset(ZoneOffset.UTC));
	}

	/** Makes those that are not there. */
	void ensure(Collection<YearMonth> months) {
		if (!this.known.containsAll(months)) {
			Set<YearMonth> missing = new TreeSet<>(months);
			missing.removeAll(this.known);
			this.alone.executeWithoutResult((status) -> {
				lock();
				missing.forEach(this::make);
			});
			this.known.addAll(missing);
		}
	}

	/** Drops those that lie before a month with everything in them. */
	int dropBefore(YearMonth first) {
		Set<YearMonth> old = new TreeSet<>();
		this.jdbc.sql("""
				select relname from pg_class join pg_inherits on inhrelid = oid
				where inhparent = 'price_observation'::regclass
				""").query(String.class).list().forEach((name) -> old.add(monthOf(name)));
		old.removeIf((month) -> !month.isBefore(first));
		for (YearMonth month : old) {
			this.known.remove(month);
			this.alone.executeWithoutResult((status) -> {
				lock();
				this.jdbc.sql("set local lock_timeout = '5s'").update();
				this.jdbc.sql("drop table if exists " + name(month)).update();
			});
		}
		return old.size();
	}

	private void lock() {
		this.jdbc.sql("select pg_advisory_xact_lock(:lock)").param("lock", LOCK).query((row, number) -> "").list();
	}

	/**
	 * A table of its own first, then attached: creating it as a partition would lock out
	 * everybody who reads.
	 */
	private void make(YearMonth month) {
		boolean there = this.jdbc.sql("select to_regclass(:name) is not null")
			.param("name", name(month))
			.query(Boolean.class)
			.single();
		if (!there) {
			this.jdbc
				.sql("create table " + name(month)
						+ " (like price_observation including defaults including constraints including generated)")
				.update();
			this.jdbc
				.sql("alter table price_observation attach partition %s for values from ('%s') to ('%s')"
					.formatted(name(month), start(month), start(month.plusMonths(1))))
				.update();
		}
	}

	private static String start(YearMonth month) {
		return month.atDay(1) + " 00:00:00+00";
	}

	static String name(YearMonth month) {
		return "price_observation_%04d_%02d".formatted(month.getYear(), month.getMonthValue());
	}

	private static YearMonth monthOf(String name) {
		int length = name.length();
		return YearMonth.of(Integer.parseInt(name, length - 7, length - 3, 10),
				Integer.parseInt(name, length - 2, length, 10));
	}

}
