package ai.skyscout.flights;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import ai.skyscout.core.AirportCode;
import ai.skyscout.core.CsvReader;
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
		try (CsvReader csv = CsvReader.ofResource(FILE)) {
			csv.rows().map(ReferenceAirlines::read).forEach((airline) -> this.byCode.put(airline.code(), airline));
		}
		catch (IOException ex) {
			throw new UncheckedIOException("Cannot read " + FILE, ex);
		}
		this.all = List.copyOf(this.byCode.values());
	}

	private static Airline read(CsvReader.Row row) {
		List<AirportCode> hubs = row.getList("hubs", ' ').stream().map(AirportCode::new).toList();
		return new Airline(new CarrierCode(row.get("code")), row.get("name"), row.get("country"),
				Alliance.findBySlug(row.get("alliance")).orElse(null), Boolean.parseBoolean(row.get("low_cost")), hubs);
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
