package ai.skyscout.places;

import java.util.Locale;

import ai.skyscout.core.AirportCode;
import ai.skyscout.places.matching.TestPlaces;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class ResolutionTests {

	private final Places places = TestPlaces.inMemory();

	@ParameterizedTest
	@CsvSource(textBlock = """
			lhr,                  LHR
			LON,                  LON
			London (LON),         LON
			London Gatwick (LGW), LGW
			London Gatwick,       LGW
			Gatwick,              LGW
			new york jfk,         JFK
			London,               LON
			Paris,                PAR
			paris france,         PAR
			Roma,                 ROM
			Barcelona,            BCN
			Sydney,               SYD
			München,              MUC
			東京,                 TYO
			St. Louis,            STL
			st louis,             STL
			Saint Louis,          STL
			Nagoya,               NGO
			Санкт-Петербург,      LED
			Los Angeles,          LAX
			QSF,                  QSF
			Kyoto,                'KIX,ITM,UKB'
			""")
	void findsTheOnePlaceThatIsMeant(String words, String address) {
		assertThat(this.places.resolve(words, Locale.ENGLISH)).isInstanceOfSatisfying(Resolution.Found.class,
				(found) -> assertThat(found.place().address()).isEqualTo(address));
	}

	@ParameterizedTest
	@ValueSource(strings = { "San José", "Santiago", "Birmingham", "Portland", "Manchester", "Valencia", "Springfield",
			"Georgetown", "japan" })
	void asksBackWhereSeveralPlacesAreMeant(String words) {
		assertThat(this.places.resolve(words, Locale.ENGLISH)).isInstanceOfSatisfying(Resolution.Ambiguous.class,
				(ambiguous) -> {
					assertThat(ambiguous.words()).isEqualTo(words);
					assertThat(ambiguous.choices()).hasSizeBetween(2, 6)
						.extracting(Suggestion::address)
						.doesNotHaveDuplicates();
				});
	}

	@Test
	void offersWhatIsSimilarToWordsThatNameNothing() {
		assertThat(this.places.resolve("barcelna", Locale.ENGLISH)).isInstanceOfSatisfying(Resolution.Unknown.class,
				(unknown) -> assertThat(unknown.near().getFirst().address()).isEqualTo("BCN"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "   ", "xqzjw", "ZZZ", "LHR,ZZZ", "🛫" })
	void knowsNothingOfWhatIsNoPlace(String words) {
		assertThat(this.places.resolve(words, Locale.ENGLISH)).isInstanceOf(Resolution.Unknown.class);
	}

	@Test
	void takesSeveralCodesForAGroup() {
		assertThat(this.places.resolve("lhr, LGW", Locale.ENGLISH)).isInstanceOfSatisfying(Resolution.Found.class,
				(found) -> {
					assertThat(found.place().airports()).containsExactly(new AirportCode("LHR"),
							new AirportCode("LGW"));
					assertThat(found.place().address()).isEqualTo("LHR,LGW");
				});
	}

	@Test
	void tellsTheCityOfALabelFromTheAirportsBesideIt() {
		Suggestion oxford = this.places.suggest("oxford", Locale.ENGLISH, 1).getFirst();
		assertThat(this.places.resolve(oxford.label(), Locale.ENGLISH)).isInstanceOfSatisfying(Resolution.Found.class,
				(found) -> assertThat(found.place()).isInstanceOfSatisfying(City.class,
						(city) -> assertThat(city.name()).isEqualTo("Oxford")));
	}

	@Test
	void letsACityCodeWinOverItsAirport() {
		assertThat(this.places.findPlace("LON")).containsInstanceOf(City.class);
		assertThat(this.places.findPlace("LHR")).containsInstanceOf(Airport.class);
		assertThat(this.places.findPlace("lhr")).isEmpty();
		assertThat(this.places.findPlace("c2643743")).isEmpty();
	}

}
