package ai.skyscout.flights.supplier.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Collectors;

import ai.skyscout.core.AirportCode;
import ai.skyscout.core.Coordinates;
import ai.skyscout.core.CsvReader;
import ai.skyscout.flights.Airline;
import ai.skyscout.flights.TestAirlines;
import ai.skyscout.places.Airport;

/**
 * The whole market over the real reference data, opened once for all tests.
 */
final class TestMarket {

	static final long SEED = 20260101;

	static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");

	static final int MOMENT = (int) (NOW.getEpochSecond() / 60);

	static final LocalDate IN_SUMMER = LocalDate.of(2027, 6, 16);

	static final LocalDate IN_SPRING = LocalDate.of(2027, 3, 10);

	private static final List<Airport> AIRPORTS = readAirports();

	private static final Map<AirportCode, Airport> BY_CODE = AIRPORTS.stream()
		.collect(Collectors.toMap(Airport::code, Function.identity()));

	private static final Market MARKET = open();

	private TestMarket() {
	}

	static Market get() {
		return MARKET;
	}

	static Market open() {
		return Market.open(AIRPORTS, airlines(), SEED);
	}

	static List<Airport> airports() {
		return AIRPORTS;
	}

	static List<Airline> airlines() {
		return TestAirlines.all();
	}

	static Airport airport(AirportCode code) {
		return BY_CODE.get(code);
	}

	/** An airport; well connected ones come much more often. */
	static AirportCode randomAirport(Random random) {
		while (true) {
			Airport airport = AIRPORTS.get(random.nextInt(AIRPORTS.size()));
			if (random.nextDouble() < Math.max(1, airport.destinations()) / 250.0) {
				return airport.code();
			}
		}
	}

	private static List<Airport> readAirports() {
		try (CsvReader csv = CsvReader.ofResource("/reference/airports.csv")) {
			return csv.rows().map(TestMarket::airport).toList();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static Airport airport(CsvReader.Row row) {
		return new Airport(new AirportCode(row.get("code")), row.get("name"), row.get("city_id"), row.get("city"),
				row.get("country"), new Coordinates(row.getDouble("latitude"), row.getDouble("longitude")), 0,
				ZoneId.of(row.get("zone")), row.getInt("rank"), row.getInt("destinations"));
	}

}
