package ai.skyscout.core;

import java.io.IOException;
import java.io.StringReader;
import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class CsvReaderTests {

	@Test
	void readsFieldsByName() throws IOException {
		CsvReader.Row row = first("code,city\nLGW,London\n");
		assertThat(row.get("city")).isEqualTo("London");
		assertThat(row.get("code")).isEqualTo("LGW");
	}

	@Test
	void readsQuotedCommasQuotesAndLineBreaks() throws IOException {
		try (CsvReader csv = csv("a,b\n\"one, two\",\"say \"\"hi\"\"\"\n\"up\nand down\",x\n")) {
			List<CsvReader.Row> rows = csv.rows().toList();
			assertThat(rows.getFirst().get("a")).isEqualTo("one, two");
			assertThat(rows.getFirst().get("b")).isEqualTo("say \"hi\"");
			assertThat(rows.getLast().get("a")).isEqualTo("up\nand down");
		}
	}

	@Test
	void readsWindowsLineEndsAndALastLineWithoutEnd() throws IOException {
		try (CsvReader csv = csv("a,b\r\n1,2\r\n3,4")) {
			assertThat(csv.rows().map((row) -> row.get("a") + row.get("b"))).containsExactly("12", "34");
		}
	}

	@Test
	void keepsEmptyFields() throws IOException {
		assertThat(first("a,b,c\n,,\n").get("c")).isEmpty();
	}

	@Test
	void countsLinesThroughQuotedLineBreaks() throws IOException {
		try (CsvReader csv = csv("a\n\"x\ny\"\nz\n")) {
			assertThat(csv.rows().map(CsvReader.Row::line)).containsExactly(2, 4);
		}
	}

	@Test
	void splitsLists() throws IOException {
		CsvReader.Row row = first("a,b,c\nLHR LGW,Munich||München,\n");
		assertThat(row.getList("a", ' ')).containsExactly("LHR", "LGW");
		assertThat(row.getList("b", '|')).containsExactly("Munich", "", "München");
		assertThat(row.getList("c", ' ')).isEmpty();
	}

	@Test
	void readsNumbers() throws IOException {
		CsvReader.Row row = first("a,b\n-42,51.5\n");
		assertThat(row.getInt("a")).isEqualTo(-42);
		assertThat(row.getDouble("b")).isEqualTo(51.5);
	}

	@Test
	void endsWithNull() throws IOException {
		try (CsvReader csv = csv("a\n")) {
			assertThat(csv.next()).isNull();
			assertThat(csv.next()).isNull();
		}
	}

	@Test
	void refusesARecordOfTheWrongWidthWithItsLine() {
		assertThatIllegalArgumentException().isThrownBy(() -> csv("a,b\n1,2\n3\n").rows().toList())
			.withMessage("test.csv line 3 has 1 fields instead of 2");
	}

	@Test
	void refusesAnOpenQuoteWithTheLineItStartsOn() {
		assertThatIllegalArgumentException().isThrownBy(() -> csv("a\n\"x\ny\n").next())
			.withMessageContaining("line 2");
	}

	@Test
	void refusesTextAfterAQuotedField() {
		assertThatIllegalArgumentException().isThrownBy(() -> csv("a\n\"x\"y\n").next())
			.withMessageContaining("line 2");
	}

	@Test
	void refusesANumberThatIsNone() throws IOException {
		CsvReader.Row row = first("a\nmany\n");
		assertThatIllegalArgumentException().isThrownBy(() -> row.getInt("a"))
			.withMessage("test.csv line 2: 'many' in a is not a whole number");
	}

	@Test
	void refusesAnUnknownColumn() throws IOException {
		CsvReader.Row row = first("a\n1\n");
		assertThatIllegalArgumentException().isThrownBy(() -> row.get("b")).withMessage("test.csv has no column 'b'");
	}

	@Test
	void refusesTwoColumnsOfOneName() {
		assertThatIllegalArgumentException().isThrownBy(() -> csv("a,a\n")).withMessageContaining("'a'");
	}

	@Test
	void refusesTextWithoutHeader() {
		assertThatIllegalArgumentException().isThrownBy(() -> csv("")).withMessageContaining("header");
	}

	@Test
	void refusesAMissingResource() {
		assertThatIllegalArgumentException().isThrownBy(() -> CsvReader.ofResource("/nowhere.csv"))
			.withMessageContaining("/nowhere.csv");
	}

	private static CsvReader csv(String text) throws IOException {
		return new CsvReader("test.csv", new StringReader(text));
	}

	private static CsvReader.Row first(String text) throws IOException {
		try (CsvReader csv = csv(text)) {
			return csv.rows().findFirst().orElseThrow();
		}
	}

}
