package ai.skyscout.places.naming;

import ai.skyscout.places.ExampleWords;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class FoldingTests {

	@ParameterizedTest
	@CsvSource(textBlock = """
			São Paulo,           sao paulo
			'  sao---PAULO ',    sao paulo
			Zürich,              zurich
			Straße,              strasse
			Tromsø,              tromso
			Łódź,                lodz
			İstanbul,            istanbul
			ıstanbul,            istanbul
			Xi'an,               xian
			St. John’s,          st johns
			ΑΘΉΝΑΣ,              αθηνασ
			القاهرة,             القاهره
			Ｔｏｋｙｏ,          tokyo
			🛫,                  ''
			""")
	void bringsSpellingsTogether(String name, String folded) {
		assertThat(Folding.fold(name)).isEqualTo(folded);
	}

	@Test
	void keepsFoldedTextAsItIs() {
		for (String name : ExampleWords.ALL) {
			String folded = Folding.fold(name);
			assertThat(Folding.fold(folded)).isEqualTo(folded);
		}
	}

	@Test
	void readsNoMoreThanAnyNameHas() {
		assertThat(Folding.fold("a".repeat(1_000))).hasSize(Folding.LONGEST);
		assertThat(Folding.words("a ".repeat(100).strip())).hasSize(Folding.MOST_WORDS);
	}

	@Test
	void spellsUmlautsOut() {
		assertThat(Folding.spellOut("Düsseldorf")).isEqualTo("Duesseldorf");
		assertThat(Folding.spellOut("Århus")).isEqualTo("aarhus");
		assertThat(Folding.spellOut("Paris")).isSameAs("Paris");
	}

}
