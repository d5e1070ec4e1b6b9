package ai.skyscout.batch.scan;

import java.util.HashSet;
import java.util.Set;
import java.util.UUID;

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
			where holder = :holder and until >= clock_timestamp()""";

	private final JdbcClient jdbc;

	private final UUID holder = UUID.randomUUID();

	private final long millis;

	Leases(JdbcClient jdbc, ScanSettings settings) {
		this.jdbc = jdbc;
		this.millis = settings.lease().toMillis();
	}

	/** Takes a part; false if somebody works on it. */
	boolean claim(Part part) {
		return this.jdbc.sql(CLAIM)
			.param("scan", part.scan())
			.param("part", part.number())
			.param("holder", this.holder)
			.param("millis", this.millis)
			.update() == 1;
	}

	/**
	 * Makes sure, within the transaction of a chunk, that nobody else can have taken the
	 * part when it commits.
	 * @throws LostPartException if somebody has
	 */
	void requireHeld(Part part) {
		boolean held = this.jdbc.sql(KEEP + " and scan = :scan and part = :part")
			.param("scan", part.scan())
			.param("part", part.number())
			.param("holder", this.holder)
			.param("millis", this.millis)
			.update() == 1;
		if (!held) {
			throw new LostPartException(part);
		}
	}

	/** Says that this instance is still at work on all that it holds. */
	void keep() {
		this.jdbc.sql(KEEP).param("holder", this.holder).param("millis", this.millis).update();
	}

	/** Lets a part go. */
	void release(Part part) {
		this.jdbc.sql("delete from scan_lease where scan = ? and part = ? and holder = ?")
			.params(part.scan(), part.number(), this.holder)
			.update();
	}

	/** The parts of a scan that somebody works on. */
	Set<Integer> listHeld(long scan) {
		return new HashSet<>(this.jdbc.sql("select part from scan_lease where scan = ? and until >= clock_timestamp()")
			.param(scan)
			.query(Integer.class)
			.list());
	}

}
