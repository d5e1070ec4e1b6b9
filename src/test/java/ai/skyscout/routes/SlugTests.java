package ai.skyscout.routes;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import ai.skyscout.core.AirportCode;
import ai.skyscout.places.Places;
import ai.skyscout.places.matching.TestPlaces;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class SlugTests {

	private static final Places PLACES = TestPlaces.inMemory();

	private final Cities cities = new Cities(PLACES);

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			New York            | new-york
			São Tomé & Príncipe | sao-tome-and-principe
			St. John’s          | st-johns
			Al-ʻUla             | al-ula
			Łódź                | lodz
			Tromsø              | tromso
			İzmir               | izmir
			Ísafjörður          | isafjordur
			Gasteiz / Vitoria   | gasteiz-vitoria
			Þingeyri            | thingeyri
			東京                | ''
			""")
	void areMadeOfLettersThatEveryKeyboardHas(String name, String slug) {
		assertThat(Slug.of(name)).isEqualTo(slug);
	}

	@Test
	void everyCityWithAnAirportHasOneOfItsOwn() {
		Map<String, String> owners = new HashMap<>();
		List<RouteCity> all = this.cities.list();
		assertThat(all).hasSizeGreaterThan(4_000);
		for (RouteCity city : all) {
			assertThat(city.slug()).matches("[a-z0-9]+(-[a-z0-9]+)*");
			assertThat(owners.put(city.slug(), city.id())).as(city.slug()).isNull();
			assertThat(this.cities.findBySlug(city.slug())).hasValue(city);
		}
	}

	@Test
	void noneCanBeMisreadAsARouteOrAsAnotherKindOfPage() {
		assertThat(this.cities.list()).allMatch((city) -> Slug.isUsable(city.slug()))
			.noneMatch((city) -> city.slug().startsWith("to-"));
	}

	/** What is not on file could be another city's tomorrow. */
	@Test
	void allAreOnFile() {
		assertThat(this.cities.missing()).as("lines to append to " + Cities.FILE).isEmpty();
	}

	@ParameterizedTest
	@CsvSource({ "london,GB", "manchester,GB", "san-jose,US", "birmingham,GB", "melbourne,AU", "valencia,ES" })
	void theBestConnectedCityOfANameHasItAlone(String slug, String country) {
		assertThat(this.cities.findBySlug(slug).orElseThrow().city().country()).isEqualTo(country);
	}

	@ParameterizedTest
	@CsvSource({ "london-canada,CA", "manchester-united-states,US", "birmingham-united-states,US",
			"valencia-venezuela,VE" })
	void othersBearTheirCountry(String slug, String country) {
		assertThat(this.cities.findBySlug(slug).orElseThrow().city().country()).isEqualTo(country);
	}

	@Test
	void ofOneCountryTheyBearTheirAirport() {
		assertThat(this.cities.list().stream().map(RouteCity::slug)).contains("portland", "portland-united-states")
			.anyMatch((slug) -> slug.matches("jamestown-[a-z]{3}|springfield-[a-z]{3}|columbus-[a-z]{3}"));
	}

	@Test
	void anOldOneStillLeadsToItsCity() {
		RouteCity city = this.cities.findBySlug("new-york-city").orElseThrow();
		assertThat(city.slug()).isEqualTo("new-york");
	}

	@ParameterizedTest
	@CsvSource({ "london,en,London", "london,es,Londres", "london-canada,en,London (Canada)",
			"london-canada,es,London (Canadá)", "new-york,es,Nueva York" })
	void namesThatTwoCitiesBearAreToldApart(String slug, String language, String name) {
		assertThat(this.cities.findBySlug(slug).orElseThrow().name(Locale.of(language))).isEqualTo(name);
	}

	@ParameterizedTest
	@CsvSource({ "hawthorne,LAX,false", "los-angeles,LAX,true", "newark,EWR,true", "new-york,EWR,true" })
	void aNeighboursAirportIsNotTheirOwn(String slug, String airport, boolean own) {
		RouteCity city = this.cities.findBySlug(slug).orElseThrow();
		assertThat(city.airports()).contains(new AirportCode(airport));
		assertThat(this.cities.ownAirports(city).contains(new AirportCode(airport))).isEqualTo(own);
	}

}
