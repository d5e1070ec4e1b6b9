package ai.skyscout.flights;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import ai.skyscout.core.AirportCode;

/**
 * A handful of real airlines, for tests.
 */
public final class FewAirlines implements Airlines {

	private final Map<CarrierCode, Airline> airlines = new LinkedHashMap<>();

	public FewAirlines() {
		add("AF", "Air France", "FR", Alliance.SKYTEAM, false, "CDG");
		add("BA", "British Airways", "GB", Alliance.ONEWORLD, false, "LHR");
		add("AA", "American Airlines", "US", Alliance.ONEWORLD, false, "JFK");
		add("EI", "Aer Lingus", "IE", null, false, "DUB");
		add("FR", "Ryanair", "IE", null, true, "DUB");
		add("KL", "KLM", "NL", Alliance.SKYTEAM, false, "AMS");
		add("LH", "Lufthansa", "DE", Alliance.STAR, false, "FRA");
		add("UA", "United Airlines", "US", Alliance.STAR, false, "EWR");
		add("VS", "Virgin Atlantic", "GB", Alliance.SKYTEAM, false, "LHR");
	}

	private void add(String code, String name, String country, Alliance alliance, boolean lowCost, String hub) {
		CarrierCode carrier = new CarrierCode(code);
		this.airlines.put(carrier,
				new Airline(carrier, name, country, alliance, lowCost, List.of(new AirportCode(hub))));
	}

	@Override
	public Optional<Airline> find(CarrierCode code) {
		return Optional.ofNullable(this.airlines.get(code));
	}

	@Override
	public List<Airline> list() {
		return List.copyOf(this.airlines.values());
	}

}
