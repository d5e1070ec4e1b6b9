package ai.skyscout.places.gazetteer;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class TermsTests {

	private final Terms terms = new Terms(
			new String[] { "a", "amman", "amsterdam", "amstetten", "barcelona", "rotterdam", "東京" });

	@Test
	void findsWordsAndBeginnings() {
		assertThat(this.terms.find("amman")).isEqualTo(1);
		assertThat(this.terms.find("ams")).isEqualTo(-1);
		assertThat(words(this.terms.startingWith("ams"))).containsExactly("amsterdam", "amstetten");
		assertThat(words(this.terms.startingWith(""))).hasSize(7);
		assertThat(this.terms.startingWith("zz").isEmpty()).isTrue();
		assertThat(words(this.terms.startingWith("東"))).containsExactly("東京");
	}

	@Test
	void forgivesEachKindOfSlip() {
		for (String typed : List.of("amstrdam", "amstterdam", "amstedam", "amsterfam", "masterdam")) {
			assertThat(similar(new Misspelling(typed, 1, false))).as(typed).containsExactly("amsterdam");
		}
		assertThat(similar(new Misspelling("barclona", 1, false))).containsExactly("barcelona");
		assertThat(similar(new Misspelling("bracelna", 1, false))).isEmpty();
		assertThat(similar(new Misspelling("bracelna", 2, false))).containsExactly("barcelona");
	}

	@Test
	void forgivesSlipsInBeginnings() {
		assertThat(similar(new Misspelling("amstre", 1, true))).containsExactly("amsterdam", "amstetten");
		assertThat(similar(new Misspelling("amstre", 1, false))).isEmpty();
	}

	@Test
	void forgivesOnlyOneSlipIfTheFirstLetterIsWrong() {
		assertThat(similar(new Misspelling("parcelona", 2, false))).containsExactly("barcelona");
		assertThat(similar(new Misspelling("parcelna", 2, false))).isEmpty();
	}

	@Test
	void walksToTheSameWordsThatComparingOneByOneFinds() {
		Random random = new Random(3);
		TreeSet<String> dictionary = new TreeSet<>();
		while (dictionary.size() < 500) {
			dictionary.add(word(random, 1 + random.nextInt(8)));
		}
		Terms terms = new Terms(dictionary.toArray(String[]::new));
		for (int i = 0; i < 300; i++) {
			Misspelling misspelling = new Misspelling(word(random, 2 + random.nextInt(8)), 1 + random.nextInt(2),
					random.nextBoolean());
			List<Integer> oneByOne = new ArrayList<>();
			for (int term = 0; term < terms.size(); term++) {
				if (misspelling.distanceTo(terms, term, misspelling.newRows(), new char[20]) >= 0) {
					oneByOne.add(term);
				}
			}
			TreeSet<Integer> walked = new TreeSet<>();
			terms.similarTo(misspelling, (from, to) -> {
				for (int term = from; term < to; term++) {
					walked.add(term);
				}
			});
			assertThat(walked).as(misspelling.toString()).containsExactlyElementsOf(oneByOne);
		}
	}

	private static String word(Random random, int length) {
		return random.ints(length, 'a', 'e')
			.collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
			.toString();
	}

	private List<String> similar(Misspelling misspelling) {
		List<String> words = new ArrayList<>();
		this.terms.similarTo(misspelling, (from, to) -> words.addAll(words(new Terms.Range(from, to))));
		return words;
	}

	private List<String> words(Terms.Range range) {
		List<String> words = new ArrayList<>();
		for (int term = range.from(); term < range.to(); term++) {
			words.add(this.terms.word(term));
		}
		return words;
	}

}
