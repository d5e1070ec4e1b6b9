package ai.skyscout.flights.supplier.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import ai.skyscout.core.AirportCode;
import ai.skyscout.core.Coordinates;
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
		return AIRPORTS.stream().filter((airport) -> airport.code().equals(code)).findFirst().orElseThrow();
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
		try (InputStream stream = TestMarket.class.getResourceAsStream("/reference/airports.csv")) {
			return new String(stream.readAllBytes(), StandardCharsets.UTF_8).lines()
				.skip(1)
				.map(TestMarket::fields)
				.map(TestMarket::airport)
				.toList();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static Airport airport(List<String> fields) {
		return new Airport(new AirportCode(fields.get(0)), fields.get(1), fields.get(3), fields.get(2), fields.get(5),
				new Coordinates(Double.parseDouble(fields.get(6)), Double.parseDouble(fields.get(7))),
				fields.get(8).isEmpty() ? 0 : Integer.parseInt(fields.get(8)), ZoneId.of(fields.get(9)),
				Integer.parseInt(fields.get(10)), Integer.parseInt(fields.get(11)));
	}

	private static List<String> fields(String line) {
		List<String> fields = new ArrayList<>();
		StringBuilder field = new StringBuilder();
		boolean quoted = false;
		for (char c : line.toCharArray()) {
			if (c == '"') {
				quoted = !quoted;
			}
			else if (c == ',' && !quoted) {
				fields.add(field.toString());
				field.setLength(0);
			}
			else {
				field.append(c);
			}
		}
		fields.add(field.toString());
		return fields;
	}

}
