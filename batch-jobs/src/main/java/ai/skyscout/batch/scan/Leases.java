package ai.skyscout.batch.scan;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Who works on which part, by the clock of the database. A lease that is not kept runs
 * out; then another worker may take the part, and whatever its former holder still writes
 * is rolled back.
 */
@Component
final class Leases {

	private static final String CLAIM = """
			insert into scan_lease as held (scan, part, holder, until)
			values (:scan, :part, :holder, clock_timestamp() + :millis * interval '1 millisecond')
			on conflict (scan, part) do update set holder = excluded.holder, until = excluded.until
			where held.until < clock_timestamp()""";

	private static final String KEEP = """
			update scan_lease set until = clock_timestamp() + :millis * interval '1 millisecond'
			where scan = :scan and part = :part and holder = :holder and until >= clock_timestamp()""";

	/** Whoever writes a chunk holds the row, and renews it anyway. */
	private static final String KEEP_ALL = """
			update scan_lease set until = clock_timestamp() + ? * interval '1 millisecond'
			where (scan, part) in (
				select scan, part from scan_lease
				where holder = any(cast(? as uuid[])) and until >= clock_timestamp()
				for update skip locked)""";

	private final JdbcClient jdbc;

	private final Set<UUID> holders = ConcurrentHashMap.newKeySet();

	private final long millis;

	Leases(JdbcClient jdbc, ScanSettings settings) {
		this.jdbc = jdbc;
		this.millis = settings.lease().toMillis();
	}

	/** Takes a part; empty if somebody works on it, be it another thread of this instance. */
	Optional<Lease> claim(Part part) {
		Lease lease = new Lease(part, UUID.randomUUID());
		boolean claimed = this.jdbc.sql(CLAIM)
			.param("scan", part.scan())
			.param("part", part.number())
			.param("holder", lease.holder())
			.param("millis", this.millis)
			.update() == 1;
		if (!claimed) {
			return Optional.empty();
		}
		this.holders.add(lease.holder());
		return Optional.of(lease);
	}

	/**
	 * Makes sure, within the transaction of a chunk, that nobody else can have taken the
	 * part when it commits.
	 * @throws LostPartException if somebody has
	 */
	void requireHeld(Lease lease) {
		boolean held = this.jdbc.sql(KEEP)
			.param("scan", lease.part().scan())
			.param("part", lease.part().number())
			.param("holder", lease.holder())
			.param("millis", this.millis)
			.update() == 1;
		if (!held) {
			throw new LostPartException(lease.part());
		}
	}

	/** Says that this instance is still at work on all that it holds. */
	void keep() {
		String[] held = this.holders.stream().map(UUID::toString).toArray(String[]::new);
		if (held.length > 0) {
			this.jdbc.sql(KEEP_ALL).params(this.millis, held).update();
		}
	}

	/** Lets a part go. */
	void release(Lease lease) {
		this.holders.remove(lease.holder());
		this.jdbc.sql("delete from scan_lease where scan = ? and part = ? and holder = ?")
			.params(lease.part().scan(), lease.part().number(), lease.holder())
			.update();
	}

	/** The parts of a scan that somebody works on. */
	Set<Integer> listHeld(long scan) {
		return new HashSet<>(this.jdbc.sql("select part from scan_lease where scan = ? and until >= clock_timestamp()")
			.param(scan)
			.query(Integer.class)
			.list());
	}

	/**
	 * A part that was claimed.
	 *
	 * @param holder of this claim alone, so that a thread that was held up cannot write
	 * under the lease of another thread of its own instance
	 */
	record Lease(Part part, UUID holder) {
	}

}
