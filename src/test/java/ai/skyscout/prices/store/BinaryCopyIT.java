package ai.skyscout.prices.store;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;

import ai.skyscout.devservices.WithDevServices;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.annotation.Transactional;

import static org.assertj.core.api.Assertions.assertThat;

@WithDevServices
@Transactional
class BinaryCopyIT {

	@Autowired
	private JdbcTemplate jdbc;

	@Test
	void writesEveryValueAsTheServerReadsIt() {
		this.jdbc.execute("create temp table copied (id integer, amount numeric(18, 8), day date, at timestamptz,"
				+ " clock time, word varchar(9), small smallint, yes boolean) on commit drop");
		List<String> amounts = List.of("0", "0.00000001", "0.0001", "1", "9999.9999", "10000", "12345678.12345678",
				"100000000");
		this.jdbc.execute((ConnectionCallback<Void>) (connection) -> {
			try (BinaryCopy copy = BinaryCopy.into(connection, "copied")) {
				for (int i = 0; i < 5_000; i++) {
					copy.row(8)
						.integer(i)
						.numeric(new BigDecimal(amounts.get(i % amounts.size())), 8)
						.dateOrInfinity((i % 2 == 0) ? LocalDate.of(1999, 12, 31) : null)
						.timestamp(Instant.parse("1999-12-31T23:59:59.123456789Z"))
						.time((i % 2 == 0) ? LocalTime.of(23, 59) : null)
						.text((i % 2 == 0) ? "demo" : null)
						.smallint((i % 2 == 0) ? -31 : null)
						.bool(i % 2 == 0);
				}
				copy.end();
			}
			return null;
		});
		assertThat(
				this.jdbc.queryForList("select trim_scale(amount)::text from copied order by id limit 8", String.class))
			.containsExactlyElementsOf(amounts);
		assertThat(this.jdbc.queryForList(
				"""
						select concat_ws(' ', day, at at time zone 'UTC', clock, word, small, yes) from copied order by id limit 2
						""",
				String.class))
			.containsExactly("1999-12-31 1999-12-31 23:59:59.123456 23:59:00 demo -31 t",
					"infinity 1999-12-31 23:59:59.123456 f");
		assertThat(this.jdbc.queryForObject("select count(*) from copied", Integer.class)).isEqualTo(5_000);
	}

}
