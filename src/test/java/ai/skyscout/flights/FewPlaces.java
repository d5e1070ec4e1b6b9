package ai.skyscout.flights;

import java.time.ZoneId;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import ai.skyscout.core.AirportCode;
import ai.skyscout.core.Coordinates;
import ai.skyscout.core.Distance;
import ai.skyscout.places.Airport;
import ai.skyscout.places.Box;
import ai.skyscout.places.City;
import ai.skyscout.places.Place;
import ai.skyscout.places.Places;
import ai.skyscout.places.Resolution;
import ai.skyscout.places.Suggestion;

/**
 * A handful of real airports, for tests that need to know where things are without the
 * whole world.
 */
public final class FewPlaces implements Places {

	private final Map<AirportCode, Airport> airports = new LinkedHashMap<>();

	public FewPlaces() {
		add("LHR", "London", "GB", 51.47, -0.46, "Europe/London");
		add("LGW", "London", "GB", 51.15, -0.19, "Europe/London");
		add("JFK", "New York", "US", 40.64, -73.78, "America/New_York");
		add("EWR", "New York", "US", 40.69, -74.17, "America/New_York");
		add("BOS", "Boston", "US", 42.36, -71.01, "America/New_York");
		add("SFO", "San Francisco", "US", 37.62, -122.38, "America/Los_Angeles");
		add("CDG", "Paris", "FR", 49.01, 2.55, "Europe/Paris");
		add("ORY", "Paris", "FR", 48.73, 2.38, "Europe/Paris");
		add("AMS", "Amsterdam", "NL", 52.31, 4.76, "Europe/Amsterdam");
		add("FRA", "Frankfurt", "DE", 50.03, 8.57, "Europe/Berlin");
		add("MAD", "Madrid", "ES", 40.47, -3.56, "Europe/Madrid");
		add("DUB", "Dublin", "IE", 53.42, -6.27, "Europe/Dublin");
		add("KEF", "Reykjavík", "IS", 63.99, -22.62, "Atlantic/Reykjavik");
		add("DXB", "Dubai", "AE", 25.25, 55.36, "Asia/Dubai");
		add("SIN", "Singapore", "SG", 1.36, 103.99, "Asia/Singapore");
		add("HND", "Tokyo", "JP", 35.55, 139.78, "Asia/Tokyo");
		add("NRT", "Tokyo", "JP", 35.76, 140.39, "Asia/Tokyo");
		add("SYD", "Sydney", "AU", -33.95, 151.18, "Australia/Sydney");
	}

	private void add(String code, String city, String country, double latitude, double longitude, String zone) {
		AirportCode airport = new AirportCode(code);
		this.airports.put(airport, new Airport(airport, city + " " + code, city, city, country,
				new Coordinates(latitude, longitude), 0, ZoneId.of(zone), this.airports.size() + 1, 100));
	}

	@Override
	public Optional<Airport> findAirport(AirportCode code) {
		return Optional.ofNullable(this.airports.get(code));
	}

	@Override
	public Optional<City> findCity(String id) {
		List<Airport> its = this.airports.values().stream().filter((airport) -> airport.cityId().equals(id)).toList();
		return its.isEmpty() ? Optional.empty() : Optional.of(new City(id, id, null, its.getFirst().country(),
				its.getFirst().coordinates(), 0, its.stream().map(Airport::code).toList()));
	}

	@Override
	public Optional<Place> findPlace(String code) {
		return AirportCode.isValid(code) ? findAirport(new AirportCode(code)).map(Place.class::cast) : Optional.empty();
	}

	@Override
	public List<Airport> listAirports() {
		return List.copyOf(this.airports.values());
	}

	@Override
	public List<Suggestion> suggest(String words, Locale locale, int limit) {
		return List.of();
	}

	@Override
	public Resolution resolve(String words, Locale locale) {
		return findPlace(words).<Resolution>map(Resolution.Found::new)
			.orElseGet(() -> new Resolution.Unknown(words, List.of()));
	}

	@Override
	public List<Airport> nearest(Coordinates point, Distance within, int limit) {
		return this.airports.values()
			.stream()
			.filter((airport) -> airport.coordinates().distanceTo(point).compareTo(within) <= 0)
			.sorted(Comparator.comparing((airport) -> airport.coordinates().distanceTo(point)))
			.limit(limit)
			.toList();
	}

	@Override
	public List<Airport> within(Box box, int limit) {
		return this.airports.values()
			.stream()
			.filter((airport) -> box.contains(airport.coordinates()))
			.limit(limit)
			.toList();
	}

	/** The codes as a set of airports is usually written: {@code LHR,LGW}. */
	public static List<AirportCode> codes(String codes) {
		return Arrays.stream(codes.split(",")).map(AirportCode::new).toList();
	}

}
