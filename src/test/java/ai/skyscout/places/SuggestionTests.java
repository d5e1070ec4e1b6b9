package ai.skyscout.places;

import java.util.List;
import java.util.Locale;
import java.util.Random;

import ai.skyscout.places.Suggestion.Kind;
import ai.skyscout.places.matching.TestPlaces;
import ai.skyscout.places.naming.Folding;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class SuggestionTests {

	private final Places places = TestPlaces.inMemory();

	@ParameterizedTest
	@CsvSource(textBlock = """
			lhr,                  LHR
			LHR,                  LHR
			' lhr ',              LHR
			lon,                  LON
			nyc,                  NYC
			lond,                 LON
			munich,               MUC
			München,              MUC
			Muenchen,             MUC
			munchen,              MUC
			Monaco di Baviera,    MUC
			Londres,              LON
			東京,                 TYO
			Москва,               MOW
			моск,                 MOW
			القاهرة,              CAI
			서울,                 SEL
			sao paulo,            SAO
			São Paulo,            SAO
			SÃO-PAULO,            SAO
			zurich,               ZRH
			Zuerich,              ZRH
			İstanbul,             IST
			ıstanbul,             IST
			tromso,               TOS
			Łódź,                 LCJ
			barcelna,             BCN
			new yrok,             NYC
			newyork,              NYC
			amstrdam,             AMS
			lodnon,               LON
			frankfrut,            FRA
			philidelphia,         PHL
			london gatwick,       LGW
			gatwick london,       LGW
			new york jfk,         JFK
			paris cdg,            CDG
			paris france,         PAR
			London (LON),         LON
			London Gatwick (LGW), LGW
			heathrow,             LHR
			heathrow airport,     LHR
			o'hare,               ORD
			xi'an,                XIY
			""")
	void findsFirst(String words, String address) {
		assertThat(this.places.suggest(words, Locale.ENGLISH, 8)).first()
			.extracting(Suggestion::address)
			.isIn(address, this.places.findPlace(address).orElseThrow().address());
	}

	@ParameterizedTest
	@CsvSource({ "japan,TYO", "Japón,TYO", "Alemania,FRA", "germany,FRA", "united kingdom,LON" })
	void findsTheBestConnectedCitiesOfCountries(String country, String best) {
		List<Suggestion> suggestions = this.places.suggest(country, Locale.ENGLISH, 6);
		assertThat(suggestions).hasSize(6).allMatch((suggestion) -> suggestion.kind() == Kind.CITY);
		assertThat(suggestions.getFirst().address()).isEqualTo(best);
		assertThat(suggestions).extracting(Suggestion::context).containsOnly(suggestions.getFirst().context());
	}

	@Test
	void putsAirportsUnderTheirCity() {
		List<Suggestion> suggestions = this.places.suggest("london", Locale.ENGLISH, 8);
		assertThat(suggestions.getFirst().label()).isEqualTo("London (LON)");
		assertThat(suggestions.getFirst().nested()).isFalse();
		assertThat(suggestions.subList(1, 4)).allMatch(Suggestion::nested)
			.extracting(Suggestion::address)
			.containsExactlyInAnyOrder("LHR", "LGW", "STN");
		assertThat(suggestions.subList(1, 4))
			.extracting((suggestion) -> this.places.findPlace(suggestion.address())
				.map((place) -> ((Airport) place).rank())
				.orElseThrow())
			.isSorted();
	}

	@Test
	void showsACityAndItsOnlyAirportOnce() {
		assertThat(this.places.suggest("munich", Locale.ENGLISH, 8)).filteredOn((row) -> row.address().equals("MUC"))
			.singleElement()
			.satisfies((row) -> {
				assertThat(row.kind()).isEqualTo(Kind.CITY);
				assertThat(row.label()).isEqualTo("Munich (MUC)");
			});
	}

	@Test
	void sendsCitiesWithoutAnAirportToThoseNearby() {
		Suggestion kyoto = this.places.suggest("kyoto", Locale.ENGLISH, 8).getFirst();
		assertThat(kyoto.name()).isEqualTo("Kyoto");
		assertThat(kyoto.address().split(",")).hasSizeBetween(2, 3).contains("KIX", "ITM");
		assertThat(kyoto.label()).startsWith("Kyoto (").contains("KIX");
	}

	@Test
	void namesCountriesInTheLanguageOfTheReader() {
		assertThat(this.places.suggest("munich", Locale.ENGLISH, 1).getFirst().context()).isEqualTo("Germany");
		assertThat(this.places.suggest("munich", Locale.of("es"), 1).getFirst().context()).isEqualTo("Alemania");
	}

	@Test
	void tellsWhichOtherNameMatched() {
		assertThat(this.places.suggest("münch", Locale.ENGLISH, 1).getFirst().matched()).isEqualTo("München");
		assertThat(this.places.suggest("munich", Locale.ENGLISH, 1).getFirst().matched()).isNull();
		assertThat(this.places.suggest("zurich", Locale.ENGLISH, 1).getFirst().matched()).isNull();
	}

	@Test
	void forgivesNoSlipsWhereTheWordsAreRight() {
		assertThat(this.places.suggest("munich", Locale.ENGLISH, 20)).extracting(Suggestion::name)
			.allMatch((name) -> Folding.fold(name).contains("munich"));
	}

	@Test
	void respectsTheLimit() {
		assertThat(this.places.suggest("s", Locale.ENGLISH, 3)).hasSize(3);
		assertThat(this.places.suggest("s", Locale.ENGLISH, 0)).isEmpty();
		assertThat(this.places.suggest("s", Locale.ENGLISH, 1_000_000)).hasSizeLessThanOrEqualTo(50);
	}

	@ParameterizedTest
	@CsvSource({ "''", "' '", "🛫", "'()'", "'((((LON)'", "'%%%'", "'\u0000\u0007'", "'\ud800'", "'\udc00\ud800'" })
	void findsNothingInNothing(String words) {
		assertThat(this.places.suggest(words, Locale.ENGLISH, 5)).hasSizeLessThanOrEqualTo(5);
		assertThat(this.places.resolve(words, Locale.ENGLISH)).isNotNull();
	}

	@Test
	void showsNoRowTwice() {
		for (String words : ExampleWords.ALL) {
			assertThat(this.places.suggest(words, Locale.ENGLISH, 20)).as(words)
				.extracting(Suggestion::label)
				.doesNotHaveDuplicates();
		}
	}

	@Test
	void everySuggestionIsUnderstood() {
		for (String words : ExampleWords.ALL) {
			for (Suggestion suggestion : this.places.suggest(words, Locale.ENGLISH, 10)) {
				assertThat(this.places.resolve(suggestion.label(), Locale.ENGLISH)).as(suggestion.label())
					.isInstanceOfSatisfying(Resolution.Found.class,
							(found) -> assertThat(found.place().address()).isEqualTo(suggestion.address()));
				assertThat(this.places.resolve(suggestion.address(), Locale.ENGLISH)).as(suggestion.address())
					.isInstanceOf(Resolution.Found.class);
			}
		}
	}

	@Test
	void survivesAnything() {
		Random random = new Random(7);
		for (int i = 0; i < 2_000; i++) {
			String words = random.ints(random.nextInt(120), 0, Character.MAX_CODE_POINT + 1)
				.map((c) -> random.nextBoolean() ? c : random.nextInt(0x250))
				.collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
				.toString();
			assertThat(this.places.suggest(words, Locale.ENGLISH, 8)).hasSizeLessThanOrEqualTo(8);
			assertThat(this.places.resolve(words, Locale.ENGLISH)).isNotNull();
		}
	}

}
