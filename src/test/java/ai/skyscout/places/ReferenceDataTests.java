package ai.skyscout.places;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import ai.skyscout.core.AirportCode;
import ai.skyscout.core.Coordinates;
import ai.skyscout.core.CsvReader;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Facts about the world that the shipped reference data must agree with. What is written
 * here by hand was not taken from the sources the data is derived from.
 */
class ReferenceDataTests {

	/** Airports that everybody who flies has heard of. */
	private static final List<String> HUBS = List.of("AMS", "ATL", "BCN", "BER", "BKK", "BOS", "BRU", "CAN", "CDG",
			"CLT", "CPH", "DEN", "DFW", "DOH", "DTW", "DUB", "DUS", "DXB", "EWR", "FCO", "FLL", "FRA", "GVA", "HEL",
			"HKG", "IAD", "IAH", "ICN", "IST", "JFK", "KUL", "LAS", "LAX", "LGW", "LHR", "LIS", "MAD", "MAN", "MCO",
			"MIA", "MSP", "MUC", "MXP", "NRT", "ORD", "ORY", "OSL", "PEK", "PHL", "PHX", "PMI", "PRG", "PVG", "SEA",
			"SFO", "SIN", "STN", "TPE", "VIE", "YUL", "YYZ", "ZRH");

	/**
	 * Around which degrees the mainland and nearby islands of a country lie: south,
	 * north, west, east.
	 */
	private static final Map<String, List<Double>> BOUNDS = Map.ofEntries(bounds("AR", -55.2, -21.7, -73.6, -53.6),
			bounds("AT", 46.3, 49.1, 9.5, 17.2), bounds("AU", -43.7, -9.0, 112.9, 159.3),
			bounds("BD", 20.5, 26.7, 88.0, 92.7), bounds("BE", 49.4, 51.6, 2.5, 6.5),
			bounds("BR", -33.8, 5.3, -74.0, -32.3), bounds("CA", 41.6, 83.2, -141.1, -52.5),
			bounds("CD", -13.5, 5.4, 12.2, 31.4), bounds("CH", 45.8, 47.9, 5.9, 10.6),
			bounds("CN", 16.7, 53.6, 73.4, 135.1), bounds("CO", -4.3, 13.5, -81.8, -66.8),
			bounds("CZ", 48.5, 51.1, 12.0, 18.9), bounds("DE", 47.2, 55.1, 5.8, 15.1),
			bounds("DK", 54.5, 57.8, 8.0, 15.2), bounds("DZ", 18.9, 37.2, -8.7, 12.0),
			bounds("EG", 21.9, 31.7, 24.6, 36.0), bounds("ES", 27.6, 43.9, -18.2, 4.4),
			bounds("ET", 3.3, 15.0, 32.9, 48.1), bounds("FI", 59.7, 70.1, 19.3, 31.6),
			bounds("FR", 41.3, 51.2, -5.2, 9.6), bounds("GB", 49.8, 60.9, -8.7, 1.8),
			bounds("GR", 34.7, 41.8, 19.3, 29.7), bounds("ID", -11.1, 6.1, 94.9, 141.1),
			bounds("IE", 51.3, 55.5, -10.7, -5.9), bounds("IN", 6.7, 35.6, 68.1, 97.5),
			bounds("IR", 25.0, 39.8, 44.0, 63.4), bounds("IT", 35.4, 47.1, 6.6, 18.6),
			bounds("JP", 24.0, 45.6, 122.9, 145.9), bounds("KE", -4.8, 5.1, 33.9, 41.9),
			bounds("KR", 33.1, 38.7, 124.6, 131.0), bounds("KZ", 40.5, 55.5, 46.4, 87.4),
			bounds("MA", 20.7, 36.0, -17.2, -0.9), bounds("MG", -25.7, -11.9, 43.1, 50.6),
			bounds("MM", 9.7, 28.6, 92.1, 101.2), bounds("MX", 14.5, 32.8, -118.5, -86.6),
			bounds("MY", 0.8, 7.5, 99.5, 119.4), bounds("NG", 4.2, 14.0, 2.6, 14.8), bounds("NL", 50.7, 53.7, 3.3, 7.3),
			bounds("NO", 57.9, 81.0, 4.4, 31.3), bounds("NP", 26.3, 30.5, 80.0, 88.3),
			bounds("PE", -18.4, 0.1, -81.4, -68.6), bounds("PG", -11.7, -0.8, 140.8, 157.0),
			bounds("PH", 4.5, 21.2, 116.8, 126.7), bounds("PK", 23.6, 37.1, 60.8, 77.1),
			bounds("PL", 49.0, 54.9, 14.1, 24.2), bounds("PT", 32.3, 42.2, -31.4, -6.1),
			bounds("RO", 43.6, 48.3, 20.2, 29.8), bounds("SA", 16.3, 32.2, 34.5, 55.7),
			bounds("SE", 55.3, 69.1, 11.0, 24.2), bounds("TH", 5.6, 20.5, 97.3, 105.7),
			bounds("TN", 30.2, 37.6, 7.5, 11.6), bounds("TR", 35.8, 42.2, 25.6, 44.9),
			bounds("TZ", -11.8, -0.9, 29.3, 40.5), bounds("UA", 44.3, 52.4, 22.1, 40.3),
			bounds("VE", 0.6, 12.3, -73.4, -59.8), bounds("VN", 8.3, 23.4, 102.1, 109.5),
			bounds("ZA", -34.9, -22.1, 16.4, 32.9));

	private static Map<String, CsvReader.Row> airports;

	private static Map<String, CsvReader.Row> cities;

	private static Map<String, CsvReader.Row> airlines;

	private static Map<String, List<String>> destinations;

	@BeforeAll
	static void read() throws IOException {
		airports = byKey("airports", "code");
		cities = byKey("cities", "id");
		airlines = byKey("airlines", "code");
		destinations = new HashMap<>();
		byKey("routes", "origin").forEach((origin, row) -> destinations.put(origin,
				row.getList("destinations", ' ').stream().map((pair) -> pair.substring(0, 3)).toList()));
	}

	@Test
	void holdsTheScheduledAirportsOfTheWorld() {
		assertThat(airports).hasSizeBetween(4_050, 4_300);
		assertThat(cities).hasSizeBetween(24_000, 26_000);
		assertThat(airlines).hasSizeBetween(200, 600);
		assertThat(destinations.values().stream().mapToInt(List::size).sum()).isBetween(47_000, 52_000);
	}

	@Test
	void ranksTheHubsEverybodyKnowsAmongTheFirstHundred() {
		assertThat(HUBS).hasSizeGreaterThan(60)
			.allSatisfy((code) -> assertThat(airport(code).getInt("rank")).as(code).isLessThanOrEqualTo(100));
	}

	@Test
	void ranksEveryAirportOnceByItsDestinations() {
		List<CsvReader.Row> ranked = airports.values()
			.stream()
			.sorted((one, two) -> Integer.compare(one.getInt("rank"), two.getInt("rank")))
			.toList();
		for (int i = 0; i < ranked.size(); i++) {
			assertThat(ranked.get(i).getInt("rank")).isEqualTo(i + 1);
			String code = ranked.get(i).get("code");
			assertThat(ranked.get(i).getInt("destinations")).as(code)
				.isEqualTo(destinations.getOrDefault(code, List.of()).size());
			if (i > 0) {
				assertThat(ranked.get(i).getInt("destinations")).as(code)
					.isLessThanOrEqualTo(ranked.get(i - 1).getInt("destinations"));
			}
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "IST", "BER", "PKX", "TFU", "NMI", "KIN", "BIQ", "MHT", "PEG", "NOJ", "BSZ", "RMO", "NQZ",
			"GNJ", "SAI", "DSS", "UBN", "NLU", "GOX" })
	void hasTheAirport(String code) {
		assertThat(airports).containsKey(code);
	}

	@ParameterizedTest
	@ValueSource(strings = { "ISL", "TXL", "SXF", "FRU", "KIV", "TSE", "KVD", "NAY", "DKR", "REP", "ULN", "SDV" })
	void lacksTheClosedOrRenamedAirport(String code) {
		assertThat(airports).doesNotContainKey(code);
		assertThat(destinations).doesNotContainKey(code);
	}

	@ParameterizedTest
	@CsvSource({ "LGW,London,LON", "STN,London,LON", "EWR,Newark,NYC", "BWI,Baltimore,WAS", "HND,Tokyo,TYO",
			"NRT,Tokyo,TYO", "ORY,Paris,PAR", "LIN,Milan,MIL", "KIX,Osaka,OSA", "GRU,São Paulo,SAO",
			"SDU,Rio de Janeiro,RIO", "FCO,Rome,ROM", "ARN,Stockholm,STO", "PKX,Beijing,BJS", "MUC,Munich,''",
			"XIY,Xi’an,''", "NGO,Nagoya,NGO", "LAX,Los Angeles,''", "SFO,San Francisco,''", "MIA,Miami,''",
			"MDE,Medellín,MDE", "TFS,Tenerife,TCI", "FRA,Frankfurt,''" })
	void namesTheCityAsPeopleDo(String code, String city, String area) {
		assertThat(airport(code).get("city")).isEqualTo(city);
		assertThat(airport(code).get("city_code")).isEqualTo(area);
	}

	@ParameterizedTest
	@CsvSource({ "PSC,America/Los_Angeles", "OVS,Asia/Yekaterinburg", "URC,Asia/Shanghai", "HAN,Asia/Ho_Chi_Minh",
			"PHX,America/Phoenix", "LPA,Atlantic/Canary", "PDL,Atlantic/Azores", "IND,America/Indiana/Indianapolis",
			"KTM,Asia/Kathmandu", "IPC,Pacific/Easter", "LDH,Australia/Lord_Howe" })
	void knowsTheClockOfTheAirport(String code, String zone) {
		assertThat(airport(code).get("zone")).isEqualTo(zone);
	}

	@Test
	void usesZonesOfTheJdkWhoseClocksFitTheLongitude() {
		Instant winter = Instant.parse("2026-01-15T12:00:00Z");
		assertThat(airports.values()).allSatisfy((row) -> {
			assertThat(ZoneId.getAvailableZoneIds()).contains(row.get("zone"));
			Duration clock = Duration
				.ofSeconds(ZoneId.of(row.get("zone")).getRules().getStandardOffset(winter).getTotalSeconds());
			double hoursOff = clock.toMinutes() / 60.0 - row.getDouble("longitude") / 15;
			// The date line: 13 hours ahead and 11 behind are one meridian.
			assertThat(Math.abs(Math.IEEEremainder(hoursOff, 24))).as(row.get("code")).isLessThan(3.5);
		});
	}

	@Test
	void putsNoAirportOffItsCountry() {
		Set<String> checked = new HashSet<>();
		airports.forEach((code, row) -> {
			List<Double> box = BOUNDS.get(row.get("country"));
			if (box != null && !code.equals("IPC")) {
				checked.add(row.get("country"));
				assertThat(row.getDouble("latitude")).as(code).isBetween(box.get(0), box.get(1));
				assertThat(row.getDouble("longitude")).as(code).isBetween(box.get(2), box.get(3));
			}
		});
		assertThat(checked).isEqualTo(BOUNDS.keySet());
	}

	@Test
	void putsEveryAirportNearItsCity() {
		assertThat(airports.values()).allSatisfy((row) -> {
			CsvReader.Row city = cities.get(row.get("city_id"));
			assertThat(city).as(row.get("code")).isNotNull();
			assertThat(city.get("name")).isEqualTo(row.get("city"));
			assertThat(at(row).distanceTo(at(city)).kilometres()).as(row.get("code")).isLessThan(110);
		});
	}

	@Test
	void writesCodesCountriesAndSizesAsTheFormatSays() {
		Set<String> countries = new HashSet<>(Arrays.asList(Locale.getISOCountries()));
		// Kosovo has no code of its own yet; the user-assigned one is in general use.
		countries.add("XK");
		assertThat(airports.values()).allSatisfy((row) -> {
			assertThat(AirportCode.isValid(row.get("code"))).isTrue();
			assertThat(row.get("name")).isNotBlank();
			assertThat(countries).contains(row.get("country"));
			assertThat(row.get("size")).isIn("large", "medium", "small");
			assertThat(row.get("elevation_ft")).matches("|-?\\d{1,5}");
		});
		assertThat(cities.values()).allSatisfy((row) -> {
			assertThat(row.get("name")).isNotBlank();
			assertThat(countries).contains(row.get("country"));
			assertThat(row.getInt("population")).isNotNegative();
			assertThat(row.getDouble("latitude")).isBetween(-90.0, 90.0);
			assertThat(row.getDouble("longitude")).isBetween(-180.0, 180.0);
		});
	}

	@ParameterizedTest
	@CsvSource({ "LPB,13_355", "DEN,5_434", "AMS,-11", "LHR,83" })
	void knowsTheElevationWithinThirtyFeet(String code, String feet) {
		int expected = Integer.parseInt(feet.replace("_", ""));
		assertThat(airport(code).getInt("elevation_ft")).isBetween(expected - 30, expected + 30);
	}

	@Test
	void everyRouteEndsAtKnownAirportsAndComesBack() {
		destinations.forEach((origin, ends) -> {
			assertThat(airports).containsKey(origin);
			assertThat(ends).as(origin).doesNotHaveDuplicates().doesNotContain(origin).isNotEmpty();
			assertThat(airports.keySet()).containsAll(ends);
			assertThat(ends).allSatisfy((end) -> assertThat(destinations.get(end)).as(end).contains(origin));
		});
	}

	@Test
	void measuresRoutesBetweenTheirEnds() throws IOException {
		try (CsvReader csv = CsvReader.ofResource("/reference/routes.csv")) {
			csv.rows().forEach((row) -> row.getList("destinations", ' ').forEach((pair) -> {
				double kilometres = at(airport(row.get("origin"))).distanceTo(at(airport(pair.substring(0, 3))))
					.kilometres();
				assertThat(Integer.parseInt(pair.substring(4)) * 1.609344).as(row.get("origin") + " " + pair)
					.isBetween(kilometres - 2, kilometres + 2);
			}));
		}
	}

	@ParameterizedTest
	@CsvSource({ "LHR,JFK", "SIN,EWR", "GRU,LIS", "PER,LHR", "HND,CTS", "MEL,SYD", "TFU,HKG", "BET,ANC", "GOH,SFJ" })
	void knowsThatThePairIsFlown(String origin, String destination) {
		assertThat(destinations.get(origin)).contains(destination);
	}

	@ParameterizedTest
	@CsvSource({ "LHR,SVO", "FRA,KBP", "JFK,DME", "CDG,MSQ" })
	void knowsThatThePairIsFlownNoMore(String origin, String destination) {
		assertThat(destinations.get(origin)).doesNotContain(destination);
	}

	@Test
	void tiesEveryAreaCodeToOneCityThatServesAllItsAirports() {
		Map<String, List<CsvReader.Row>> byCode = cities.values()
			.stream()
			.filter((row) -> !row.get("city_code").isEmpty())
			.collect(Collectors.groupingBy((row) -> row.get("city_code")));
		assertThat(byCode).hasSizeBetween(60, 70)
			.containsKeys("LON", "NYC", "PAR", "TYO", "MIL", "ROM", "STO", "CHI", "WAS", "SAO", "RIO", "BUE", "MOW",
					"BJS", "SHA", "SEL", "OSA", "YTO", "YMQ");
		byCode.forEach((code, rows) -> {
			assertThat(rows).as(code).hasSize(1);
			assertThat(rows.getFirst().getList("airports", ' ')).as(code)
				.hasSizeGreaterThan(1)
				.containsAll(airports.values()
					.stream()
					.filter((row) -> row.get("city_code").equals(code))
					.map((row) -> row.get("code"))
					.toList());
		});
		assertThat(byCode.keySet()).containsAll(airports.values()
			.stream()
			.map((row) -> row.get("city_code"))
			.filter((code) -> !code.isEmpty())
			.collect(Collectors.toSet()));
	}

	/** Pseudo codes of booking systems; one of them is an airport's. */
	@Test
	void takesNoAreaCodesButThoseOfIata() {
		assertThat(cities.values()).extracting((row) -> row.get("city_code"))
			.doesNotContain("QLA", "QMI", "QSF", "QDF", "QHO");
		assertThat(airport("QSF").get("city")).isEqualTo("Sétif");
	}

	@ParameterizedTest
	@CsvSource({ "Kyoto,KIX ITM UKB", "Ōtsu,KIX ITM UKB", "Los Angeles,LAX", "San Francisco,SFO", "Miami,MIA" })
	void servesTheCityByTheAirportsThatPeopleUse(String city, String served) {
		assertThat(cities.values()
			.stream()
			.filter((row) -> row.get("name").equals(city))
			.map((row) -> row.get("airports"))).contains(served);
	}

	@Test
	void servesCitiesByNearbyAirportsBestConnectedFirst() {
		assertThat(cities.values()).allSatisfy((row) -> {
			List<String> served = row.getList("airports", ' ');
			assertThat(served).as(row.get("id")).doesNotHaveDuplicates().hasSizeLessThan(12);
			assertThat(served.stream().map((code) -> airport(code).getInt("rank")).toList()).isSorted();
			assertThat(served).allSatisfy((code) -> assertThat(at(airport(code)).distanceTo(at(row)).kilometres())
				.as(row.get("name") + " " + code)
				.isLessThan(130));
		});
	}

	@ParameterizedTest
	@CsvSource({ "Munich,München", "Munich,Muenchen", "Munich,Monaco di Baviera", "Munich,Мюнхен", "Tokyo,東京",
			"Tokyo,Tokio", "Moscow,Москва", "London,Londres", "Vienna,Wien", "Prague,Praha", "Copenhagen,København",
			"Cologne,Köln", "Beijing,北京", "Athens,Αθήνα", "Seoul,서울", "Bangkok,กรุงเทพ", "Cairo,القاهرة",
			"Mumbai,Bombay", "New York,Nueva York", "Tel Aviv,תל אביב" })
	void knowsTheCityByTheName(String city, String alternate) {
		assertThat(cities.values()
			.stream()
			.filter((row) -> row.get("name").equals(city))
			.flatMap((row) -> row.getList("alternate_names", '|').stream())).contains(alternate);
	}

	@Test
	void keepsFewAlternateNamesAndNoneTwice() {
		assertThat(cities.values())
			.allSatisfy((row) -> assertThat(row.getList("alternate_names", '|')).as(row.get("name"))
				.hasSizeLessThan(40)
				.doesNotHaveDuplicates()
				.doesNotContain("", row.get("name")));
	}

	@Test
	void describesAirlinesByValidCodesAndHubs() {
		Set<String> countries = Set.of(Locale.getISOCountries());
		assertThat(airlines.values()).allSatisfy((row) -> {
			assertThat(row.get("code")).matches("[A-Z][A-Z0-9]|[0-9][A-Z]");
			assertThat(row.get("name")).isNotBlank();
			assertThat(countries).contains(row.get("country"));
			assertThat(row.get("alliance")).isIn("", "oneworld", "skyteam", "star");
			assertThat(row.get("low_cost")).isIn("true", "false");
			assertThat(row.get("long_haul")).isIn("none", "some", "much");
			assertThat(row.getList("hubs", ' ')).as(row.get("code"))
				.isNotEmpty()
				.doesNotHaveDuplicates()
				.isSubsetOf(destinations.keySet());
		});
	}

	@Test
	void namesEveryAirlineOnce() {
		assertThat(airlines.values().stream().map((row) -> row.get("name"))).doesNotHaveDuplicates();
	}

	@ParameterizedTest
	@CsvSource({ "AZ,ITA Airways,star", "VJ,Vietjet Air,''", "IT,Tigerair Taiwan,''", "MX,Breeze Airways,''",
			"SK,SAS,skyteam", "HA,Hawaiian Airlines,oneworld", "VS,Virgin Atlantic,skyteam", "WY,Oman Air,oneworld",
			"FJ,Fiji Airways,oneworld", "LA,LATAM Airlines,''", "BA,British Airways,oneworld", "LH,Lufthansa,star" })
	void knowsWhoHoldsTheCodeToday(String code, String name, String alliance) {
		assertThat(airlines).containsKey(code);
		assertThat(airlines.get(code).get("name")).isEqualTo(name);
		assertThat(airlines.get(code).get("alliance")).isEqualTo(alliance);
	}

	@Test
	void hasAnAirlineWithAHubAtNearlyEveryPair() {
		Set<String> hubs = airlines.values()
			.stream()
			.flatMap((row) -> row.getList("hubs", ' ').stream())
			.collect(Collectors.toSet());
		long pairs = destinations.values().stream().mapToLong(List::size).sum();
		long served = destinations.entrySet()
			.stream()
			.mapToLong((origin) -> origin.getValue()
				.stream()
				.filter((end) -> hubs.contains(origin.getKey()) || hubs.contains(end))
				.count())
			.sum();
		assertThat((double) served / pairs).isGreaterThan(0.97);
	}

	private static CsvReader.Row airport(String code) {
		assertThat(airports).containsKey(code);
		return airports.get(code);
	}

	private static Coordinates at(CsvReader.Row row) {
		return new Coordinates(row.getDouble("latitude"), row.getDouble("longitude"));
	}

	private static Map.Entry<String, List<Double>> bounds(String country, Double... degrees) {
		return Map.entry(country, List.of(degrees));
	}

	/** Fails on a key that stands twice. */
	private static Map<String, CsvReader.Row> byKey(String file, String key) throws IOException {
		try (CsvReader csv = CsvReader.ofResource("/reference/" + file + ".csv")) {
			return csv.rows().collect(Collectors.toMap((row) -> row.get(key), Function.identity()));
		}
	}

}
