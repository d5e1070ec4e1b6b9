package ai.skyscout.flights;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import ai.skyscout.core.AirportCode;
import org.springframework.stereotype.Component;

/**
 * The airlines of the reference data.
 */
@Component
class ReferenceAirlines implements Airlines {

	private static final String FILE = "/reference/airlines.csv";

	private final Map<CarrierCode, Airline> byCode = new TreeMap<>();

	private final List<Airline> all;

	ReferenceAirlines() {
		try (InputStream stream = ReferenceAirlines.class.getResourceAsStream(FILE)) {
			if (stream == null) {
				throw new IllegalStateException("The reference data lacks " + FILE);
			}
			new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8)).lines()
				.skip(1)
				.map(ReferenceAirlines::read)
				.forEach((airline) -> this.byCode.put(airline.code(), airline));
		}
		catch (IOException ex) {
			throw new UncheckedIOException("Cannot read " + FILE, ex);
		}
		this.all = List.copyOf(this.byCode.values());
	}

	private static Airline read(String line) {
		String[] fields = line.split(",", -1);
		List<AirportCode> hubs = Arrays.stream(fields[5].split(" "))
			.filter((hub) -> !hub.isEmpty())
			.map(AirportCode::new)
			.toList();
		return new Airline(new CarrierCode(fields[0]), fields[1], fields[2],
				Alliance.findBySlug(fields[3]).orElse(null), Boolean.parseBoolean(fields[4]), hubs);
	}

	@Override
	public Optional<Airline> find(CarrierCode code) {
		return Optional.ofNullable(this.byCode.get(code));
	}

	@Override
	public List<Airline> list() {
		return this.all;
	}

}
